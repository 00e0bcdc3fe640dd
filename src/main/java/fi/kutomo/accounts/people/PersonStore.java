package fi.kutomo.accounts.people;

import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.notices.Reached;
import fi.kutomo.platform.settings.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** People in the database, each with what they may do now. */
@Component
public class PersonStore implements People {

    /** A person with the strongest valid attestation and the granted roles that run, in whichever scope. */
    private static final String PERSON =
            """
            p.*,
                (select coalesce(max(a.level), 0) from accounts.attestation a
                 where a.person = p.id and a.ended_at is null and (a.valid_until is null or a.valid_until > :now)) as level,
                array(select distinct g.role from accounts.role_grant g
                 where g.person = p.id and g.ended_at is null and g.since <= :now and (g.until is null or g.until > :now)) as roles
            """;

    private static final String THERE = " from accounts.person p where p.disabled_at is null";
    private static final String PEOPLE = "select " + PERSON + THERE;

    private final JdbcClient sql;
    private final Settings settings;
    private final Clock clock;
    private final Supplier<String> calling;

    PersonStore(JdbcClient sql, Settings settings, Clock clock, ObjectProvider<Reached> inboxes) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
        this.calling = SingletonSupplier.of(() -> {
            var inbox = inboxes.getIfAvailable();
            return (inbox == null ? "null::int" : "(" + inbox.question("p.id") + ")") + " as waiting, " + PERSON;
        });
    }

    /** Somebody who is calling, with how many notices wait for that person: the frame of the page will tell it. */
    public record Calling(Person person, OptionalInt waiting) {}

    /** All of somebody {@code p} who is calling, as columns of a question that knows what is {@code :now}; {@link #calling(ResultSet)} reads them. */
    public String callingColumns() {
        return calling.get();
    }

    public Optional<Calling> calling(UUID id) {
        return sql.sql("select " + callingColumns() + THERE + " and p.id = :person")
                .param("now", now())
                .param("person", id)
                .query((row, _) -> calling(row))
                .optional()
                .flatMap(found -> found);
    }

    /** Empty where the row has nobody. */
    public Optional<Calling> calling(ResultSet row) throws SQLException {
        if (row.getObject("id") == null) {
            return Optional.empty();
        }
        int count = row.getInt("waiting");
        var waiting = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(count);
        return Optional.of(new Calling(person(row, policy()), waiting));
    }

    public Optional<Person> byEmail(String email) {
        return people(PEOPLE + " and lower(p.email) = lower(:key)", email.strip()).stream().findFirst();
    }

    public Optional<Person> byHandle(String handle) {
        return people(PEOPLE + " and lower(p.handle) = lower(:key)", handle.strip()).stream().findFirst();
    }

    public Optional<Person> find(UUID id) {
        return people(PEOPLE + " and p.id = :key", id).stream().findFirst();
    }

    public List<Person> examples() {
        return people(PEOPLE + " and p.example = :key order by p.id", true);
    }

    /** Adds a person; the database refuses a second one with the same address or handle. */
    public void add(Person person) {
        sql.sql(
                        """
                        insert into accounts.person (id, handle, email, email_verified_at, name, lang, example, created_at)
                        values (:id, :handle, :email, :verified, :name, :lang, :example, :now)
                        """)
                .param("id", person.id())
                .param("handle", person.handle())
                .param("email", person.email())
                .param("verified", person.verified() ? now() : null, java.sql.Types.TIMESTAMP)
                .param("name", person.name())
                .param("lang", person.lang().tag())
                .param("example", person.example())
                .param("now", now())
                .update();
    }

    /** Who has this address, by one look into an index: as quick whether there is somebody or nobody. */
    public Optional<Addressee> addressee(String email) {
        return sql.sql("select id, lang from accounts.person where lower(email) = lower(:email) and disabled_at is null")
                .param("email", email.strip())
                .query((row, _) -> new Addressee(row.getObject("id", UUID.class), Lang.of(row.getString("lang")).orElse(Lang.FI)))
                .optional();
    }

    @Override
    public Optional<UUID> shown(String handle, Caller reader) {
        return sql.sql("select id from accounts.shown_person where lower(handle) = lower(:handle) and reach >= :least")
                .param("handle", handle.strip())
                .param("least", Reach.of(reader).ordinal())
                .query(UUID.class)
                .optional();
    }

    /** Somebody to whom a letter goes. */
    public record Addressee(UUID id, Lang lang) {}

    /** The person has accepted the terms of use as they stand today. */
    public void acceptTerms(UUID id) {
        sql.sql("update accounts.person set terms_accepted_at = :now where id = :id").param("now", now()).param("id", id).update();
    }

    /** Another address, confirmed; the database refuses one that is taken. */
    public void changeEmail(UUID id, String email) {
        sql.sql("update accounts.person set email = :email, email_verified_at = :now where id = :id")
                .param("email", email)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Notes the day of a sign-in, by which unused accounts are found. */
    public void seen(UUID id) {
        sql.sql("update accounts.person set last_seen_on = :today where id = :id and last_seen_on is distinct from :today")
                .param("today", java.time.LocalDate.ofInstant(clock.instant(), fi.kutomo.platform.web.Ui.ZONE))
                .param("id", id)
                .update();
    }

    /** Keeps a person from doing anything but reading until that moment, and says why. */
    public void suspend(UUID id, Instant until, String reason, Optional<UUID> by) {
        sql.sql("""
                update accounts.person
                set suspended_until = :until, suspension_reason = :reason, suspended_at = :now, suspended_by = :by
                where id = :id
                """)
                .param("until", Timestamp.from(until))
                .param("reason", reason)
                .param("now", now())
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("id", id)
                .update();
    }

    public void restore(UUID id) {
        sql.sql("""
                update accounts.person
                set suspended_until = null, suspension_reason = null, suspended_at = null, suspended_by = null
                where id = :id
                """)
                .param("id", id)
                .update();
    }

    /** Changes the name that the person shows. */
    public void rename(UUID id, String name) {
        sql.sql("update accounts.person set name = :name where id = :id").param("name", name).param("id", id).update();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> people, Caller reader) {
        // The program's own rounds read for somebody without having asked for the name
        var self = reader.person().filter(person -> !reader.name().isEmpty() && people.contains(person));
        var others = people.stream().filter(each -> self.isEmpty() || !each.equals(self.get())).toArray(UUID[]::new);
        var found = others.length == 0
                ? new HashMap<UUID, String>()
                : names(sql.sql("select id, name from accounts.shown_person where id = any (:ids) and reach >= :least")
                        .param("ids", others)
                        .param("least", Reach.of(reader).ordinal()));
        self.ifPresent(own -> found.put(own, reader.name()));
        return found;
    }

    @Override
    public String question(String person, Caller reader) {
        return "select shown.name from accounts.shown_person shown where shown.id = %s and shown.reach >= %d".formatted(person, Reach.of(reader).ordinal());
    }

    @Override
    public Map<UUID, String> namesAtWork(Collection<UUID> people) {
        return names(sql.sql("select id, name from accounts.person where id = any (:ids) and disabled_at is null")
                .param("ids", people.toArray(UUID[]::new)));
    }

    private static Map<UUID, String> names(JdbcClient.StatementSpec found) {
        var names = new HashMap<UUID, String>();
        found.query(row -> {
            names.put(row.getObject("id", UUID.class), row.getString("name"));
        });
        return names;
    }

    @Override
    public Map<UUID, Instant> since(Collection<UUID> people) {
        var found = new HashMap<UUID, Instant>();
        sql.sql("select id, created_at from accounts.person where id = any (:ids) and disabled_at is null")
                .param("ids", people.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getTimestamp("created_at").toInstant());
                });
        return found;
    }

    @Override
    public Map<UUID, Mailbox> mailboxes(Collection<UUID> people) {
        var found = new HashMap<UUID, Mailbox>();
        sql.sql("select id, email, lang from accounts.person where id = any (:ids) and disabled_at is null")
                .param("ids", people.toArray(UUID[]::new))
                .query(row -> {
                    var lang = Lang.of(row.getString("lang")).orElse(Lang.FI);
                    found.put(row.getObject("id", UUID.class), new Mailbox(row.getString("email"), lang));
                });
        return found;
    }

    @Override
    public Optional<UUID> withAddress(String email) {
        return sql.sql("select id from accounts.person where lower(email) = lower(:email) and email_verified_at is not null and disabled_at is null")
                .param("email", email.strip())
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<UUID> with(Role role) {
        return sql.sql(
                        """
                        select distinct g.person from accounts.role_grant g join accounts.person p on p.id = g.person
                        where g.role = :role and g.ended_at is null and g.since <= :now and (g.until is null or g.until > :now)
                          and p.disabled_at is null
                        order by g.person
                        """)
                .param("role", role.name())
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    @Override
    public Map<UUID, Caller> callers(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : people(PEOPLE + " and p.id = any (:key)", people.toArray(UUID[]::new)).stream()
                        .filter(person -> !person.suspended())
                        .collect(Collectors.toMap(
                                Person::id, person -> new Caller(Optional.of(person.id()), person.name(), person.roles(), person.lang())));
    }

    private List<Person> people(String query, Object key) {
        var policy = policy();
        return sql.sql(query).param("now", now()).param("key", key).query((row, _) -> person(row, policy)).list();
    }

    private Policy policy() {
        return settings.read(Policy.KEY, Policy.class, Policy.SAFE);
    }

    private Person person(ResultSet row, Policy policy) throws SQLException {
        var assurance = Assurance.of(row.getInt("level"));
        var until = Optional.ofNullable(row.getTimestamp("suspended_until"))
                .map(Timestamp::toInstant)
                .filter(clock.instant()::isBefore);
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                row.getString("email"),
                row.getTimestamp("email_verified_at") != null,
                row.getString("name"),
                Lang.of(row.getString("lang")).orElse(Lang.FI),
                assurance,
                roles((String[]) row.getArray("roles").getArray(), assurance, until.isPresent(), policy),
                row.getBoolean("example"),
                until);
    }

    private static Set<Role> roles(String[] granted, Assurance assurance, boolean suspended, Policy policy) {
        var roles = EnumSet.noneOf(Role.class);
        if (suspended) {
            return roles;
        }
        roles.addAll(policy.roles(assurance));
        for (var role : granted) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
