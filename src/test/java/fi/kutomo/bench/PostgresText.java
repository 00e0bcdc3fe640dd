package fi.kutomo.bench;

import fi.kutomo.world.TestDatabase;
import java.util.ArrayList;
import java.util.BitSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The neighbour: PostgreSQL's full text with its Finnish configuration and an index. */
final class PostgresText implements AutoCloseable {

    private final TestDatabase database = TestDatabase.bare();
    private final JdbcClient sql = database.jdbc();
    private final double seconds;

    PostgresText(SearchCorpus corpus) {
        var template = database.template();
        template.execute("create table record (number int primary key, title text, summary text, words tsvector)");
        long start = System.nanoTime();
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < corpus.records().size(); i++) {
            var record = corpus.records().get(i);
            rows.add(new Object[] {i, record.title(), record.summary()});
            if (rows.size() == 5000 || i == corpus.records().size() - 1) {
                template.batchUpdate("insert into record (number, title, summary) values (?, ?, ?)", rows);
                rows.clear();
            }
        }
        template.execute(
                """
                update record set words = setweight(to_tsvector('finnish', title), 'A') || to_tsvector('finnish', summary)
                """);
        template.execute("create index on record using gin (words)");
        seconds = (System.nanoTime() - start) / 1e9;
        template.execute("vacuum analyze record");
    }

    double seconds() {
        return seconds;
    }

    BitSet all(String word) {
        var found = new BitSet();
        sql.sql("select number from record where words @@ plainto_tsquery('finnish', :word)")
                .param("word", word)
                .query(row -> {
                    found.set(row.getInt(1));
                });
        return found;
    }

    /** Twenty best and the total; without facets and marks, which would cost more. */
    long page(String word) {
        return sql.sql(
                        """
                        select number, title, summary, count(*) over () as total
                        from record, plainto_tsquery('finnish', :word) query
                        where words @@ query
                        order by ts_rank(words, query) desc
                        limit 20
                        """)
                .param("word", word)
                .query((row, number) -> row.getLong("total"))
                .list()
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public void close() {
        database.close();
    }
}
