package fi.kutomo.evidence.scales;

import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings the rules that come with the program to a site. Where the rules in force are as an earlier program brought them, its newest
 * version is put into force; where editors have made rules of their own, it comes once as a draft, and they decide.
 */
@Workflow
class Bringing {

    private final ScaleStore scales;
    private final AuditLog audit;
    private final Clock clock;

    Bringing(ScaleStore scales, AuditLog audit, Clock clock) {
        this.scales = scales;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Programs that start together on one database do so one after the other.
     *
     * @param ours the versions of one scale, the oldest first
     */
    void bring(List<Rules> ours) {
        var newest = ours.getLast();
        scales.takeTurn(newest.scale());
        var here = scales.versions(newest.scale());
        if (here.isEmpty()) {
            begin(ours);
        } else if (here.stream().noneMatch(version -> version.rules().saysLike(newest))) {
            var current = scales.current(newest.scale());
            if (ours.stream().anyMatch(current::saysLike)) {
                replace(newest, here);
            } else {
                offer(newest, here);
            }
        }
    }

    /** Into a site that does not have the scale: earlier versions stand beside the one in force, though nobody was graded by them here. */
    private void begin(List<Rules> ours) {
        var now = clock.instant();
        ours.subList(0, ours.size() - 1)
                .forEach(rules -> scales.insert(new ScaleVersion(rules, State.RETIRED, "", now, Optional.empty(), Optional.empty())));
        scales.insert(new ScaleVersion(ours.getLast(), State.CURRENT, "", now, Optional.empty(), Optional.of(now)));
    }

    /** In the place of what an earlier program brought; a draft that somebody is writing takes the number after it. */
    private void replace(Rules newest, List<ScaleVersion> here) {
        var now = clock.instant();
        var last = here.getFirst();
        boolean drafted = last.state() == State.DRAFT;
        int number = drafted ? last.rules().version() : last.rules().version() + 1;
        if (drafted) {
            scales.renumberDraft(last.rules().numbered(number + 1));
        }
        scales.retireCurrent(newest.scale());
        scales.insert(new ScaleVersion(newest.numbered(number), State.CURRENT, "", now, Optional.empty(), Optional.of(now)));
        scales.brought(newest, now);
        audit.record(
                Caller.system(),
                "scale.in-force",
                new Ref("scale", UUID.nameUUIDFromBytes(newest.scale().getBytes(StandardCharsets.UTF_8))),
                Map.of("scale", newest.scale(), "version", number));
    }

    /** Waits while a draft is being written; once it has been offered, it is not offered again. */
    private void offer(Rules newest, List<ScaleVersion> here) {
        var now = clock.instant();
        var last = here.getFirst();
        if (last.state() != State.DRAFT && !scales.wasBrought(newest)) {
            var draft = newest.numbered(last.rules().version() + 1);
            scales.insert(new ScaleVersion(draft, State.DRAFT, "", now, Optional.empty(), Optional.empty()));
            scales.brought(newest, now);
        }
    }
}
