package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.bringing.BroughtNet.Left;
import fi.kutomo.ecosystem.bringing.BroughtNet.Source;
import fi.kutomo.ecosystem.bringing.BroughtNet.State;
import fi.kutomo.ecosystem.netfiles.Format;
import fi.kutomo.ecosystem.netfiles.Reading;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A member sends a network file for review. What is kept of it are drafts; the file is not. */
@Workflow
class Bringing {

    private final Sorting sorting;
    private final BroughtNetStore nets;
    private final DraftActorStore actors;
    private final DraftTieStore ties;
    private final AuditLog audit;
    private final Clock clock;

    Bringing(Sorting sorting, BroughtNetStore nets, DraftActorStore actors, DraftTieStore ties, AuditLog audit, Clock clock) {
        this.sorting = sorting;
        this.nets = nets;
        this.actors = actors;
        this.ties = ties;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where the drafts stand, and whether they are new: the same file of the same member is there once. */
    record Sent(UUID id, boolean fresh, int actors, int ties, int people) {}

    /** @param digest of the files as they came */
    Sent send(Reading reading, String digest, Source source, Caller caller) {
        if (!caller.is(Role.MEMBER)) {
            throw new Forbidden("send a network");
        }
        var same = nets.same(digest, caller.person());
        if (same.isPresent()) {
            return again(same.get());
        }
        var drafts = sorting.of(reading.file());
        if (drafts.actors().isEmpty()) {
            throw new Refused("ecosystem.bringing.problem.nobody");
        }
        var net = new BroughtNet(
                Ids.next(), digest, reading.format().map(Format::name).orElseThrow(), caller.lang(), source, State.WAITING, "",
                new Left(drafts.people(), drafts.peopleTies(), drafts.derived(), reading.leftOut()), clock.instant(), caller.person(), Optional.empty(),
                Optional.empty());
        if (!nets.insert(net)) {
            return nets.same(digest, caller.person()).map(Bringing::again).orElseThrow(() -> new Refused("ecosystem.bringing.problem.again"));
        }
        actors.insert(net.id(), drafts.actors());
        ties.insert(net.id(), drafts.ties());
        audit.record(caller, "net.brought", net.ref(), Map.of("actors", drafts.actors().size(), "ties", drafts.ties().size(), "people", drafts.people()));
        return new Sent(net.id(), true, drafts.actors().size(), drafts.ties().size(), drafts.people());
    }

    private static Sent again(BroughtNet net) {
        return new Sent(net.id(), false, 0, 0, 0);
    }
}
