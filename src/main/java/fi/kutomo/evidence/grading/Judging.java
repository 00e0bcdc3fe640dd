package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.Ground;
import fi.kutomo.evidence.Regrading;
import fi.kutomo.evidence.ties.Ties;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assessors and editors without a stake in an entry answer what no study says of it, and weigh how certain its outcomes are. */
@Workflow
class Judging {

    private final JudgementStore judgements;
    private final WeighingStore weighings;
    private final Regrading regrading;
    private final Ties ties;
    private final AuditLog audit;
    private final Clock clock;

    Judging(JudgementStore judgements, WeighingStore weighings, Regrading regrading, Ties ties, AuditLog audit, Clock clock) {
        this.judgements = judgements;
        this.weighings = weighings;
        this.regrading = regrading;
        this.ties = ties;
        this.audit = audit;
        this.clock = clock;
    }

    static boolean may(Caller caller) {
        return caller.is(Role.ASSESSOR) || caller.is(Role.EDITOR);
    }

    /** @throws Refused where the caller has a stake in the entry */
    void requireJudge(Described entry, Caller caller) {
        if (!may(caller)) {
            throw new Forbidden("judging");
        }
        ties.requireNone(List.of(entry.entry()), caller);
    }

    /** Message key of why this assessor or editor leaves the entry to others; empty where nothing ties. */
    Optional<String> tie(Described entry, Caller caller) {
        return may(caller) ? ties.of(List.of(entry.entry()), caller) : Optional.empty();
    }

    void judge(Described entry, Ground.Fact fact, Optional<Boolean> holds, String reason, Caller caller) {
        requireJudge(entry, caller);
        judgements.insert(entry.entry(), new Judgement(fact, holds, reason.strip(), clock.instant(), caller.person()));
        audit.record(caller, "grade.judged", new Ref(entry.kind().word(), entry.entry().value()), Map.of("fact", fact.name()));
        regrading.ask(List.of(entry.entry()));
    }

    /**
     * Weighs domains of one outcome; those that are left out are computed again.
     *
     * @param number the one after the last that was read
     * @throws Refused when somebody else has weighed it meanwhile, or the caller has a stake in the entry
     */
    void weigh(Described entry, String effectTerm, int number, List<Weight> weights, String looked, Caller caller) {
        requireJudge(entry, caller);
        if (!weighings.insert(entry.entry(), new Weighing(effectTerm, number, weights, looked, clock.instant(), caller.person()))) {
            throw new Refused("evidence.grading.weigh.meanwhile");
        }
        audit.record(caller, "grade.weighed", new Ref(entry.kind().word(), entry.entry().value()), Map.of("outcome", effectTerm));
        regrading.ask(List.of(entry.entry()));
    }
}
