package fi.kutomo.ecosystem.actors;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.NamedOrganisations;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actors of which only what a file told is known: organisations without an entry, and networks. They are made and taken back many at a
 * time. An organisation of a name alone has the id and the key of its name, so that an entry of that name takes its place.
 */
@Component
public class NamedActors {

    private final JdbcClient jdbc;
    private final ActorStore actors;
    private final ActorCards cards;
    private final NamedOrganisations names;
    private final Catalogue catalogue;

    NamedActors(JdbcClient jdbc, ActorStore actors, ActorCards cards, NamedOrganisations names, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.cards = cards;
        this.names = names;
        this.catalogue = catalogue;
    }

    /** An actor to be made. */
    public record Wanted(ActorKind kind, String name, String summary) {}

    /** What is said of one of them. */
    public record Told(UUID actor, Facet facet, String term) {}

    private record Fresh(UUID id, Optional<String> key, Wanted wanted) {}

    /** Nobody makes actors of names at the same time, neither from files nor from what is published. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ecosystem.following'))").query().listOfRows();
    }

    /**
     * Makes them and shows them to everybody. Whoever bears the name of one that is here is another one: who is the same was asked before.
     *
     * @param lang of the names and summaries
     * @return their ids, in the same order
     */
    public List<UUID> found(List<Wanted> wanted, Lang lang, Instant at) {
        var fresh = fresh(wanted);
        var slugs = slugs(fresh);
        jdbc.sql("""
                insert into ecosystem.actor as a (id, kind, state, slug, key, name, summary, made_at, changed_at)
                select t.id, t.kind, 'SHOWN', t.slug, t.key, jsonb_build_object(:lang::text, t.name),
                    case when t.summary = '' then '{}' else jsonb_build_object(:lang::text, t.summary) end, :at, :at
                from unnest(:ids::uuid[], :kinds::text[], :slugs::text[], :keys::text[], :names::text[], :summaries::text[])
                    as t (id, kind, slug, key, name, summary)
                on conflict (id) do update set kind = excluded.kind, state = 'SHOWN', name = excluded.name, summary = excluded.summary,
                    version = 0, made_at = excluded.made_at, changed_at = excluded.changed_at
                """)
                .param("lang", lang.tag())
                .param("at", Timestamp.from(at))
                .param("ids", fresh.stream().map(Fresh::id).toArray(UUID[]::new))
                .param("kinds", fresh.stream().map(each -> each.wanted().kind().name()).toArray(String[]::new))
                .param("slugs", fresh.stream().map(each -> Objects.requireNonNull(slugs.get(each.id()))).toArray(String[]::new))
                .param("keys", fresh.stream().map(each -> each.key().orElse(null)).toArray(String[]::new))
                .param("names", fresh.stream().map(each -> each.wanted().name()).toArray(String[]::new))
                .param("summaries", fresh.stream().map(each -> each.wanted().summary()).toArray(String[]::new))
                .update();
        return fresh.stream().map(Fresh::id).toList();
    }

    /** Makes one that is known in several languages. */
    public UUID found(ActorKind kind, LocalizedText name, LocalizedText summary, Instant at) {
        lock();
        var lang = name.langFor(Lang.FI);
        var id = found(List.of(new Wanted(kind, name.in(lang), "")), lang, at).getFirst();
        actors.change(id, 0, name, summary, at);
        return id;
    }

    private List<Fresh> fresh(List<Wanted> wanted) {
        var keys = wanted.stream().map(each -> each.kind() == ActorKind.ORGANISATION ? names.key(each.name()) : "").toList();
        var taken = taken(keys);
        var used = new HashSet<String>();
        var fresh = new ArrayList<Fresh>();
        for (int i = 0; i < wanted.size(); i++) {
            var key = keys.get(i);
            boolean free = !key.isEmpty() && !taken.contains(key) && used.add(key);
            fresh.add(new Fresh(free ? Actor.idOfAuthority(key) : Ids.next(), free ? Optional.of(key) : Optional.empty(), wanted.get(i)));
        }
        return fresh;
    }

    /** Keys that stand for somebody; one that was taken back and has no successor stands for nobody. */
    private Set<String> taken(Collection<String> keys) {
        return Set.copyOf(jdbc.sql("select key from ecosystem.actor where key = any (:keys) and (state <> 'GONE' or became is not null)")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Last parts of their addresses: those that they had before, or free ones. */
    private Map<UUID, String> slugs(List<Fresh> fresh) {
        var slugs = new HashMap<>(actors.slugs(fresh.stream().map(Fresh::id).toList()));
        var titles = new HashMap<UUID, String>();
        fresh.stream().filter(each -> !slugs.containsKey(each.id())).forEach(each -> titles.put(each.id(), Actor.addressed(each.wanted().name())));
        if (!titles.isEmpty()) {
            catalogue.reservePaths(Actor.PLURAL, titles).forEach((id, path) -> slugs.put(id, path.substring(Actor.PLURAL.length() + 1)));
        }
        return slugs;
    }

    /** Says of them what the file told, in the name of whoever agreed, and lets the search know. */
    public void tell(Collection<UUID> made, List<Told> told, String source, int reach, Instant at, Optional<UUID> by) {
        jdbc.sql("""
                insert into ecosystem.statement (id, actor, facet, term, source, reach, said_as, said_at, said_by)
                select gen_random_uuid(), t.actor, t.facet, t.term, :source, :reach, 'SUGGESTED', :at, :by
                from unnest(:of::uuid[], :facets::text[], :terms::text[]) as t (actor, facet, term)
                """)
                .param("source", source)
                .param("reach", reach)
                .param("at", Timestamp.from(at))
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("of", told.stream().map(Told::actor).toArray(UUID[]::new))
                .param("facets", told.stream().map(each -> each.facet().name()).toArray(String[]::new))
                .param("terms", told.stream().map(Told::term).toArray(String[]::new))
                .update();
        cards.show(made);
    }

    /** Those that bear one of these names, or have one of these last parts of an address. */
    public List<UUID> bearing(Collection<String> spelled, Collection<String> slugs) {
        var keys = spelled.stream().map(names::key).filter(key -> !key.isEmpty()).distinct().toList();
        return jdbc.sql("""
                select a.id from ecosystem.actor a where a.state = 'SHOWN' and a.kind <> 'PERSON' and (
                    a.slug = any (:slugs) or a.key = any (:keys)
                    or lower(a.name ->> 'fi') = any (:names) or lower(a.name ->> 'sv') = any (:names) or lower(a.name ->> 'en') = any (:names))
                """)
                .param("slugs", slugs.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .param("names", Stream.concat(spelled.stream().map(name -> name.toLowerCase(Locale.ROOT)), keys.stream()).distinct().toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** A few that have one of these names, or the first two words of it, within their own; by the name that was asked for. */
    public Map<String, List<UUID>> like(Collection<String> spelled, int atMost) {
        var parts = spelled.stream().distinct().map(name -> name.strip().split("\\s+")).toList();
        var found = new HashMap<String, List<UUID>>();
        jdbc.sql("""
                select w.name, l.id from unnest(:names::text[], :parts::text[]) as w (name, part)
                cross join lateral (
                    select a.id from ecosystem.actor a
                    where a.state = 'SHOWN' and a.kind <> 'PERSON' and
                """ + ActorStore.texts("a.name") + """
                 ilike w.part
                    order by length(a.name::text), a.id limit :most) l
                """)
                .param("names", spelled.stream().distinct().toArray(String[]::new))
                .param("parts", parts.stream().map(NamedActors::part).toArray(String[]::new))
                .param("most", atMost)
                .query(row -> {
                    found.computeIfAbsent(row.getString("name"), _ -> new ArrayList<>()).add(row.getObject("id", UUID.class));
                });
        return found;
    }

    private static String part(String[] words) {
        var head = words.length > 2 ? words[0] + " " + words[1] : String.join(" ", words);
        return "%" + head.replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    /**
     * Those of these actors that somebody has done something with since they were made. Nobody begins to before this work is done.
     *
     * @param ties that may stand at them
     */
    public List<UUID> touched(Collection<UUID> made, Collection<UUID> ties) {
        jdbc.sql("select id from ecosystem.actor where id = any (:ids) order by id for no key update").param("ids", made.toArray(UUID[]::new)).query(UUID.class).list();
        return jdbc.sql("""
                select a.id from ecosystem.actor a where a.id = any (:ids) and (
                    a.state <> 'SHOWN' or a.version > 0 or a.changed_at <> a.made_at
                    or exists (select from ecosystem.tie t where a.id in (t.from_actor, t.to_actor) and t.id <> all (:ties))
                    or exists (select from ecosystem.statement s where s.actor = a.id and (s.version > 0 or s.said_at <> a.made_at))
                    or exists (
                        select from ecosystem.brought_actor b join ecosystem.brought_net n on n.id = b.net and n.state in ('WAITING', 'DONE')
                        where b.actor = a.id and b.state = 'SAME'
                          and b.net not in (select m.net from ecosystem.brought_actor m where m.actor = a.id and m.state = 'NEW'))
                    or exists (select from ecosystem.suggestion s where s.actor = a.id)
                    or exists (select from ecosystem.participation p where p.actor = a.id)
                    or exists (select from ecosystem.contact_note n where a.id in (n.actor, n.other))
                    or exists (select from ecosystem.introduction_side i where i.actor = a.id)
                    or exists (select from ecosystem.survey_asked q where q.actor = a.id)
                    or exists (select from ecosystem.community_member m where m.actor = a.id))
                order by a.id
                """)
                .param("ids", made.toArray(UUID[]::new))
                .param("ties", ties.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Takes them away with what was said of them; they keep their addresses. */
    public void withdraw(Collection<UUID> made, Instant at) {
        jdbc.sql("delete from ecosystem.statement where actor = any (:ids)").param("ids", made.toArray(UUID[]::new)).update();
        jdbc.sql("update ecosystem.actor set state = 'GONE', changed_at = :at where id = any (:ids) and state = 'SHOWN'")
                .param("at", Timestamp.from(at))
                .param("ids", made.toArray(UUID[]::new))
                .update();
        cards.show(made);
    }
}
