package fi.kutomo.accounts.consents;

import fi.kutomo.accounts.Consents;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of consents in the database. */
@Component
class ConsentStore implements Consents {

    private final JdbcClient sql;

    ConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One line of the ledger. */
    record Line(String about, Scope scope, boolean given, String shown, Lang lang, Instant at) {}

    @Override
    public boolean given(UUID person, String about, Scope scope) {
        return givenBy(Set.of(person), about, scope).contains(person);
    }

    @Override
    public Set<UUID> givenBy(Set<UUID> people, String about, Scope scope) {
        return Set.copyOf(sql.sql("""
                select c.person from unnest(:people::uuid[]) as wanted (person)
                cross join lateral (
                    select person, given from accounts.consent
                    where person = wanted.person and about = :about and scope = :scope
                    order by number desc limit 1
                ) c
                where c.given
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("about", about)
                .param("scope", scope.name())
                .query(UUID.class)
                .list());
    }

    void add(UUID person, Line line) {
        sql.sql("""
                insert into accounts.consent (id, person, about, scope, given, shown, lang, at)
                values (:id, :person, :about, :scope, :given, :shown, :lang, :at)
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("about", line.about())
                .param("scope", line.scope().name())
                .param("given", line.given())
                .param("shown", line.shown())
                .param("lang", line.lang().tag())
                .param("at", Timestamp.from(line.at()))
                .update();
    }

    /** All that a person has given and taken back, newest first. */
    List<Line> history(UUID person) {
        return sql.sql("select * from accounts.consent where person = :person order by number desc")
                .param("person", person)
                .query((row, _) -> new Line(
                        row.getString("about"),
                        Scope.valueOf(row.getString("scope")),
                        row.getBoolean("given"),
                        row.getString("shown"),
                        Lang.of(row.getString("lang")).orElse(Lang.FI),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
