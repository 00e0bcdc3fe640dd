package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.Side;
import fi.kutomo.ecosystem.introductions.State;
import fi.kutomo.ecosystem.introductions.State.Asking;
import fi.kutomo.ecosystem.introductions.State.Introduced;
import fi.kutomo.ecosystem.introductions.State.Met;
import fi.kutomo.ecosystem.introductions.State.Over;
import fi.kutomo.ecosystem.introductions.State.Proposed;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Badge.Dye;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says in words where an introduction stands and what comes next. */
@Component
class Standings {

    private final Messages messages;

    Standings(Messages messages) {
        this.messages = messages;
    }

    Badge badge(State state, Lang lang) {
        return new Badge(messages.in(lang, "ecosystem.introductions.state." + state.word()), switch (state) {
            case Proposed _ -> Dye.WOOL;
            case Asking _ -> Dye.WELD;
            case Introduced _, Met _ -> Dye.WOAD;
            case Over over -> over.ending() == State.Ending.TIED ? Dye.LICHEN : Dye.WOOL;
        });
    }

    /** Since when it stands as it does. */
    Instant since(Introduction introduction) {
        return switch (introduction.state()) {
            case Proposed _ -> introduction.proposedAt();
            case Asking _ -> introduction.sides().stream().flatMap(side -> side.asked().at().stream()).min(Instant::compareTo).orElse(introduction.proposedAt());
            case Introduced introduced -> introduced.at();
            case Met met -> met.at();
            case Over over -> over.at();
        };
    }

    /** What is to be done or waited for. */
    String next(Introduction introduction, Lang lang) {
        var day = introduction.next().map(at -> Ui.date(lang, at)).orElse("");
        return messages.in(lang, "ecosystem.proposing.next." + awaited(introduction), day);
    }

    private static String awaited(Introduction introduction) {
        return switch (introduction.state()) {
            case Proposed _ -> "PROPOSED";
            case Asking _ -> introduction.sides().stream().allMatch(side -> side.asked().at().isPresent()) ? "ASKING" : "OTHER";
            case Introduced _, Met _ -> switch (introduction.asked()) {
                case 0 -> "FIRST";
                case 1 -> "SECOND";
                default -> "CLOSING";
            };
            case Over over -> over.ending().name();
        };
    }

    /** Whether a side was asked and what it said. */
    String standing(Side side, Lang lang) {
        if (side.asked().answer().isPresent()) {
            var word = side.asked().answer().get().name();
            return messages.in(lang, "ecosystem.proposing.answered." + word, Ui.date(lang, side.asked().answeredAt().orElse(Instant.EPOCH)));
        }
        return side.asked().at()
                .map(at -> messages.in(lang, "ecosystem.proposing.asked", Ui.date(lang, at)))
                .orElseGet(() -> messages.in(lang, "ecosystem.proposing.notAsked"));
    }
}
