package fi.kutomo.notifications.mailing;

import fi.kutomo.notifications.rhythm.Farewells;
import fi.kutomo.notifications.rhythm.Rhythms;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.UUID;

/** People get fewer mails or none, without signing in, and may take that back. Doing the same again changes nothing. */
@Workflow
class Leaving {

    private final Rhythms rhythms;
    private final Farewells farewells;
    private final AuditLog audit;
    private final Clock clock;

    Leaving(Rhythms rhythms, Farewells farewells, AuditLog audit, Clock clock) {
        this.rhythms = rhythms;
        this.farewells = farewells;
        this.audit = audit;
        this.clock = clock;
    }

    void fewer(UUID person) {
        var now = rhythms.of(person);
        if (now.calm()) {
            return;
        }
        farewells.keep(person, now, clock.instant());
        rhythms.save(person, now.fewer());
        audit.record(Caller.visitor(Lang.FI), "notices.fewer", new Ref("person", person));
    }

    void none(UUID person) {
        var now = rhythms.of(person);
        if (now.silent()) {
            return;
        }
        farewells.keep(person, now, clock.instant());
        rhythms.save(person, now.none());
        audit.record(Caller.visitor(Lang.FI), "notices.ended", new Ref("person", person));
    }

    void back(UUID person) {
        farewells.find(person).ifPresent(before -> {
            rhythms.save(person, before);
            farewells.forget(person);
            audit.record(Caller.visitor(Lang.FI), "notices.resumed", new Ref("person", person));
        });
    }
}
