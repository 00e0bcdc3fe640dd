package fi.kutomo.ecosystem;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actors for tests; their names say that they are examples. */
public final class MadeActors {

    private final JdbcClient sql;
    private final Entries entries;

    public MadeActors(ApplicationContext program) {
        this.sql = program.getBean(JdbcClient.class);
        this.entries = program.getBean(Entries.class);
    }

    /** A public network that this person made. */
    public String network(String name, Optional<UUID> maker) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :id::text, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("name", name)
                .param("maker", maker.orElse(null), java.sql.Types.OTHER)
                .update();
        return id.toString();
    }

    /** A public organisation with values in these fields, once it is an actor. */
    public PermanentId organisation(String name, Map<String, List<String>> values) {
        var id = publish(EntryKind.ORGANISATION, name, values);
        await("actor of " + name, () -> sql.sql("select count(*) from ecosystem.actor where id = :id and state = 'SHOWN'")
                .param("id", Actor.idOf(id))
                .query(Long.class)
                .single() == 1);
        return id;
    }

    /** A public project or programme, once its members are known. */
    public PermanentId undertaking(EntryKind kind, String name, Map<String, List<String>> values) {
        var id = publish(kind, name, values);
        var entry = entries.find(id).orElseThrow().entry();
        await("undertaking " + name, () -> sql.sql("select count(*) from ecosystem.undertaking where entry = :id").param("id", entry.value()).query(Long.class).single() == 1);
        return id;
    }

    public PermanentId publish(EntryKind kind, String name, Map<String, List<String>> values) {
        var content = Content.empty().withOriginal("title", Lang.FI, name).withOriginal("summary", Lang.FI, "Esimerkki.");
        for (var value : values.entrySet()) {
            content = content.withValues(value.getKey(), value.getValue());
        }
        return entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "test")), true, Caller.system()).getFirst().id();
    }

    public EntryId entry(PermanentId id) {
        return entries.find(id).orElseThrow().entry();
    }

    public String slug(PermanentId organisation) {
        return organisation.value().toLowerCase(java.util.Locale.ROOT);
    }

    /** A confirmed membership that runs. */
    public void belongs(UUID person, PermanentId organisation) {
        sql.sql("""
                insert into accounts.membership (id, person, organisation, position, contact_wished, asked_at, confirmed_at, confirmed_how)
                values (:id, :person, :organisation, '', false, now(), now(), 'operator')
                """)
                .param("id", Ids.next())
                .param("person", person)
                .param("organisation", entry(organisation).value())
                .update();
    }

    /** Somebody whose name is for everybody, and who is an actor as soon as that is agreed to. */
    public String person(UUID person) {
        var id = Ids.next();
        agrees(person, "profile", "PUBLIC", true);
        sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 3, '', now())")
                .param("person", person)
                .update();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at)
                values (:id, 'PERSON', 'SHOWN', :id::text, :person, now(), now())
                """)
                .param("id", id)
                .param("person", person)
                .update();
        return id.toString();
    }

    /** The person agrees that this goes so far, or takes it back. */
    public void agrees(UUID person, String about, String scope, boolean given) {
        sql.sql("""
                insert into accounts.consent (id, person, about, scope, given, shown, lang, at)
                values (gen_random_uuid(), :person, :about, :scope, :given, '', 'fi', now())
                """)
                .param("person", person)
                .param("about", about)
                .param("scope", scope)
                .param("given", given)
                .update();
    }

    public static void await(String what, BooleanSupplier done) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Not within a minute: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }
}
