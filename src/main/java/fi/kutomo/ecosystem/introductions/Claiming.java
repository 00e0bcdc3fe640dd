package fi.kutomo.ecosystem.introductions;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.ties.Tie;
import fi.kutomo.ecosystem.ties.Tie.Word;
import fi.kutomo.ecosystem.ties.TieKind;
import fi.kutomo.ecosystem.ties.TieStore;
import fi.kutomo.ecosystem.ties.Tying;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets a side that works with the other state it as a tie. Whoever has no account cannot give its actor's word on one. */
@Component
public class Claiming {

    /** Co-operation on the ladder of strength: they do things together, each on its own account. */
    private static final int COOPERATION = 2;

    private final Tying tying;
    private final TieStore ties;
    private final Speaking speaking;
    private final Sights sights;
    private final Clock clock;

    Claiming(Tying tying, TieStore ties, Speaking speaking, Sights sights, Clock clock) {
        this.tying = tying;
        this.ties = ties;
        this.speaking = speaking;
        this.sights = sights;
        this.clock = clock;
    }

    /**
     * States the tie and gives the side's word on it. A word that was given before keeps its strength, and what an end has taken back
     * stays taken back.
     *
     * @return the tie, if it can have come of the introduction: one by which both ends stood before has not
     */
    Optional<UUID> claim(Introduction introduction, Side side, Scope reach, Caller caller) {
        var own = speaking.actor(side);
        var other = speaking.actor(introduction.other(side));
        var speaks = side.actor().filter(sights.own(caller)::contains).isPresent();
        var before = running(introduction);
        if (!speaks || own.isEmpty() || other.isEmpty() || !introduction.apart() || before.filter(tie -> tie.state() == Tie.State.WITHDRAWN).isPresent()) {
            return Optional.empty();
        }
        int strength = before.flatMap(tie -> word(tie, side)).map(end -> end.strength().orElse(COOPERATION)).orElse(COOPERATION);
        var claimed = tying.claim(
                new Tying.Claim(own.get(), other.get(), TieKind.WORKS_WITH, false, strength, reach, Optional.empty(), Optional.empty(), ""), caller);
        return before.filter(tie -> tie.state() == Tie.State.CONFIRMED).isEmpty() ? Optional.of(claimed.id()) : Optional.empty();
    }

    /** How far the side lets the tie between the two go by now, if it has given its word on one. */
    public Optional<Scope> reach(Introduction introduction, Side side) {
        return running(introduction).flatMap(tie -> word(tie, side)).map(Tie.End::reach);
    }

    private Optional<Tie> running(Introduction introduction) {
        var ends = introduction.sides().stream().flatMap(side -> side.actor().stream()).toList();
        return ends.size() < 2
                ? Optional.empty()
                : ties.running(TieKind.WORKS_WITH, ends.getFirst(), ends.getLast(), LocalDate.ofInstant(clock.instant(), Ui.ZONE));
    }

    private static Optional<Tie.End> word(Tie tie, Side side) {
        return Stream.of(tie.from(), tie.to()).filter(end -> side.actor().filter(end.actor()::equals).isPresent() && end.word() == Word.SAYS).findFirst();
    }
}
