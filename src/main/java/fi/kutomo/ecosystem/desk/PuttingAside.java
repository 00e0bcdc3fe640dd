package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.desk.Verdict.About;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A weaver puts a line of the desk aside for a while, or takes up again what was put aside. */
@Workflow
class PuttingAside {

    private final VerdictStore verdicts;
    private final Regions regions;
    private final AuditLog audit;
    private final Clock clock;

    PuttingAside(VerdictStore verdicts, Regions regions, AuditLog audit, Clock clock) {
        this.verdicts = verdicts;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** It stays away from this weaver's desk for so many days; sent twice it is put aside once. */
    void put(String region, String kind, Worth.Subject subject, About about, int days, String words, Caller caller) {
        regions.require(region, caller);
        var now = clock.instant();
        var until = now.atZone(Ui.ZONE).plusDays(days).toInstant();
        var verdict = new Verdict(Ids.next(), region, kind, subject, about, words.strip(), Optional.empty(), now, Optional.of(until));
        if (verdicts.insert(caller.person().orElseThrow(), verdict)) {
            audit.record(caller, "desk.putAside", new Ref(Verdict.WORD, verdict.id()), Map.of("kind", kind));
        }
    }

    /** @return the region on whose desk it can stand again */
    String takeUp(UUID id, Caller caller) {
        var verdict = caller.person().flatMap(weaver -> verdicts.find(weaver, id)).orElseThrow(() -> new NotFound("verdict " + id));
        regions.require(verdict.region(), caller);
        if (!verdicts.end(id, clock.instant())) {
            throw new Refused("ecosystem.desk.aside.takenUpAlready");
        }
        audit.record(caller, "desk.takenUp", new Ref(Verdict.WORD, id), Map.of("kind", verdict.kind()));
        return verdict.region();
    }
}
