package fi.kutomo.evaluation.potential;

import fi.kutomo.evaluation.potential.PotentialPage.Earlier;
import fi.kutomo.evaluation.potential.PotentialsPage.Line;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the pages about potential show. */
@Component
class PotentialPages {

    private static final int ON_A_PAGE = 25;

    private final RoundStore store;
    private final PotentialRules rules;
    private final Entries entries;
    private final Clock clock;

    PotentialPages(RoundStore store, PotentialRules rules, Entries entries, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.entries = entries;
        this.clock = clock;
    }

    /** The public entry at this address, now or once. */
    Described at(String plural, String slug) {
        var id = EntryKind.of(plural).flatMap(kind -> entries.publicAt(kind, slug)).orElseThrow(() -> new NotFound(slug));
        return Optional.ofNullable(entries.described(List.of(id)).get(id)).orElseThrow(() -> new NotFound(slug));
    }

    /** Whether the caller has a sheet to begin or to go on with. */
    boolean mayJudge(Described entry, Caller caller) {
        return judge(entry, store.of(entry.entry()), caller).isPresent();
    }

    /** The round of this number, or the newest that is open. */
    PotentialPage page(Described entry, Optional<Integer> number, Map<Aspect, Double> weights, Caller caller) {
        var subject = Subject.of(entry, caller.lang());
        var rounds = store.of(entry.entry());
        var open = rounds.stream().filter(Round::opened).toList();
        var shown = open.stream().filter(round -> number.isEmpty() || number.get() == round.number()).findFirst();
        if (number.isPresent() && shown.isEmpty()) {
            throw new NotFound(entry.path());
        }
        return new PotentialPage(
                Ui.t("evaluation.potential.title", subject.title()),
                subject,
                rounds.stream().filter(round -> !round.opened()).findFirst().map(PotentialPages::waiting),
                judge(entry, rounds, caller),
                shown.map(round -> new SideBySide(round, weights).shown(subject, round.equals(open.getFirst()))),
                open.stream().filter(round -> shown.filter(round::equals).isEmpty()).map(round -> earlier(round, subject)).toList());
    }

    PotentialsPage list(int number, Caller caller) {
        int all = store.countOpened();
        return new PotentialsPage(
                Ui.t("evaluation.potential.heading"),
                lines(store.opened((number - 1) * ON_A_PAGE, ON_A_PAGE), caller.lang()),
                caller.is(Role.ASSESSOR) ? Optional.of(lines(store.waiting(ON_A_PAGE), caller.lang())) : Optional.empty(),
                Arrays.stream(Aspect.values()).map(PotentialPages::scale).toList(),
                all > ON_A_PAGE ? Optional.of(new Pager(number, (all + ON_A_PAGE - 1) / ON_A_PAGE, Ui.url("potentials"))) : Optional.empty());
    }

    /** What an entry's own page says; empty where there is nothing to read and nothing to do. */
    Optional<PotentialPart> part(Described entry, Caller caller) {
        var rounds = store.of(entry.entry());
        var newest = rounds.stream().filter(Round::opened).findFirst().map(round -> new SideBySide(round, Potential.EQUAL));
        var judge = judge(entry, rounds, caller);
        if (newest.isEmpty() && judge.isEmpty()) {
            return Optional.empty();
        }
        var lines = newest.map(shown -> Stream.concat(
                                shown.inShort().stream(),
                                Stream.of(shown.blocking()).filter(names -> !names.isEmpty()).map(names -> Ui.t("evaluation.potential.blocked", names)))
                        .toList())
                .orElseGet(() -> List.of(Ui.t("evaluation.potential.unopened")));
        return Optional.of(new PotentialPart(lines, Ui.url(entry.path() + "/potential"), judge));
    }

    /** The words of the act: begin, go on, or judge anew. */
    private Optional<String> judge(Described entry, List<Round> rounds, Caller caller) {
        var side = rules.side(entry.id(), caller);
        if (side.isEmpty()) {
            return Optional.empty();
        }
        var newest = rounds.stream().findFirst();
        if (newest.isEmpty()) {
            return Optional.of(Ui.t("evaluation.potential.write"));
        }
        if (newest.get().opened()) {
            return newest.filter(round -> round.outdated(entry.revision(), clock.instant())).map(_ -> Ui.t("evaluation.potential.again"));
        }
        var own = newest.get().own(side.get(), caller.person().orElseThrow());
        return own.filter(Sheet::handedIn).isPresent()
                ? Optional.empty()
                : Optional.of(Ui.t(own.isPresent() ? "evaluation.potential.goOn" : "evaluation.potential.write"));
    }

    private static String waiting(Round round) {
        long assessors = round.assessors().stream().filter(Sheet::handedIn).count();
        boolean self = round.self().filter(Sheet::handedIn).isPresent();
        return Ui.t(self ? "evaluation.potential.waiting.self" : "evaluation.potential.waiting", assessors);
    }

    private static Earlier earlier(Round round, Subject entry) {
        return new Earlier(
                Ui.t("evaluation.potential.round", round.number(), Ui.date(round.openedAt().orElseThrow()), round.revision()),
                Ui.url(entry.path() + "/potential/rounds/" + round.number()));
    }

    private List<Line> lines(List<Round> rounds, Lang lang) {
        var described = entries.described(rounds.stream().map(Round::entry).toList());
        return rounds.stream()
                .filter(round -> described.containsKey(round.entry()))
                .map(round -> new Line(
                        Subject.of(java.util.Objects.requireNonNull(described.get(round.entry())), lang),
                        round.opened() ? new SideBySide(round, Potential.EQUAL).inShort() : List.of(),
                        round.openedAt()
                                .map(at -> Ui.t("evaluation.potential.openedOn", Ui.date(at)))
                                .orElseGet(() -> Ui.t("evaluation.potential.begunOn", Ui.date(round.begunAt())))))
                .toList();
    }

    private static Table scale(Aspect aspect) {
        Function<Point, List<Cell>> row = point -> Stream.concat(Stream.of(point.labelKey()), Stream.of(0, 2, 4).map(point::anchorKey))
                .map(key -> Cell.of(Ui.t(key)))
                .toList();
        var columns = Stream.concat(
                        Stream.of(Ui.t("evaluation.potential.point")), Stream.of(0, 2, 4).map(mark -> Ui.t("evaluation.potential.mark.is", mark)))
                .map(Column::text)
                .toList();
        return Table.of(Ui.t(aspect.labelKey()), columns, aspect.points().stream().map(row).toList());
    }
}
