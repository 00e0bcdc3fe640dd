package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.posts.Showing;
import fi.kutomo.forum.sending.HeldStore;
import fi.kutomo.forum.sending.Sending;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Does what a judgement says, and takes it back. */
@Component
class Effects {

    private final Showing showing;
    private final ThreadStore threads;
    private final JudgementStore judgements;
    private final HeldStore held;
    private final Sending sending;
    private final Clock clock;

    Effects(Showing showing, ThreadStore threads, JudgementStore judgements, HeldStore held, Sending sending, Clock clock) {
        this.showing = showing;
        this.threads = threads;
        this.judgements = judgements;
        this.held = held;
        this.sending = sending;
        this.clock = clock;
    }

    void apply(Case one, Outcome outcome) {
        switch (outcome) {
            case KEPT -> keep(one);
            case HIDDEN -> one.post().ifPresent(showing::hide);
            case THREAD_HIDDEN -> turn(one, Set.of(Thread.State.OPEN, Thread.State.CLOSED), Thread.State.HIDDEN);
            case THREAD_SHOWN -> turn(one, Set.of(Thread.State.HIDDEN), Thread.State.OPEN);
            case CLOSED -> turn(one, Set.of(Thread.State.OPEN), Thread.State.CLOSED);
            case OPENED -> turn(one, Set.of(Thread.State.CLOSED), Thread.State.OPEN);
            case RELEASED -> sending.release(one);
            case REFUSED -> one.held().ifPresent(text -> held.refuse(text, clock.instant()));
            // What was parted or put together is put right by hand
            case SPLIT, MERGED, MOVED, UPHELD, OVERTURNED -> {}
        }
    }

    /** A thread comes back only if it went by this case: another may have hidden it for other reasons. */
    private void keep(Case one) {
        var last = judgements.of(one.id()).stream().filter(each -> !each.outcome().answers()).reduce((_, later) -> later);
        if (last.filter(each -> each.outcome() == Outcome.THREAD_HIDDEN).isPresent()) {
            turn(one, Set.of(Thread.State.HIDDEN), Thread.State.OPEN);
        }
        one.post().ifPresent(showing::show);
    }

    private void turn(Case one, Set<Thread.State> from, Thread.State to) {
        one.thread().map(threads::lock).filter(thread -> from.contains(thread.state())).ifPresent(thread -> showing.turn(thread, to));
    }

    /** What stands after all that was judged: an appeal that was right turns what was decided before. */
    static Optional<Outcome> standing(List<Judgement> all) {
        Optional<Outcome> standing = Optional.empty();
        for (var judgement : all) {
            standing = switch (judgement.outcome()) {
                case UPHELD -> standing;
                case OVERTURNED -> standing.flatMap(Effects::reverse);
                default -> Optional.of(judgement.outcome());
            };
        }
        return standing;
    }

    /** What takes it back; empty where only people can put it right. */
    static Optional<Outcome> reverse(Outcome outcome) {
        return switch (outcome) {
            case KEPT -> Optional.of(Outcome.HIDDEN);
            case HIDDEN -> Optional.of(Outcome.KEPT);
            case REFUSED -> Optional.of(Outcome.RELEASED);
            case CLOSED -> Optional.of(Outcome.OPENED);
            case THREAD_HIDDEN -> Optional.of(Outcome.THREAD_SHOWN);
            case RELEASED, OPENED, THREAD_SHOWN, SPLIT, MERGED, MOVED, UPHELD, OVERTURNED -> Optional.empty();
        };
    }
}
