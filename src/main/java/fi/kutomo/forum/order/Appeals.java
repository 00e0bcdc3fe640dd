package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.Case.State;
import fi.kutomo.forum.cases.Judgement;
import fi.kutomo.forum.cases.JudgementStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may appeal, and until when: the writer against what takes something away, who flagged against a post that stays. Once in each case. */
@Component
class Appeals {

    /** At least six months, by article 20 of the Digital Services Act. */
    private static final int MONTHS = 6;

    private final JudgementStore judgements;
    private final FlagStore flags;
    private final Clock clock;

    Appeals(JudgementStore judgements, FlagStore flags, Clock clock) {
        this.judgements = judgements;
        this.flags = flags;
        this.clock = clock;
    }

    /** Whether the case is about a text of the caller, or the caller asked for a look. */
    boolean concerns(Case one, Caller caller) {
        return one.of(caller.person()) || flagged(one, caller);
    }

    boolean flagged(Case one, Caller caller) {
        return caller.person().isPresent() && flags.of(one.id()).stream().anyMatch(flag -> flag.person().equals(caller.person()));
    }

    boolean open(Case one, Caller caller) {
        var last = last(one).filter(judgement -> !judgement.automatic() && clock.instant().isBefore(until(judgement)));
        if (one.state() != State.DECIDED || last.isEmpty()) {
            return false;
        }
        var standing = Effects.standing(judgements.of(one.id()));
        // Also the writer whose text goes only because somebody else appealed
        boolean against = standing.filter(Outcome::against).isPresent() && last.get().outcome() != Outcome.UPHELD;
        boolean kept = last.get().outcome() == Outcome.KEPT;
        return against && one.of(caller.person()) || kept && flagged(one, caller);
    }

    Optional<Judgement> last(Case one) {
        return judgements.of(one.id()).stream().reduce((_, last) -> last);
    }

    static Instant until(Judgement judgement) {
        return judgement.at().atZone(Ui.ZONE).plusMonths(MONTHS).toInstant();
    }
}
