package fi.kutomo.accounts.identity;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partner centres: operators mark organisations as such, and their contact persons vouch for people in their name. */
@Workflow
public class PartnerCentres {

    private final JdbcClient sql;
    private final AuditLog audit;
    private final Clock clock;

    PartnerCentres(JdbcClient sql, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public List<UUID> all() {
        return sql.sql("select organisation from accounts.partner_centre order by marked_at, organisation").query(UUID.class).list();
    }

    /** Marking one twice changes nothing. */
    public void mark(UUID organisation, Caller caller) {
        int marked = sql.sql("""
                insert into accounts.partner_centre (organisation, marked_at, marked_by) values (:organisation, :now, :by)
                on conflict (organisation) do nothing
                """)
                .param("organisation", organisation)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", caller.person().orElse(null), Types.OTHER)
                .update();
        if (marked > 0) {
            audit.record(caller, "organisation.partner-marked", new Ref("organisation", organisation));
        }
    }

    /** Words that it has given stay until their end. */
    public void unmark(UUID organisation, Caller caller) {
        if (sql.sql("delete from accounts.partner_centre where organisation = :organisation").param("organisation", organisation).update() == 0) {
            throw new NotFound("partner centre");
        }
        audit.record(caller, "organisation.partner-unmarked", new Ref("organisation", organisation));
    }

    /** The centre for which the caller acts now and whose contact person the caller is. */
    Optional<UUID> of(Caller caller) {
        return caller.actingFor().map(Caller.Organisation::id).filter(centre -> caller.person().filter(person -> speaksFor(person, centre)).isPresent());
    }

    /** Whether the person is a contact of this organisation and it is a partner centre. */
    boolean speaksFor(UUID person, UUID organisation) {
        return sql.sql("""
                select exists (
                    select 1 from accounts.partner_centre c join accounts.membership m on m.organisation = c.organisation
                    where c.organisation = :organisation and m.person = :person
                      and m.contact_since is not null and m.confirmed_at is not null and m.ended_at is null)
                """)
                .param("organisation", organisation)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
