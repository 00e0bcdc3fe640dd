package fi.kutomo.forum.cases;

import fi.kutomo.forum.cases.Case.Cause;
import fi.kutomo.forum.cases.Case.State;
import fi.kutomo.forum.cases.Case.Subject;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens cases and writes down what is judged in them, so that the one whom it concerns and those who asked for it hear of it. */
@Component
public class Recording {

    private final CaseStore cases;
    private final JudgementStore judgements;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    Recording(CaseStore cases, JudgementStore judgements, Announcements announcements, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.judgements = judgements;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The case of a post, locked; somebody waits for a decision in it from now on, unless somebody does already. */
    public Case ofPost(Thread thread, Post post, Cause cause) {
        var fresh = fresh(Subject.POST, Optional.of(post.id()), Optional.of(thread.id()), Optional.empty(), thread.community(), post.writer(), cause);
        if (cases.insert(fresh)) {
            return fresh;
        }
        var known = cases.lock(cases.ofPost(post.id()).orElseThrow().id());
        if (known.state() == State.DECIDED) {
            cases.wait(known.id(), State.OPEN, clock.instant());
        }
        return cases.lock(known.id());
    }

    public Case ofHeld(UUID held, Optional<UUID> thread, Optional<UUID> community, Optional<UUID> writer) {
        var fresh = fresh(Subject.HELD, Optional.empty(), thread, Optional.of(held), community, writer, Cause.SCREEN);
        cases.insert(fresh);
        return fresh;
    }

    /** What was done to a thread is a case of its own, decided at once. */
    public Judgement ofThread(Thread thread, Outcome outcome, String facts, Caller caller) {
        var fresh = fresh(Subject.THREAD, Optional.empty(), Optional.of(thread.id()), Optional.empty(), thread.community(), thread.begunBy(), Cause.ORDER);
        cases.insert(fresh);
        return judge(fresh, new Said(outcome, Optional.empty(), facts, Optional.empty()), Set.of(), caller);
    }

    private Case fresh(
            Subject subject, Optional<UUID> post, Optional<UUID> thread, Optional<UUID> held, Optional<UUID> community, Optional<UUID> writer, Cause cause) {
        var now = clock.instant();
        return new Case(Ids.next(), subject, post, thread, held, community, writer, cause, State.OPEN, false, now, now, Optional.empty(), Optional.empty());
    }

    /** What somebody says who judges. */
    public record Said(Outcome outcome, Optional<Rule> rule, String facts, Optional<UUID> appeal) {}

    /**
     * Writes down a judgement of a person; the case is decided with it.
     *
     * @param asking people who asked for it: by a flag or an appeal
     */
    public Judgement judge(Case one, Said said, Collection<UUID> asking, Caller caller) {
        cases.decided(one.id());
        return record(one, said, false, asking, caller);
    }

    /** Writes down what the program did until a person decides. */
    public Judgement automatically(Case one, Outcome outcome, Rule rule) {
        return record(one, new Said(outcome, Optional.of(rule), "", Optional.empty()), true, Set.of(), Caller.system());
    }

    private Judgement record(Case one, Said said, boolean automatic, Collection<UUID> asking, Caller caller) {
        var judgement = new Judgement(
                Ids.next(), one.id(), clock.instant(), automatic ? Optional.empty() : caller.person(), automatic, said.outcome(), said.rule(), said.facts(), said.appeal());
        judgements.insert(judgement);
        audit.record(caller, automatic ? "forum.hiddenAutomatically" : "forum.judged", one.ref(), Map.of("outcome", said.outcome().name()), said.facts());
        var to = new HashMap<UUID, Why>();
        asking.forEach(person -> to.put(person, Why.ANSWERED));
        // Who never knew that somebody looked at a post need not hear that it stays
        one.writer().filter(_ -> said.outcome() != Outcome.KEPT || judgements.of(one.id()).size() > 1).ifPresent(writer -> to.put(writer, Why.JUDGED));
        if (!automatic) {
            caller.person().ifPresent(to::remove);
        }
        if (!to.isEmpty()) {
            announcements.announce(new Notice(judgement.ref(), to, Optional.empty(), judgement.at()));
        }
        return judgement;
    }
}
