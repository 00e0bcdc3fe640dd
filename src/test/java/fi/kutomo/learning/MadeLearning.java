package fi.kutomo.learning;

import fi.kutomo.platform.kernel.Ids;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Example offers, mentors and times, put straight into the tables. */
public final class MadeLearning {

    private final JdbcClient sql;

    public MadeLearning(ApplicationContext program) {
        this.sql = program.getBean(JdbcClient.class);
    }

    /** The variables of an address that lead to such a thing of this person. */
    public Map<String, String> of(String thing, UUID owner) {
        return switch (thing) {
            case "an offer" -> Map.of("slug", offer("OPEN", null).toString());
            case "an offer of an actor" -> Map.of("slug", offer("OPEN", actor(owner)).toString());
            case "a draft of an offer" -> Map.of("slug", offer("DRAFT", actor(owner)).toString());
            case "an actor to write for" -> {
                actor(owner);
                yield Map.of();
            }
            case "a mentor" -> {
                mentor(owner, 2, "resource/know-how");
                yield Map.of();
            }
            case "a request for a mentor" -> Map.of("id", request(owner).toString());
            case "a pairing" -> Map.of("id", pairing(owner, "ASKED").toString());
            case "a pairing that goes on" -> Map.of("id", pairing(owner, "GOING").toString());
            case "a time of an offer" -> Map.of("id", slot(offer("OPEN", null), null, 1, Duration.ofDays(7)).toString());
            case "a time of a mentor" -> Map.of("id", slot(null, owner, 1, Duration.ofDays(7)).toString());
            case "a time that was" -> Map.of("id", past(owner).toString(), "round", "after");
            default -> throw new AssertionError("No such thing of learning: " + thing);
        };
    }

    /** Its slug is its id. */
    public UUID offer(String state, @Nullable UUID owner) {
        var id = Ids.next();
        sql.sql("""
                insert into learning.offer (id, state, slug, kind, title, about, owner, stages, needs, themes, regions, langs, room, online, free, made_at, published_at, changed_at)
                values (:id, :state, :id::text, 'SPARRING', jsonb_build_object('fi', 'Vaikutussparraus ' || :id::text), '{"fi": "Tunti yhdessä."}', :owner, '{stage/piloting}',
                    '{resource/evaluation}', '{}', '{}', '{fi}', true, true, true, now(), case when :state <> 'DRAFT' then now() end, now())
                """)
                .param("id", id)
                .param("state", state)
                .param("owner", owner, Types.OTHER)
                .update();
        return id;
    }

    /** The person as an actor. */
    public UUID actor(UUID person) {
        return sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at) values (:id, 'PERSON', 'SHOWN', :id::text, :person, now(), now())
                on conflict (person) do update set changed_at = now()
                returning id
                """)
                .param("id", Ids.next())
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    public void mentor(UUID person, int most, String need, String... themes) {
        sql.sql("""
                insert into learning.mentor (person, state, words, lang, stages, needs, themes, regions, langs, most, made_at, changed_at)
                values (:person, 'OPEN', 'Kuljen rinnalla.', 'fi', '{}', array[:need], :themes, '{}', '{fi}', :most, now(), now())
                on conflict (person) do nothing
                """)
                .param("person", person)
                .param("most", most)
                .param("need", need)
                .param("themes", themes)
                .update();
    }

    public UUID request(UUID person, String... themes) {
        var id = Ids.next();
        sql.sql("""
                insert into learning.request (id, person, state, words, lang, stages, needs, themes, regions, langs, made_at, changed_at)
                values (:id, :person, 'OPEN', 'Salainen pyyntö', 'fi', '{}', '{resource/know-how}', :themes, '{}', '{fi}', now(), now())
                """)
                .param("id", id)
                .param("person", person)
                .param("themes", themes)
                .update();
        return id;
    }

    /** The person is the mentor who is asked, or was. */
    private UUID pairing(UUID mentor, String state) {
        return pairing(request(somebody()), mentor, state);
    }

    public UUID pairing(UUID request, UUID mentor, String state) {
        var id = Ids.next();
        sql.sql("insert into learning.pairing (id, request, asked_person, state, words, asked_at) values (:id, :request, :mentor, :state, 'Hei!', now())")
                .param("id", id)
                .param("request", request)
                .param("mentor", mentor)
                .param("state", state)
                .update();
        return id;
    }

    /** A time that begins so long from now; it lasts an hour. */
    public UUID slot(@Nullable UUID offer, @Nullable UUID mentor, int seats, Duration from) {
        var id = Ids.next();
        sql.sql("""
                insert into learning.slot (id, offer, held_by, state, begins_at, minutes, seats, place, online, made_at, changed_at)
                values (:id, :offer, :mentor, 'OPEN', :begins, 60, :seats, 'Metso', 'https://etana.example/huone', now(), now())
                """)
                .param("id", id)
                .param("offer", offer, Types.OTHER)
                .param("mentor", mentor, Types.OTHER)
                .param("seats", seats)
                .param("begins", Timestamp.from(Instant.now().plus(from)))
                .update();
        return id;
    }

    public UUID booked(UUID slot, UUID person, int seat) {
        var id = Ids.next();
        sql.sql("""
                insert into learning.booking (id, slot, person, state, seat, words, made_at, entered_at) values (:id, :slot, :person, 'BOOKED', :seat, '', now(), now())
                """)
                .param("id", id)
                .param("slot", slot)
                .param("person", person)
                .param("seat", seat)
                .update();
        return id;
    }

    private UUID past(UUID person) {
        var slot = slot(offer("OPEN", null), null, 5, Duration.ofDays(-2));
        booked(slot, person, 1);
        return slot;
    }

    private UUID somebody() {
        var person = Ids.next();
        sql.sql("""
                insert into accounts.person (id, handle, email, email_verified_at, name, lang, example, created_at)
                values (:id, :id::text, :id::text || '@example.org', now(), 'Esimerkki', 'fi', false, now())
                """)
                .param("id", person)
                .update();
        return person;
    }
}
