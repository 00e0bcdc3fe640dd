package fi.kutomo.forum.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.world.KutomoTest;
import java.sql.Types;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long a search takes tells an outsider nothing: the database looks at as many rows for what is said in closed rooms as for what nobody said. */
@KutomoTest
class SearchWorkTest {

    private static final int POSTS = 300;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private final String within = "sisalla" + Ids.next().toString().replace("-", "");
    private final String open = "julki" + Ids.next().toString().replace("-", "");
    private final String unsaid = "vaiti" + Ids.next().toString().replace("-", "");

    @BeforeEach
    void say() {
        said(within, Optional.of(UUID.randomUUID()));
        said(open, Optional.empty());
        sql.sql("analyze forum.post").update();
    }

    private void said(String word, Optional<UUID> community) {
        var thread = Ids.next();
        sql.sql("""
                insert into forum.thread (id, slug, kind, community, title, lang, state, begun_at, last_at, changed_at, posts)
                values (:id, :id::text, 'TALK', :community, 'Esimerkki', 'fi', 'OPEN', now(), now(), now(), :posts)
                """).param("id", thread).param("community", community.orElse(null), Types.OTHER).param("posts", POSTS).update();
        sql.sql("""
                insert into forum.post (id, thread, community, number, lang, body, html, plain, edition, state, written_at)
                select gen_random_uuid(), :thread, :community, n, 'fi', :word, '<p>' || :word || '</p>', :word, 1, 'SHOWN', now() from generate_series(1, :posts) n
                """).param("thread", thread).param("community", community.orElse(null), Types.OTHER).param("word", word).param("posts", POSTS).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void whatIsSaidInAClosedCommunityIsNoMoreWorkForOutsidersThanWhatNobodySaid(String whole) {
        assertThat(rows(within, whole)).isEqualTo(rows(unsaid, whole));
    }

    @Test
    void whatIsSaidInPublicIsWork() {
        assertThat(rows(open, "off")).isGreaterThanOrEqualTo(rows(unsaid, "off") + POSTS);
    }

    /** All rows that any step of the public search looked at, with and without reading whole tables. */
    private long rows(String word, String whole) {
        return transactions.execute(_ -> {
            sql.sql("select set_config('enable_seqscan', :whole, true)").param("whole", whole).query(String.class).single();
            var plan = sql.sql("explain (analyze, format json, timing off) " + FoundStore.question(Optional.empty()))
                    .param("words", word)
                    .param("most", 20)
                    .param("offset", 0)
                    .query(String.class)
                    .single();
            return touched(JsonMapper.shared().readTree(plan).get(0).get("Plan"));
        });
    }

    private static long touched(JsonNode step) {
        long own = 0;
        for (var kind : new String[] {"Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck", "Rows Removed by Join Filter"}) {
            own += Math.round(step.path(kind).asDouble() * step.path("Actual Loops").asDouble(1));
        }
        return own + StreamSupport.stream(step.path("Plans").spliterator(), false).mapToLong(SearchWorkTest::touched).sum();
    }
}
