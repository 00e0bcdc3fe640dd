package fi.kutomo.ecosystem.introductions;

import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.ecosystem.introductions.State.Met;
import fi.kutomo.ecosystem.introductions.State.Over;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Two actors on their way to each other.
 *
 * @param sides both, in their order
 * @param regions of both, in which other weavers see it
 * @param why for colleagues; no side sees it
 * @param weaver who answers for it; empty when that person is not here any more
 * @param tie that the two have stated since
 */
public record Introduction(
        UUID id, State state, List<Side> sides, List<String> regions, String why, Optional<UUID> weaver, Optional<UUID> tie, Instant proposedAt, int version) {

    /** The word for introductions in addresses and the audit log. */
    public static final String WORD = "introduction";

    /** How long the sides have to answer, and a weaver to ask them. */
    public static final Duration OPEN = Duration.ofDays(30);

    /** How long after they learned of each other both are asked what came of it, for the first and for the last time. */
    static final Duration FIRST_OUTCOME = Duration.ofDays(14);
    static final int SECOND_OUTCOME_MONTHS = 6;

    /** How long after the last question it is closed. */
    static final Duration LAST_WORD = Duration.ofDays(30);

    /** How long the same two are left in peace when one has said no. */
    public static final Duration PEACE = Duration.ofDays(180);

    /** How many proposals may be open for one actor at a time. */
    public static final int MOST = 2;

    public Ref ref() {
        return new Ref(WORD, id);
    }

    /** The key of two actors, whichever is named first. */
    public static UUID pair(UUID one, UUID other) {
        var first = one.toString().compareTo(other.toString()) < 0;
        return UUID.nameUUIDFromBytes(((first ? one : other) + " " + (first ? other : one)).getBytes(StandardCharsets.UTF_8));
    }

    public Side side(UUID id) {
        return sides.stream().filter(side -> side.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("side"));
    }

    /** When the program next does something about it, if nobody does before. */
    public Optional<Instant> next() {
        return switch (state) {
            case Proposed _ -> Optional.of(proposedAt.plus(OPEN));
            case Asking asking -> Optional.of(asking.until());
            case Introduced introduced -> Optional.of(next(introduced.at()));
            case Met met -> Optional.of(next(met.introduced()));
            case Over _ -> Optional.empty();
        };
    }

    private Instant next(Instant introduced) {
        return switch (asked()) {
            case 0 -> introduced.plus(FIRST_OUTCOME);
            case 1 -> second(introduced);
            default -> second(introduced).plus(LAST_WORD);
        };
    }

    private static Instant second(Instant introduced) {
        return introduced.atZone(ZoneOffset.UTC).plusMonths(SECOND_OUTCOME_MONTHS).toInstant();
    }

    /** How often both have been asked what came of it. */
    public int asked() {
        return sides.stream().mapToInt(Side::outcomesAsked).min().orElse(0);
    }

    public Side other(Side side) {
        return sides.get(2 - side.place());
    }

    /** Asks these sides; those who were asked before are left alone. Each has its own time to answer. */
    Introduction ask(List<Side> now, Instant at) {
        if (!state.open() || now.isEmpty() || state instanceof Asking asking && !at.isBefore(asking.until())) {
            throw elsewhere();
        }
        var asked = this;
        for (var side : now) {
            asked = asked.with(side);
        }
        return asked.in(new Asking(asked.due()));
    }

    /** When it can lead on no more: nobody may answer any longer who has not, or the one who agreed has waited long enough for the other to be asked. */
    private Instant due() {
        var waiting = sides.stream().anyMatch(Side::waits);
        return sides.stream()
                .filter(side -> waiting ? side.waits() : side.agrees())
                .flatMap(side -> side.until().stream())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /**
     * By when a side knows whether it leads on. It follows from when the side was asked, and whether the other was asked no later, and
     * from nothing that the other does.
     */
    public Instant settled(Side side) {
        var at = side.asked().at().orElseThrow();
        boolean alone = other(side).asked().at().filter(each -> !each.isAfter(at)).isEmpty();
        return at.plus(alone && side.agrees() ? OPEN.multipliedBy(2) : OPEN);
    }

    /** Whether this side goes on as if nothing had ended, because its hour to hear of it has not come. */
    public boolean unheard(Side side, Instant now) {
        return side.asked().hears().filter(now::isBefore).isPresent();
    }

    /**
     * One no ends it; the second yes introduces. Until then a yes can be taken back. A side that has not heard of the end yet answers as
     * if there were none, and nothing follows from it but what the side itself reads.
     */
    Introduction answer(Side side, Answer answer, Instant at) {
        boolean inTime = side.waits() && side.until().filter(at::isBefore).isPresent();
        boolean takesBack = side.agrees() && answer != Answer.YES;
        if (!(state instanceof Asking || unheard(side, at)) || !(inTime || takesBack)) {
            throw elsewhere();
        }
        var answered = with(side.answered(answer, at));
        if (!state.open()) {
            return answered.each(each -> each.id().equals(side.id()) ? each.hearing(answered.hour(each)) : each);
        }
        if (answer != Answer.YES) {
            return answered.over(Ending.DECLINED, at);
        }
        return answered.in(answered.sides.stream().allMatch(Side::agrees) ? new Introduced(at) : new Asking(answered.due()));
    }

    /** When a side hears that nothing came of it; whoever was not asked or said no itself hears nothing. */
    private Optional<Instant> hour(Side side) {
        return side.asked().at().isPresent() && !side.declines() ? Optional.of(settled(side)) : Optional.empty();
    }

    /** Whether the two are still two: one may have become part of the other. */
    boolean apart() {
        return sides.stream().flatMap(side -> side.actor().stream()).distinct().count() == sides.size();
    }

    Introduction meet(Instant at) {
        return switch (state) {
            case Introduced introduced -> in(new Met(introduced.at(), at));
            case Met _ -> this;
            case Proposed _, Asking _, Over _ -> throw elsewhere();
        };
    }

    /** What a side says came of it: at any time once they know each other. A tie stands when both speak of one. */
    Introduction tell(Side side, Outcome outcome, Instant at) {
        if (state.introducedAt().isEmpty()) {
            throw elsewhere();
        }
        var told = with(side.told(outcome));
        if (state instanceof Over over && over.ending() == Ending.TIED) {
            return told;
        }
        if (told.bothTold(Outcome.TIE)) {
            return told.over(Ending.TIED, at);
        }
        boolean met = outcome == Outcome.MET || outcome == Outcome.TIE;
        return switch (state) {
            case Introduced introduced -> told.bothTold(Outcome.NONE)
                    ? told.over(Ending.NO_TIE, at)
                    : met ? told.in(new Met(introduced.at(), at)) : told;
            case Met _ -> told.bothTold(Outcome.NONE) ? told.over(Ending.NO_TIE, at) : told;
            case Over _ -> told;
            case Proposed _, Asking _ -> throw elsewhere();
        };
    }

    private boolean bothTold(Outcome outcome) {
        return sides.stream().allMatch(side -> side.told().filter(outcome::equals).isPresent());
    }

    /** Before both have said yes: by the weaver, by time, or because a side is gone. */
    Introduction end(Ending ending, Instant at) {
        if (!state.open()) {
            throw elsewhere();
        }
        return over(ending, at);
    }

    /** Nothing more is expected of two who know each other. */
    Introduction close(Instant at) {
        if (!(state instanceof Introduced || state instanceof Met)) {
            throw elsewhere();
        }
        return over(Ending.NO_TIE, at);
    }

    /** The same without the tie, for whoever may not know of it because an end has taken it back. */
    public Introduction untied() {
        var shown = state instanceof Over over && over.ending() == Ending.TIED ? new Over(Ending.NO_TIE, over.at(), over.introduced(), over.met()) : state;
        return new Introduction(id, shown, sides, regions, why, weaver, Optional.empty(), proposedAt, version);
    }

    Introduction handTo(UUID next) {
        return new Introduction(id, state, sides, regions, why, Optional.of(next), tie, proposedAt, version);
    }

    Introduction tiedBy(UUID stated) {
        return new Introduction(id, state, sides, regions, why, weaver, Optional.of(stated), proposedAt, version);
    }

    Introduction because(String reason) {
        return new Introduction(id, state, sides, regions, reason, weaver, tie, proposedAt, version);
    }

    Introduction each(UnaryOperator<Side> change) {
        return new Introduction(id, state, sides.stream().map(change).toList(), regions, why, weaver, tie, proposedAt, version);
    }

    Introduction with(Side changed) {
        return each(side -> side.id().equals(changed.id()) ? changed : side);
    }

    private Introduction in(State next) {
        return new Introduction(id, next, sides, regions, why, weaver, tie, proposedAt, version);
    }

    private Introduction over(Ending ending, Instant at) {
        var ended = in(new Over(ending, at, state.introducedAt(), state.metAt()));
        return state.introducedAt().isPresent() ? ended : ended.each(side -> side.hearing(hour(side)));
    }

    private static Refused elsewhere() {
        return new Refused("ecosystem.introductions.refused.elsewhere");
    }
}
