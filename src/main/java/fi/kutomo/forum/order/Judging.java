package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Appeal;
import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.Case.State;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.cases.Recording;
import fi.kutomo.forum.cases.Recording.Said;
import fi.kutomo.forum.cases.Rule;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deciding about what was flagged, held or appealed against, with reasons that go to the writer and to those who asked. */
@Workflow
class Judging {

    /** Longest text of facts or of an appeal. */
    static final int MOST = 5_000;

    private final CaseRules rules;
    private final CaseStore cases;
    private final FlagStore flags;
    private final JudgementStore judgements;
    private final Recording recording;
    private final Effects effects;
    private final Appeals appeals;
    private final ReportAnswers reports;
    private final AuditLog audit;
    private final Clock clock;

    Judging(
            CaseRules rules, CaseStore cases, FlagStore flags, JudgementStore judgements, Recording recording, Effects effects, Appeals appeals, ReportAnswers reports,
            AuditLog audit, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.flags = flags;
        this.judgements = judgements;
        this.recording = recording;
        this.effects = effects;
        this.appeals = appeals;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case of a post that nobody has flagged, for somebody who keeps order there. */
    Case open(Thread thread, Post post, Caller caller) {
        var one = recording.ofPost(thread, post, Case.Cause.ORDER);
        if (!rules.looks(caller, one)) {
            throw new Forbidden("look at the post");
        }
        audit.record(caller, "forum.caseOpened", one.ref());
        return one;
    }

    private Case lock(UUID id, Caller caller) {
        return rules.require(Optional.of(cases.lock(id)), caller);
    }

    /** Says that the caller looks at it now, or does not any more. */
    void claim(UUID id, boolean taken, Caller caller) {
        var one = lock(id, caller);
        requireFree(one, caller);
        cases.claim(id, taken ? caller.person() : Optional.empty(), clock.instant());
        audit.record(caller, taken ? "forum.caseClaimed" : "forum.caseLetGo", one.ref());
    }

    private void requireFree(Case one, Caller caller) {
        if (one.takenFrom(caller.person(), clock.instant())) {
            throw new Refused("forum.judging.claimed");
        }
    }

    void judge(UUID id, Outcome outcome, Optional<Rule> rule, String facts, Caller caller) {
        var one = lock(id, caller);
        requireFree(one, caller);
        if (one.state() == State.APPEALED) {
            throw new Refused("forum.judging.appealed");
        }
        if (!rules.outcomes(one).contains(outcome)) {
            throw new Refused("forum.judging.noOutcome");
        }
        if (outcome.against() && rule.isEmpty()) {
            throw new Refused("forum.judging.noRule");
        }
        requireWords(facts, outcome.against(), "forum.judging.noFacts");
        effects.apply(one, outcome);
        settle(one, new Said(outcome, rule.filter(_ -> outcome.against()), facts.strip(), Optional.empty()), outcome.against(), Set.of(), caller);
    }

    private static void requireWords(String words, boolean needed, String messageKey) {
        if (needed && words.isBlank()) {
            throw new Refused(messageKey);
        }
        if (words.length() > MOST) {
            throw new Refused("forum.judging.long", MOST, words.length());
        }
    }

    private void settle(Case one, Said said, boolean agreed, Set<UUID> asking, Caller caller) {
        var settled = flags.settle(one.id(), agreed, clock.instant());
        var all = settled.stream().flatMap(flag -> flag.person().stream()).collect(Collectors.toSet());
        all.addAll(asking);
        reports.answered(settled, agreed);
        recording.judge(one, said, all, caller);
    }

    /** Asks that a second person looks. */
    void appeal(UUID id, String words, Caller caller) {
        var one = cases.lock(id);
        if (!appeals.concerns(one, caller)) {
            throw new NotFound("case " + id);
        }
        if (!appeals.open(one, caller)) {
            throw new Refused("forum.appeals.over");
        }
        requireWords(words, true, "forum.appeals.noWords");
        judgements.insert(new Appeal(Ids.next(), id, caller.person(), words.strip(), clock.instant()));
        cases.wait(id, State.APPEALED, clock.instant());
        audit.record(caller, "forum.appealed", one.ref());
    }

    /** Answers an appeal: what was decided stands, or is taken back as far as it can be. */
    void answer(UUID id, boolean overturned, String facts, Caller caller) {
        var one = lock(id, caller);
        requireFree(one, caller);
        if (one.state() != State.APPEALED) {
            throw new Refused("forum.judging.noAppeal");
        }
        if (!rules.second(caller, one)) {
            throw new Refused("forum.judging.sameJudge");
        }
        requireWords(facts, true, "forum.judging.noFacts");
        var appeal = judgements.appeals(id).getLast();
        var before = Effects.standing(judgements.of(id));
        if (overturned) {
            before.flatMap(Effects::reverse).ifPresent(outcome -> effects.apply(one, outcome));
        }
        var said = new Said(overturned ? Outcome.OVERTURNED : Outcome.UPHELD, Optional.empty(), facts.strip(), Optional.of(appeal.id()));
        settle(one, said, before.filter(Outcome::against).isPresent() != overturned, appeal.by().stream().collect(Collectors.toSet()), caller);
    }
}
