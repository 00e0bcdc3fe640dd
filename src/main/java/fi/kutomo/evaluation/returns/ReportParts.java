package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Reckoning;
import fi.kutomo.evaluation.reckoning.Sensitivity;
import fi.kutomo.evaluation.reckoning.Simulation;
import fi.kutomo.evaluation.returns.ReturnPage.Part;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The parts of a report about what the values are and how sure they are. */
final class ReportParts {

    private static final int MOST_SWINGS = 15;

    private final Valuation valuation;

    ReportParts(Valuation valuation) {
        this.valuation = valuation;
    }

    List<Part> all() {
        var parts = new ArrayList<Part>();
        parts.add(outcomes());
        parts.add(years());
        parts.add(inputs());
        valuation.simulation().ifPresent(simulation -> parts.add(chance(simulation)));
        swings().ifPresent(parts::add);
        parts.add(rates());
        parts.add(answers());
        parts.addAll(new GroundParts(valuation).all());
        return List.copyOf(parts);
    }

    private Part outcomes() {
        var rows = valuation.result().lines().stream().map(this::outcome).toList();
        var columns = List.of(
                Column.text(t("evaluation.returns.column.row")), Column.text(t("evaluation.returns.column.change")),
                number("quantity"), number("proxy"), number("deadweight"), number("displacement"), number("attribution"), number("drop-off"),
                number("years"), Column.number(t("evaluation.returns.column.gross")), Column.number(t("evaluation.returns.column.impact")),
                Column.number(t("evaluation.returns.column.present")));
        return Part.of(
                "outcomes", t("evaluation.returns.part.outcomes"), List.of(),
                Table.of(t("evaluation.returns.table.outcomes", valuation.content().scope().currency()), columns, rows));
    }

    private static Column number(String parameter) {
        return Column.number(t("evaluation.returns.parameter." + parameter));
    }

    private List<Cell> outcome(Reckoning.Line line) {
        var cells = new ArrayList<Cell>();
        var written = valuation.written(line.row());
        cells.add(Cell.of(line.row().code()));
        cells.add(Cell.of(written.change()));
        for (var parameter : Parameter.values()) {
            cells.add(Cell.of(Figures.value(parameter, line.row().value(parameter))));
        }
        cells.add(Cell.of(Figures.money(line.gross())));
        cells.add(Cell.of(Figures.money(line.impact())));
        cells.add(Cell.of(Figures.money(line.present())));
        return cells;
    }

    /** Sums are those of the figures shown, so that each column adds up for whoever checks it. */
    private Part years() {
        int horizon = valuation.content().scope().terms().horizon();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(t("evaluation.returns.column.row")));
        IntStream.rangeClosed(1, horizon).forEach(year -> columns.add(Column.number(t("evaluation.returns.column.year", year))));
        var rows = new ArrayList<List<Cell>>();
        valuation.result().lines().forEach(line -> rows.add(row(line.row().code(), line.years())));
        rows.add(row(t("evaluation.returns.column.sum"), shownSums(valuation.result())));
        rows.add(row(t("evaluation.returns.column.present"), valuation.result().presentYears()));
        return Part.of(
                "years", t("evaluation.returns.part.years"), List.of(),
                Table.of(t("evaluation.returns.table.years", valuation.content().scope().currency()), List.copyOf(columns), List.copyOf(rows)));
    }

    /** What the shown figures of each year add up to. */
    static List<BigDecimal> shownSums(Reckoning result) {
        return IntStream.range(0, result.years().size())
                .mapToObj(year -> result.lines().stream()
                        .map(line -> line.years().get(year).setScale(2, RoundingMode.HALF_UP))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .toList();
    }

    private static List<Cell> row(String label, List<BigDecimal> amounts) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(label));
        amounts.forEach(amount -> cells.add(Cell.of(Figures.money(amount))));
        return cells;
    }

    private Part inputs() {
        var rows = valuation.content().inputs().stream()
                .map(input -> List.of(
                        Cell.of(input.name()), Cell.of(t("evaluation.returns.form." + input.form().name().toLowerCase(Locale.ROOT))),
                        Cell.of(input.source()), Cell.of(Figures.money(input.value()))))
                .toList();
        var sum = List.of(
                Cell.of(t("evaluation.returns.column.sum")), Cell.of(""), Cell.of(""), Cell.of(Figures.money(valuation.result().inputs())));
        var all = new ArrayList<>(rows);
        all.add(sum);
        var columns = List.of(
                Column.text(t("evaluation.returns.column.input")), Column.text(t("evaluation.returns.column.form")),
                Column.text(t("evaluation.returns.column.source")), Column.number(t("evaluation.returns.column.amount")));
        return Part.of(
                "inputs", t("evaluation.returns.part.inputs"), List.of(),
                Table.of(t("evaluation.returns.table.inputs", valuation.content().scope().currency()), columns, List.copyOf(all)));
    }

    private Part chance(Simulation simulation) {
        var percentiles = List.of(
                pair(t("evaluation.returns.percentile", 5), Figures.two(simulation.p5())),
                pair(t("evaluation.returns.percentile", 25), Figures.two(simulation.p25())),
                pair(t("evaluation.returns.percentile", 50), Figures.two(simulation.p50())),
                pair(t("evaluation.returns.percentile", 75), Figures.two(simulation.p75())),
                pair(t("evaluation.returns.percentile", 95), Figures.two(simulation.p95())),
                pair(t("evaluation.returns.mean"), Figures.two(simulation.mean())),
                pair(t("evaluation.returns.above1"), Figures.percent(simulation.above1())));
        var twin = Table.of(
                t("evaluation.returns.table.percentiles"),
                List.of(Column.text(t("evaluation.returns.column.measure")), Column.number(t("evaluation.returns.column.ratio"))), percentiles);
        var influences = simulation.influences().stream()
                .limit(MOST_SWINGS)
                .map(influence -> pair(label(influence), Figures.two(influence.correlation())))
                .toList();
        var table = Table.of(
                t("evaluation.returns.table.influences"),
                List.of(Column.text(t("evaluation.returns.column.assumption")), Column.number(t("evaluation.returns.column.correlation"))),
                influences);
        var sentences = List.of(
                t("evaluation.returns.chance", simulation.draws(), Figures.two(simulation.p5()), Figures.two(simulation.p95()),
                        Figures.percent(simulation.above1())),
                t("evaluation.returns.chance.seed", String.valueOf(simulation.seed()),
                        t("evaluation.returns.shape." + simulation.shape().name().toLowerCase(Locale.ROOT))));
        return new Part(
                "chance", t("evaluation.returns.part.chance"), sentences, Optional.empty(), Optional.of(Histogram.of(simulation)),
                List.of(table), Optional.of(twin));
    }

    private static String label(Simulation.Influence influence) {
        var parameter = influence.parameter();
        return parameter == null
                ? influence.row().replaceFirst("^input ", "")
                : t("evaluation.returns.assumption", influence.row(), Figures.name(parameter));
    }

    private static List<Cell> pair(String label, String figure) {
        return List.of(Cell.of(label), Cell.of(figure));
    }

    private Optional<Part> swings() {
        var own = valuation.sensitivity().byRange();
        var swings = own.isEmpty() ? valuation.sensitivity().byQuantity() : own;
        if (swings.isEmpty()) {
            return Optional.empty();
        }
        var shown = swings.stream().limit(MOST_SWINGS).toList();
        var ratio = valuation.result().ratio().orElseThrow();
        var first = shown.getFirst();
        var sentence = t("evaluation.returns.swing.first", label(first), Figures.two(first.low().min(first.high())), Figures.two(first.low().max(first.high())));
        var how = t(own.isEmpty() ? "evaluation.returns.swing.fifth" : "evaluation.returns.swing.own");
        var tables = new ArrayList<Table>();
        if (!own.isEmpty()) {
            tables.add(table(t("evaluation.returns.table.fifth"), valuation.sensitivity().byQuantity()));
        }
        return Optional.of(new Part(
                "swings", t("evaluation.returns.part.swings"), List.of(sentence, how),
                Optional.of(Swings.of(shown.stream().map(swing -> new Swings.Span(label(swing), swing.low(), swing.high())).toList(), ratio)),
                Optional.empty(), tables, Optional.of(table(t("evaluation.returns.table.swings"), shown))));
    }

    private Table table(String caption, List<Sensitivity.Swing> swings) {
        var columns = List.of(
                Column.text(t("evaluation.returns.column.assumption")), Column.number(t("evaluation.returns.column.low")),
                Column.number(t("evaluation.returns.column.high")));
        return Table.of(caption, columns, swings.stream()
                .map(swing -> List.of(
                        Cell.of(label(swing)), Cell.of(Figures.fixed(swing.low(), 4, 4)), Cell.of(Figures.fixed(swing.high(), 4, 4))))
                .toList());
    }

    private static String label(Sensitivity.Swing swing) {
        return t("evaluation.returns.assumption", swing.row().code(), Figures.name(swing.parameter()));
    }

    private Part rates() {
        var rows = valuation.sensitivity().rates().stream()
                .map(at -> results(Figures.percent(at.rate()), at.result()))
                .toList();
        return Part.of(
                "rates", t("evaluation.returns.part.rates"), List.of(),
                Table.of(t("evaluation.returns.table.rates"), resultColumns("rate"), rows));
    }

    private Part answers() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(results(t("evaluation.returns.question.none"), valuation.result()));
        valuation.sensitivity().answers().forEach(answer -> rows.add(results(
                t("evaluation.returns.question." + answer.question().name().toLowerCase(Locale.ROOT).replace('_', '-')), answer.result())));
        return Part.of(
                "questions", t("evaluation.returns.part.questions"), breakEven(),
                Table.of(t("evaluation.returns.table.questions"), resultColumns("question"), List.copyOf(rows)));
    }

    private static List<Column> resultColumns(String first) {
        return List.of(
                Column.text(t("evaluation.returns.column." + first)), Column.number(t("evaluation.returns.column.inputs")),
                Column.number(t("evaluation.returns.column.present")), Column.number(t("evaluation.returns.column.net")),
                Column.number(t("evaluation.returns.column.ratio")));
    }

    private static List<Cell> results(String label, Reckoning result) {
        return List.of(
                Cell.of(label), Cell.of(Figures.money(result.inputs())), Cell.of(Figures.money(result.present())),
                Cell.of(Figures.money(result.net())), Cell.of(result.ratio().map(ratio -> Figures.fixed(ratio, 4, 4)).orElse("")));
    }

    /** At what deadweight, or at what multiple of its quantities, the change that matters most only just pays back. */
    private List<String> breakEven() {
        var sentences = new ArrayList<String>();
        var weightiest = valuation.changes().stream()
                .max(java.util.Comparator.comparing(change -> valuation.result().weight(row -> row.outcome().equals(change))));
        weightiest.ifPresent(change -> {
            var codes = String.join(", ", valuation.written().stream().filter(row -> row.change().equals(change)).map(OutcomeRow::code).toList());
            valuation.sensitivity().breakEvenDeadweight(row -> row.outcome().equals(change)).ifPresent(deadweight ->
                    sentences.add(t("evaluation.returns.breakEven.deadweight", codes, Figures.percent(deadweight))));
            valuation.sensitivity().breakEvenFactor(row -> row.outcome().equals(change)).ifPresent(factor ->
                    sentences.add(t("evaluation.returns.breakEven.quantity", codes, Figures.percent(factor))));
        });
        return List.copyOf(sentences);
    }
}
