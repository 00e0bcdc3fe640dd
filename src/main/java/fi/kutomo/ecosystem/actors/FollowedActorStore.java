package fi.kutomo.ecosystem.actors;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.Json;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL of actors that are here because published entries describe or name them. */
@Component
public class FollowedActorStore {

    /** Moves what came by merges to whoever stands in the place of its first actor now: table, column of the actor, column of the first one. */
    public static final String GIVE_BACK =
            """
            update ecosystem.%1$s t set %2$s = ecosystem.successor(t.%3$s), %3$s = nullif(t.%3$s, ecosystem.successor(t.%3$s))
            where t.%3$s in (select ecosystem.merged_into(:ids)) and ecosystem.successor(t.%3$s) <> t.%2$s
            """;

    private final JdbcClient jdbc;
    private final Json json;

    FollowedActorStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An organisation as its entry calls it. */
    public record Described(UUID id, EntryId entry, String slug, LocalizedText name) {}

    /** Makes these organisations actors or calls them as they are called now. */
    public void keep(List<Described> organisations, Instant at) {
        jdbc.sql("""
                insert into ecosystem.actor as a (id, kind, state, slug, entry, name, made_at, changed_at)
                select t.id, 'ORGANISATION', 'SHOWN', t.slug, t.entry, t.name::jsonb, :at, :at
                from unnest(:ids::uuid[], :slugs::text[], :entries::uuid[], :names::text[]) as t (id, slug, entry, name)
                on conflict (id) do update set state = 'SHOWN', entry = excluded.entry, name = excluded.name, became = null, changed_at = excluded.changed_at
                where a.state <> 'SHOWN' or a.name <> excluded.name or a.entry is distinct from excluded.entry
                """)
                .param("at", Timestamp.from(at))
                .param("ids", organisations.stream().map(Described::id).toArray(UUID[]::new))
                .param("slugs", organisations.stream().map(Described::slug).toArray(String[]::new))
                .param("entries", organisations.stream().map(each -> each.entry().value()).toArray(UUID[]::new))
                .param("names", organisations.stream().map(each -> json.text(each.name())).toArray(String[]::new))
                .update();
    }

    /** An authority that has no entry. */
    public record Authority(UUID id, String key, String slug, String name) {}

    /** Makes these authorities actors, or shows again those that were. */
    public void keepAuthorities(List<Authority> authorities, Instant at) {
        jdbc.sql("""
                insert into ecosystem.actor as a (id, kind, state, slug, key, name, made_at, changed_at)
                select t.id, 'AUTHORITY', 'SHOWN', t.slug, t.key, jsonb_build_object('fi', t.name), :at, :at
                from unnest(:ids::uuid[], :slugs::text[], :keys::text[], :names::text[]) as t (id, slug, key, name)
                on conflict (id) do update set state = 'SHOWN', became = null, changed_at = excluded.changed_at where a.state <> 'SHOWN'
                """)
                .param("at", Timestamp.from(at))
                .param("ids", authorities.stream().map(Authority::id).toArray(UUID[]::new))
                .param("slugs", authorities.stream().map(Authority::slug).toArray(String[]::new))
                .param("keys", authorities.stream().map(Authority::key).toArray(String[]::new))
                .param("names", authorities.stream().map(Authority::name).toArray(String[]::new))
                .update();
    }

    /** Authorities and organisations of these names that are shown under no entry, with their ids by key. */
    public Map<String, UUID> authorities(Collection<String> keys) {
        return jdbc.sql("select key, id from ecosystem.actor where entry is null and state = 'SHOWN' and key = any (:keys)")
                .param("keys", keys.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString("key"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Names of organisations and authorities of which nobody and nothing tells a region. */
    public Map<UUID, LocalizedText> unplaced() {
        return jdbc.sql("""
                select a.id, a.name from ecosystem.actor a
                where a.kind in ('ORGANISATION', 'AUTHORITY') and a.state = 'SHOWN'
                  and not exists (select from ecosystem.statement s where s.actor = a.id and s.facet = 'REGION')
                """)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), json.read(row.getString("name"), LocalizedText.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Organisations among these entries that are actors now. */
    public List<UUID> shownOf(Collection<EntryId> entries) {
        return jdbc.sql("select id from ecosystem.actor where entry = any (:entries) and state = 'SHOWN'")
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Takes an actor away; what stands in its place, if anything, takes over its address, what was said of it, the suggestions that wait and the notes about it. */
    public void replace(UUID gone, Optional<UUID> by, Instant at) {
        jdbc.sql("update ecosystem.actor set state = 'GONE', became = :by, changed_at = :at where id = :id")
                .param("by", by.orElse(null), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("id", gone)
                .update();
        by.ifPresent(kept -> {
            move("statement", "said_as not in ('DESCRIPTION', 'NAME')", gone, kept);
            move("suggestion", "state = 'OPEN'", gone, kept);
            move("contact_note", "true", gone, kept);
        });
    }

    private void move(String table, String which, UUID gone, UUID kept) {
        jdbc.sql("update ecosystem." + table + " set actor = :kept, came_from = coalesce(came_from, :gone) where actor = :gone and " + which)
                .param("kept", kept)
                .param("gone", gone)
                .update();
    }

    /** Gives these actors, and those merged into them, what was theirs, when they are no longer merged into others. */
    public void giveBack(Collection<UUID> actors) {
        for (var table : List.of("statement", "suggestion", "contact_note")) {
            jdbc.sql(GIVE_BACK.formatted(table, "actor", "came_from")).param("ids", actors.toArray(UUID[]::new)).update();
        }
    }
}
