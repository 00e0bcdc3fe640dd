package fi.kutomo.ecosystem.following;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of who has taken into use what whom has developed. */
@Component
class AdoptionStore {

    private final JdbcClient jdbc;

    AdoptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One developer of what an account says that somebody has taken into use. */
    record Adopted(UUID account, EntryId entry, UUID adopter, UUID developer, int year) {}

    /** One at a time: an account and its entry may be published at once. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ecosystem.adoption'))").query().listOfRows();
    }

    /** Forgets what these accounts said, and all accounts about one of these entries. */
    void forget(Collection<UUID> ids) {
        jdbc.sql("delete from ecosystem.adoption where account = any (:ids) or entry = any (:ids)").param("ids", ids.toArray(UUID[]::new)).update();
    }

    void keep(List<Adopted> adopted) {
        jdbc.sql("""
                insert into ecosystem.adoption (account, entry, adopter, developer, year)
                select * from unnest(:accounts::uuid[], :entries::uuid[], :adopters::uuid[], :developers::uuid[], :years::integer[])
                on conflict (account, developer) do update set entry = excluded.entry, adopter = excluded.adopter, year = excluded.year
                """)
                .param("accounts", adopted.stream().map(Adopted::account).toArray(UUID[]::new))
                .param("entries", adopted.stream().map(each -> each.entry().value()).toArray(UUID[]::new))
                .param("adopters", adopted.stream().map(Adopted::adopter).toArray(UUID[]::new))
                .param("developers", adopted.stream().map(Adopted::developer).toArray(UUID[]::new))
                .param("years", adopted.stream().map(Adopted::year).toArray(Integer[]::new))
                .update();
    }

    /** Those of these accounts of which nothing is known here. */
    List<UUID> missing(Collection<UUID> accounts) {
        return jdbc.sql("select t.id from unnest(:ids::uuid[]) as t (id) where not exists (select from ecosystem.adoption a where a.account = t.id)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
