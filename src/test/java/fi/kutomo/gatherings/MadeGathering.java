package fi.kutomo.gatherings;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.secrets.Secret;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Example communities with their sessions, put straight into the tables. */
public final class MadeGathering {

    private final JdbcClient sql;

    public MadeGathering(ApplicationContext program) {
        this.sql = program.getBean(JdbcClient.class);
    }

    /** The variables of an address that lead to such a thing of this person, who leads the community. */
    public Map<String, String> of(String thing, UUID owner) {
        return switch (thing) {
            case "a gathering" -> session(community("FREE", owner), null, "CALLED", "OPEN_DISCUSSION");
            case "a gathering of members" -> session(community("REQUEST", owner), null, "CALLED", "OPEN_DISCUSSION");
            case "a draft of a gathering" -> session(community("FREE", owner), null, "DRAFT", "OPEN_DISCUSSION");
            case "a clinic" -> clinic(owner);
            case "a workshop" -> session(community("REQUEST", owner), null, "CALLED", "WORKSHOP");
            case "a note of a gathering" -> part(owner, "note", "session, words, at", "'%s', 'Esimerkki', now()");
            case "something on a board" -> part(owner, "contribution", "session, part, words, at", "'%s', 'TOPIC', 'Esimerkki', now()");
            case "a commitment" -> commitment(owner);
            case "a community that meets" -> Map.of("slug", community("REQUEST", owner).toString());
            case "a series" -> {
                var community = community("REQUEST", owner);
                yield Map.of("slug", community.toString(), "id", series(community, 4, Instant.now()).toString());
            }
            case "a calendar address" -> Map.of("token", feed());
            default -> throw new AssertionError("No such gathering: " + thing);
        };
    }

    /** An open community of Pirkanmaa; its slug is its id. */
    public UUID community(String entrance, @Nullable UUID leader, UUID... members) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.community (id, state, slug, name, goal, entrance, regions, led_by, made_at, published_at, changed_at)
                values (:id, 'OPEN', :id::text, '{"fi": "Kotikäyntien oppijat"}', '{"fi": "Yksin asuvat tavoitetaan kotona."}', :entrance, '{}', :leader, now(), now(), now())
                """)
                .param("id", id)
                .param("entrance", entrance)
                .param("leader", leader, Types.OTHER)
                .update();
        for (var member : members) {
            join(id, member);
        }
        return id;
    }

    public void join(UUID community, UUID person) {
        sql.sql("""
                insert into ecosystem.community_member (id, community, person, lang, standing, part, chosen_at)
                values (gen_random_uuid(), :community, :person, 'fi', 'IN', 'MEMBER', now())
                """)
                .param("community", community)
                .param("person", person)
                .update();
    }

    public UUID series(UUID community, int weeks, Instant from) {
        var id = Ids.next();
        sql.sql("""
                insert into gatherings.series (id, community, state, name, every_weeks, starts_on, made_at)
                values (:id, :community, 'GOING', '{"fi": "Kuukauden klinikka"}', :weeks, :from, now())
                """)
                .param("id", id)
                .param("community", community)
                .param("weeks", weeks)
                .param("from", Timestamp.from(from))
                .update();
        return id;
    }

    /** A session that begins in a week. */
    public Map<String, String> session(UUID community, @Nullable UUID series, String state, String kind) {
        return session(community, series, state, kind, Instant.now().plusSeconds(7 * 24 * 3600));
    }

    public Map<String, String> session(UUID community, @Nullable UUID series, String state, String kind, Instant begins) {
        var id = Ids.next();
        boolean over = state.equals("HELD") || state.equals("CANCELLED");
        sql.sql("""
                insert into gatherings.session (id, community, series, state, kind, level, slug, title, goal, preparation, begins_at, zone, minutes, place, online,
                    agenda, code, made_at, called_at, ended_at, begun_at, step_at, changed_at)
                values (:id, :community, :series, :state, :kind, 'MEMBERS', :slug, '{"fi": "Salaiset kotikäynnit"}', '{}', '{}', :begins, 'Europe/Helsinki', 90,
                    'Tampereen pääkirjasto', 'https://etana.example/huone', '[{"minutes": 90, "title": {"fi": "Keskustelu"}, "say": {"fi": "Puhukaa."}}]', :code, now(),
                    case when :state <> 'DRAFT' then now() end, case when :over then now() end, case when :state = 'RUNNING' then now() end,
                    case when :state = 'RUNNING' then now() end, now())
                """)
                .param("id", id)
                .param("community", community)
                .param("series", series, Types.OTHER)
                .param("state", state)
                .param("kind", kind)
                .param("slug", id.toString())
                .param("begins", Timestamp.from(begins))
                .param("code", id.toString())
                .param("over", over)
                .update();
        var made = new HashMap<String, String>();
        made.put("slug", id.toString());
        made.put("session", id.toString());
        return made;
    }

    /** Says yes, with this side, and sits in no group yet. */
    public void comes(String session, UUID person, @Nullable String brings) {
        sql.sql("insert into gatherings.participant (session, person, answer, brings, answered_at) values (:session::uuid, :person, 'YES', :brings, now())")
                .param("session", session)
                .param("person", person)
                .param("brings", brings, Types.VARCHAR)
                .update();
    }

    /** Is there in the room, answered or not. */
    public void arrives(String session, UUID person) {
        sql.sql("""
                insert into gatherings.participant (session, person, arrived_at, arrived_in) values (:session::uuid, :person, now(), 'ROOM')
                on conflict (session, person) do update set arrived_at = now(), arrived_in = 'ROOM'
                """)
                .param("session", session)
                .param("person", person)
                .update();
    }

    /** As whom this person calls. */
    public static Caller caller(Person person) {
        var roles = new HashSet<>(person.roles());
        roles.add(Role.MEMBER);
        return new Caller(Optional.of(person.id()), person.name(), Set.copyOf(roles), Lang.FI);
    }

    private Map<String, String> clinic(UUID owner) {
        var made = session(community("REQUEST", owner), null, "CALLED", "CLINIC");
        comes(made.get("session"), owner, "NEED");
        sql.sql("update gatherings.participant set triad = 1 where session = :session::uuid").param("session", made.get("session")).update();
        made.put("number", "1");
        return made;
    }

    private Map<String, String> commitment(UUID owner) {
        var community = community("REQUEST", owner);
        var made = session(community, null, "CALLED", "OPEN_DISCUSSION");
        made.put("id", row("commitment", "community, session, owned_by, words, due_on, state, made_at",
                "'" + community + "', '" + made.get("session") + "', '" + owner + "', 'Soitan', current_date, 'OPEN', now()"));
        return made;
    }

    private Map<String, String> part(UUID owner, String table, String columns, String values) {
        var made = session(community("REQUEST", owner), null, "CALLED", "OPEN_DISCUSSION");
        made.put("id", row(table, columns, values.formatted(made.get("session"))));
        return made;
    }

    private String row(String table, String columns, String values) {
        var id = Ids.next();
        sql.sql("insert into gatherings." + table + " (id, " + columns + ") values (:id, " + values + ")").param("id", id).update();
        return id.toString();
    }

    private String feed() {
        var secret = Secret.next();
        var person = Ids.next();
        sql.sql("""
                insert into accounts.person (id, handle, email, email_verified_at, name, lang, example, created_at)
                values (:id, :id::text, :id::text || '@example.org', now(), 'Esimerkki', 'fi', false, now())
                """)
                .param("id", person)
                .update();
        sql.sql("insert into gatherings.feed (person, hash, made_at) values (:person, :hash, now())").param("person", person).param("hash", Secret.hash(secret)).update();
        return secret;
    }
}
