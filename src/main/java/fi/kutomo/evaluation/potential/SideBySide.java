package fi.kutomo.evaluation.potential;

import static java.util.stream.Collectors.joining;

import fi.kutomo.evaluation.potential.PotentialPage.Listed;
import fi.kutomo.evaluation.potential.PotentialPage.Reasons;
import fi.kutomo.evaluation.potential.PotentialPage.Said;
import fi.kutomo.evaluation.potential.PotentialPage.Shown;
import fi.kutomo.evaluation.potential.PotentialPage.Weights;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An open round in words, tables and a picture: the makers' and the assessors' marks beside each other. */
final class SideBySide {

    static final int MOST_WEIGHT = 5;

    /** Results that lie no more than this apart are told as agreeing. */
    private static final double CLOSE = 10;

    /** Marks that lie so far apart are told as seen differently, as in validation. */
    private static final double FAR = 2;

    private static final int STEPS = 3;

    private final Round round;
    private final Map<Aspect, Double> weights;
    private final List<Judge> judges;

    SideBySide(Round round, Map<Aspect, Double> weights) {
        this.round = round;
        this.weights = weights;
        this.judges = Judge.of(round, weights);
    }

    Shown shown(Subject entry, boolean newest) {
        var home = Ui.url(entry.path() + "/potential");
        return new Shown(
                round.number(),
                Ui.t("evaluation.potential.round", round.number(), Ui.date(round.openedAt().orElseThrow()), round.revision()),
                careful(entry, newest),
                new Ranges(finding(), judges.stream().map(judge -> Ranges.Bar.of(judge.name(), judge.sheet(), judge.potential())).toList()),
                figures(),
                raises(),
                differences(),
                marks(),
                reasons(),
                new Weights(newest ? home : home + "/rounds/" + round.number(), own(), fields()));
    }

    private boolean own() {
        return weights.values().stream().distinct().count() > 1;
    }

    private List<String> careful(Subject entry, boolean newest) {
        var words = new ArrayList<String>();
        if (!newest) {
            words.add(Ui.t("evaluation.potential.notNewest"));
        }
        if (newest && entry.revision() > round.revision()) {
            words.add(Ui.t("evaluation.potential.newer", round.revision(), entry.revision()));
        }
        if (own()) {
            words.add(Ui.t("evaluation.potential.weights.own"));
        }
        judges.stream()
                .filter(judge -> !judge.blocking().isEmpty())
                .forEach(judge -> words.add(Ui.t("evaluation.potential.blocks", judge.name(), String.join(", ", judge.blocking()))));
        return words;
    }

    /** Tells a difference only where what is not known could not undo it; without a sheet of each side nothing is known. */
    private String finding() {
        if (round.self().isEmpty() || round.assessors().isEmpty()) {
            return Ui.t("evaluation.potential.finding.open");
        }
        var makers = round.self().map(sheet -> Potential.of(sheet.marks(), weights)).orElseThrow();
        var assessors = round.assessors().stream().map(sheet -> Potential.of(sheet.marks(), weights)).toList();
        double difference = middle(makers) - assessors.stream().mapToDouble(SideBySide::middle).average().orElseThrow();
        if (Math.abs(difference) <= CLOSE) {
            return Ui.t("evaluation.potential.finding.agree");
        }
        if (assessors.stream().allMatch(potential -> makers.low() > potential.high())) {
            return Ui.t("evaluation.potential.finding.makers");
        }
        boolean below = assessors.stream().allMatch(potential -> makers.high() < potential.low());
        return Ui.t(below ? "evaluation.potential.finding.assessors" : "evaluation.potential.finding.open");
    }

    private static double middle(Potential potential) {
        return potential.whole().orElse((potential.low() + potential.high()) / 2);
    }

    private Table figures() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(Ui.t("evaluation.potential.whole"), judge -> Figures.two(judge.potential().whole())));
        rows.add(row(Ui.t("evaluation.potential.range"), judge -> Figures.range(judge.potential())));
        rows.add(row(Ui.t("evaluation.potential.coverage"), judge -> Figures.coverage(judge.sheet())));
        for (var aspect : Aspect.values()) {
            rows.add(row(Ui.t(aspect.labelKey()), judge -> {
                var score = judge.potential().scores().get(aspect);
                return score == null ? Ui.t("evaluation.potential.unknown") : Figures.two(score);
            }));
        }
        rows.add(row(Ui.t("evaluation.potential.geometric"), judge -> Figures.two(judge.potential().geometric())));
        return Table.of(Ui.t("evaluation.potential.figures"), columns(Ui.t("evaluation.potential.figure")), rows);
    }

    private Table marks() {
        var rows = Arrays.stream(Point.values())
                .map(point -> row(Ui.t(point.labelKey()), judge -> {
                    var mark = judge.sheet().marks().get(point);
                    return mark == null ? Ui.t("evaluation.potential.unknown") : Ui.number(mark);
                }))
                .toList();
        return Table.of(Ui.t("evaluation.potential.beside"), columns(Ui.t("evaluation.potential.point")), rows);
    }

    private List<Column> columns(String first) {
        return Stream.concat(Stream.of(Column.text(first)), judges.stream().map(judge -> Column.number(judge.name()))).toList();
    }

    private List<Cell> row(String label, Function<Judge, String> value) {
        return Stream.concat(Stream.of(label), judges.stream().map(value)).map(Cell::of).toList();
    }

    private List<Listed> raises() {
        return judges.stream()
                .map(judge -> new Listed(
                        judge.name(),
                        Potential.steps(judge.sheet().marks(), weights).stream().limit(STEPS).map(step -> raise(step, judge)).toList()))
                .filter(listed -> !listed.sentences().isEmpty())
                .toList();
    }

    /** What must be so for the next anchored mark. */
    private static String raise(Potential.Step step, Judge judge) {
        int next = step.unknown() ? Point.MOST : judge.sheet().marks().getOrDefault(step.point(), 0) + 1;
        int anchored = next + next % 2;
        return Ui.t(
                step.unknown() ? "evaluation.potential.step.unknown" : "evaluation.potential.step.more",
                Ui.t(step.point().labelKey()),
                Figures.two(step.gain()),
                Ui.t(step.point().anchorKey(anchored)));
    }

    private List<Listed> differences() {
        var apart = new ArrayList<String>();
        var untold = new ArrayList<String>();
        var makers = round.self().map(Sheet::marks).orElse(Map.of());
        for (var point : Point.values()) {
            var mark = makers.get(point);
            var others = assessed(point);
            if (mark != null && others.isEmpty()) {
                untold.add(Ui.t("evaluation.potential.untold", Ui.t(point.labelKey()), mark));
            } else if (mark != null && Math.abs(mark - others.getAsDouble()) >= FAR) {
                apart.add(Ui.t("evaluation.potential.apart", Ui.t(point.labelKey()), mark, others.getAsDouble()));
            }
        }
        return Stream.of(new Listed(Ui.t("evaluation.potential.apart.heading"), apart), new Listed(Ui.t("evaluation.potential.untold.heading"), untold))
                .filter(listed -> !listed.sentences().isEmpty())
                .toList();
    }

    /** The mean of the assessors' marks. */
    private OptionalDouble assessed(Point point) {
        return round.assessors().stream().map(sheet -> sheet.marks().get(point)).filter(java.util.Objects::nonNull).mapToInt(mark -> mark).average();
    }

    private List<Reasons> reasons() {
        return Arrays.stream(Aspect.values())
                .map(aspect -> new Reasons(
                        Ui.t(aspect.labelKey()),
                        judges.stream()
                                .filter(judge -> judge.sheet().reasons().containsKey(aspect))
                                .map(judge -> new Said(judge.name(), judge.sheet().reasons().getOrDefault(aspect, "")))
                                .toList()))
                .filter(reasons -> !reasons.said().isEmpty())
                .toList();
    }

    private List<Select> fields() {
        return Arrays.stream(Aspect.values())
                .map(aspect -> Select.of(
                        aspect.name(),
                        Ui.t(aspect.labelKey()),
                        IntStream.rangeClosed(1, MOST_WEIGHT)
                                .mapToObj(weight -> Option.of(String.valueOf(weight), Ui.number(weight), weights.getOrDefault(aspect, 1.0) == weight))
                                .toList()))
                .toList();
    }

    /** One sentence for each judge, for where there is no room for more. */
    List<String> inShort() {
        return judges.stream()
                .map(judge -> Ui.t("evaluation.potential.line", judge.name(), Figures.whole(judge.sheet(), judge.potential())))
                .toList();
    }

    /** The criteria that stand in the way according to anybody. */
    String blocking() {
        return judges.stream().flatMap(judge -> judge.blocking().stream()).distinct().collect(joining(", "));
    }
}
