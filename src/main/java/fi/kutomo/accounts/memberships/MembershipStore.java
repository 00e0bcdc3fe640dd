package fi.kutomo.accounts.memberships;

import fi.kutomo.platform.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which organisation, in the database. Memberships are ended, never removed. */
@Component
class MembershipStore {

    private final JdbcClient sql;
    private final Clock clock;

    MembershipStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A domain that an operator has found to be an organisation's own. */
    record Domain(UUID id, UUID organisation, String domain) {}

    UUID ask(UUID person, UUID organisation, String position, boolean contact) {
        var id = Ids.next();
        sql.sql("""
                insert into accounts.membership (id, person, organisation, position, contact_wished, asked_at)
                values (:id, :person, :organisation, :position, :contact, :now)
                """)
                .param("id", id)
                .param("person", person)
                .param("organisation", organisation)
                .param("position", position)
                .param("contact", contact)
                .param("now", now())
                .update();
        return id;
    }

    /** Locked until the transaction is over, so that two people do not decide at once. */
    Optional<Membership> take(UUID id) {
        return sql.sql("select * from accounts.membership where id = :id for update")
                .param("id", id)
                .query((row, _) -> membership(row))
                .optional();
    }

    void confirm(UUID id, Optional<UUID> by, String how) {
        sql.sql("update accounts.membership set confirmed_at = :now, confirmed_by = :by, confirmed_how = :how where id = :id")
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("how", how)
                .param("id", id)
                .update();
    }

    void makeContact(UUID id, Optional<UUID> by) {
        sql.sql("update accounts.membership set contact_since = :now, contact_by = :by where id = :id")
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    void end(UUID id, Optional<UUID> by) {
        sql.sql("update accounts.membership set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Running and waiting ones first, then those that have been. */
    List<Membership> of(UUID person) {
        return sql.sql("select * from accounts.membership where person = :person order by (ended_at is null) desc, asked_at desc, id")
                .param("person", person)
                .query((row, _) -> membership(row))
                .list();
    }

    /** Running, confirmed ones of these people. */
    List<Membership> running(Collection<UUID> people) {
        return sql.sql("""
                select * from accounts.membership
                where person = any (:people) and confirmed_at is not null and ended_at is null order by confirmed_at, id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> membership(row))
                .list();
    }

    Optional<Membership> running(UUID person, UUID organisation) {
        return sql.sql("""
                select * from accounts.membership
                where person = :person and organisation = :organisation and confirmed_at is not null and ended_at is null
                """)
                .param("person", person)
                .param("organisation", organisation)
                .query((row, _) -> membership(row))
                .optional();
    }

    /** The contact people of an organisation who have an account that is not suspended. */
    List<UUID> contacts(UUID organisation) {
        return sql.sql("""
                select m.person from accounts.membership m join accounts.person p on p.id = m.person
                where m.organisation = :organisation and m.contact_since is not null and m.ended_at is null
                  and p.disabled_at is null and (p.suspended_until is null or p.suspended_until <= :now)
                order by m.contact_since, m.person
                """)
                .param("organisation", organisation)
                .param("now", now())
                .query(UUID.class)
                .list();
    }

    /** Confirmed members who have an account that is not suspended; contact people first. */
    /** So many of each organisation at most. */
    Map<UUID, List<UUID>> members(Collection<UUID> organisations) {
        var found = new HashMap<UUID, List<UUID>>();
        sql.sql("""
                select organisation, person from (
                    select m.organisation, m.person, row_number() over (
                        partition by m.organisation order by m.contact_since nulls last, m.confirmed_at, m.person) as place
                    from accounts.membership m join accounts.person p on p.id = m.person
                    where m.organisation = any (:organisations) and m.confirmed_at is not null and m.ended_at is null
                      and p.disabled_at is null and (p.suspended_until is null or p.suspended_until <= :now)) as placed
                where place <= 50 order by organisation, place
                """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("now", now())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("organisation", UUID.class), _ -> new ArrayList<>()).add(row.getObject("person", UUID.class));
                });
        return found;
    }

    /** All that have not ended, of the organisations of which this person is a contact, but not the person's own. */
    List<Membership> under(UUID contact) {
        return sql.sql("""
                select m.* from accounts.membership m
                where m.ended_at is null and m.person <> :contact and m.organisation in (
                    select c.organisation from accounts.membership c
                    where c.person = :contact and c.contact_since is not null and c.ended_at is null)
                order by (m.confirmed_at is null) desc, m.asked_at, m.id
                limit 500
                """)
                .param("contact", contact)
                .query((row, _) -> membership(row))
                .list();
    }

    /** All that wait for somebody, the oldest first. */
    List<Membership> waiting() {
        return sql.sql("select * from accounts.membership where confirmed_at is null and ended_at is null order by asked_at, id limit 200")
                .query((row, _) -> membership(row))
                .list();
    }

    List<Domain> domains() {
        return sql.sql("select id, organisation, domain from accounts.organisation_domain order by domain")
                .query((row, _) -> new Domain(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    boolean owns(UUID organisation, String domain) {
        return sql.sql("select count(*) from accounts.organisation_domain where organisation = :organisation and domain = :domain")
                        .param("organisation", organisation)
                        .param("domain", domain)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void addDomain(UUID organisation, String domain, Optional<UUID> by) {
        sql.sql("""
                insert into accounts.organisation_domain (id, organisation, domain, added_at, added_by)
                values (:id, :organisation, :domain, :now, :by)
                """)
                .param("id", Ids.next())
                .param("organisation", organisation)
                .param("domain", domain)
                .param("now", now())
                .param("by", by.orElse(null), Types.OTHER)
                .update();
    }

    boolean removeDomain(UUID id) {
        return sql.sql("delete from accounts.organisation_domain where id = :id").param("id", id).update() == 1;
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getString("position"),
                row.getBoolean("contact_wished"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row, "confirmed_at"),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)),
                Optional.ofNullable(row.getString("confirmed_how")),
                instant(row, "contact_since"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
