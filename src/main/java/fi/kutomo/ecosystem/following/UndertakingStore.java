package fi.kutomo.ecosystem.following;

import fi.kutomo.knowledge.EntryId;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of projects, programmes and works with those who take part in them or made them. */
@Component
class UndertakingStore {

    private final JdbcClient jdbc;

    UndertakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project, a programme, a model or another work.
     *
     * @param members who carry it out
     * @param authority who decides on its money
     * @param branches administrative branches to which it belongs
     * @param models with which it has to do
     */
    record Undertaking(
            EntryId entry,
            String kind,
            Optional<LocalDate> began,
            Optional<LocalDate> ended,
            Set<UUID> members,
            Optional<UUID> authority,
            Set<String> branches,
            Set<EntryId> models) {}

    /** One at a time: two portions may name the same actors. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ecosystem.following'))").query().listOfRows();
    }

    /** Those of these actors that carry out something which has begun, and whose last day is known and not over. */
    Set<UUID> atWork(Collection<UUID> actors, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                select distinct p.actor from ecosystem.participation p
                join ecosystem.undertaking u on u.entry = p.entry and u.ended >= :day and (u.began is null or u.began <= :day)
                where p.part = 'MEMBER' and p.actor = any (:actors)
                """)
                .param("actors", actors.toArray(UUID[]::new))
                .param("day", Date.valueOf(day))
                .query(UUID.class)
                .list());
    }

    /** Replaces what was known of these. */
    void keep(List<Undertaking> undertakings) {
        forget(undertakings.stream().map(Undertaking::entry).toList());
        jdbc.sql("""
                insert into ecosystem.undertaking (entry, kind, began, ended, members, branches)
                select t.entry, t.kind, t.began::date, t.ended::date, t.members, string_to_array(t.branches, ',')
                from unnest(:entries::uuid[], :kinds::text[], :began::text[], :ended::text[], :members::integer[], :branches::text[])
                    as t (entry, kind, began, ended, members, branches)
                """)
                .param("entries", undertakings.stream().map(each -> each.entry().value()).toArray(UUID[]::new))
                .param("kinds", undertakings.stream().map(Undertaking::kind).toArray(String[]::new))
                .param("began", undertakings.stream().map(each -> each.began().map(LocalDate::toString).orElse(null)).toArray(String[]::new))
                .param("ended", undertakings.stream().map(each -> each.ended().map(LocalDate::toString).orElse(null)).toArray(String[]::new))
                .param("members", undertakings.stream().map(each -> each.members().size()).toArray(Integer[]::new))
                .param("branches", undertakings.stream().map(each -> String.join(",", new TreeSet<>(each.branches()))).toArray(String[]::new))
                .update();
        var entries = new ArrayList<UUID>();
        var actors = new ArrayList<UUID>();
        var parts = new ArrayList<String>();
        for (var undertaking : undertakings) {
            undertaking.members().forEach(member -> {
                entries.add(undertaking.entry().value());
                actors.add(member);
                parts.add("MEMBER");
            });
            undertaking.authority().ifPresent(authority -> {
                entries.add(undertaking.entry().value());
                actors.add(authority);
                parts.add("AUTHORITY");
            });
        }
        jdbc.sql("""
                insert into ecosystem.participation (entry, actor, part)
                select * from unnest(:entries::uuid[], :actors::uuid[], :parts::text[])
                """)
                .param("entries", entries.toArray(UUID[]::new))
                .param("actors", actors.toArray(UUID[]::new))
                .param("parts", parts.toArray(String[]::new))
                .update();
        keepModels(undertakings);
    }

    private void keepModels(List<Undertaking> undertakings) {
        var entries = undertakings.stream().flatMap(each -> each.models().stream().map(_ -> each.entry().value())).toArray(UUID[]::new);
        var models = undertakings.stream().flatMap(each -> each.models().stream().map(EntryId::value)).toArray(UUID[]::new);
        jdbc.sql("insert into ecosystem.undertaking_model (entry, model) select * from unnest(:entries::uuid[], :models::uuid[])")
                .param("entries", entries)
                .param("models", models)
                .update();
    }

    void forget(Collection<EntryId> entries) {
        jdbc.sql("delete from ecosystem.undertaking where entry = any (:entries)")
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .update();
    }

    /** Projects of which one of these actors is the authority. */
    List<EntryId> decidedBy(Collection<UUID> actors) {
        return jdbc.sql("select entry from ecosystem.participation where part = 'AUTHORITY' and actor = any (:actors)")
                .param("actors", actors.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /** The organisation stands in the place of an authority that was known by its name only. */
    void become(UUID authority, UUID organisation) {
        jdbc.sql("""
                update ecosystem.participation set actor = :organisation where actor = :authority
                """)
                .param("organisation", organisation)
                .param("authority", authority)
                .update();
    }

    /** Those of these entries of which nothing is known here yet. */
    List<EntryId> missing(Collection<EntryId> entries) {
        return jdbc.sql("""
                select t.id from unnest(:ids::uuid[]) as t (id)
                where not exists (select from ecosystem.undertaking u where u.entry = t.id and u.branches is not null)
                  and not exists (select from ecosystem.actor a where a.entry = t.id)
                """)
                .param("ids", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }
}
