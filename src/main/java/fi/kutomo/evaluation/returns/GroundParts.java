package fi.kutomo.evaluation.returns;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.proxies.Reliability;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Row;
import fi.kutomo.evaluation.returns.ReturnPage.Part;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The parts of a report about what the values rest on: sources, reasons, savings. */
final class GroundParts {

    private final Valuation valuation;

    GroundParts(Valuation valuation) {
        this.valuation = valuation;
    }

    List<Part> all() {
        var parts = new ArrayList<Part>();
        parts.add(quality());
        parts.add(sources());
        parts.add(reasons());
        if (valuation.written().stream().anyMatch(row -> row.saving() != Saving.NONE)) {
            parts.add(savings());
        }
        return parts;
    }

    private Part quality() {
        var rows = Arrays.stream(Reliability.values())
                .map(reliability -> share(
                        t("evaluation.proxies.reliability." + word(reliability)), row -> row.proxy().reliability() == reliability))
                .toList();
        var guesses = valuation.result().weight(on(OutcomeRow::guessed));
        return Part.of(
                "quality", t("evaluation.returns.part.quality"), List.of(t("evaluation.returns.guessed", Figures.percent(guesses))),
                Table.of(
                        t("evaluation.returns.table.quality"),
                        List.of(Column.text(t("evaluation.returns.column.reliability")), Column.number(t("evaluation.returns.column.share"))),
                        rows));
    }

    private List<Cell> share(String label, Predicate<OutcomeRow> which) {
        return List.of(Cell.of(label), Cell.of(Figures.percent(valuation.result().weight(on(which)))));
    }

    private Predicate<Row> on(Predicate<OutcomeRow> which) {
        return row -> which.test(valuation.written(row));
    }

    private Part sources() {
        var rows = valuation.written().stream().map(this::source).toList();
        var columns = List.of(
                Column.text(t("evaluation.returns.column.row")), Column.text(t("evaluation.returns.column.indicator")),
                Column.text(t("evaluation.returns.column.proxy")), Column.text(t("evaluation.returns.column.source")),
                Column.text(t("evaluation.returns.column.place")), Column.text(t("evaluation.returns.column.reliability")));
        return Part.of(
                "sources", t("evaluation.returns.part.sources"), List.of(), Table.of(t("evaluation.returns.table.sources"), columns, rows));
    }

    private List<Cell> source(OutcomeRow row) {
        var proxy = row.proxy();
        var worth = row.values().get(Parameter.PROXY);
        var words = (worth == null ? "" : Figures.money(worth.value()) + " " + proxy.currency()) + (proxy.words().isEmpty() ? "" : ": " + proxy.words())
                + wellbeing(proxy);
        var place = proxy.country() + (proxy.year() == null ? "" : " " + proxy.year());
        return List.of(
                Cell.of(row.code()), Cell.of(row.indicator()), Cell.of(words), Cell.of(proxy.source()), Cell.of(place.strip()),
                Cell.of(t("evaluation.proxies.reliability." + word(proxy.reliability()))));
    }

    private static String wellbeing(ProxyUse proxy) {
        var change = proxy.wellbeing();
        return change == null
                ? ""
                : " " + t("evaluation.returns.wellbeing.of", Figures.fixed(change.points().value(), 0, 4), Figures.money(change.year()) + " " + proxy.currency());
    }

    private Part reasons() {
        var rows = new ArrayList<List<Cell>>();
        for (var row : valuation.written()) {
            for (var parameter : Parameter.values()) {
                reason(row, parameter, rows);
            }
        }
        var columns = List.of(
                Column.text(t("evaluation.returns.column.assumption")), Column.number(t("evaluation.returns.column.value")),
                Column.text(t("evaluation.returns.column.range")), Column.text(t("evaluation.returns.column.basis")),
                Column.text(t("evaluation.returns.column.reason")));
        return Part.of(
                "reasons", t("evaluation.returns.part.reasons"), List.of(),
                Table.of(t("evaluation.returns.table.reasons"), columns, List.copyOf(rows)));
    }

    private static void reason(OutcomeRow row, Parameter parameter, List<List<Cell>> rows) {
        var estimate = row.values().get(parameter);
        var basis = row.bases().get(parameter);
        var reason = row.reasons().getOrDefault(parameter, "");
        if (estimate == null || !estimate.uncertain() && basis == null && reason.isEmpty()) {
            return;
        }
        var range = estimate.low() == null || estimate.high() == null
                ? ""
                : Figures.value(parameter, estimate.low()) + " – " + Figures.value(parameter, estimate.high());
        rows.add(List.of(
                Cell.of(t("evaluation.returns.assumption", row.code(), Figures.name(parameter))),
                Cell.of(Figures.value(parameter, estimate.value())), Cell.of(range),
                Cell.of(basis == null ? "" : t("evaluation.returns.basis." + word(basis))), Cell.of(reason)));
    }

    /** Whose money is saved, and how much of it can be used for something else. */
    private Part savings() {
        Map<String, BigDecimal[]> byPayer = new LinkedHashMap<>();
        for (var line : valuation.result().lines()) {
            var row = valuation.written(line.row());
            if (row.saving() != Saving.NONE) {
                var sums = byPayer.computeIfAbsent(row.payer(), _ -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                int which = row.saving() == Saving.CASHABLE ? 0 : 1;
                sums[which] = sums[which].add(line.present());
            }
        }
        var rows = byPayer.entrySet().stream()
                .map(payer -> List.of(
                        Cell.of(payer.getKey().isEmpty() ? t("evaluation.returns.payer.unknown") : payer.getKey()),
                        Cell.of(Figures.money(payer.getValue()[0])), Cell.of(Figures.money(payer.getValue()[1]))))
                .toList();
        var columns = List.of(
                Column.text(t("evaluation.returns.column.payer")), Column.number(t("evaluation.returns.saving.cashable")),
                Column.number(t("evaluation.returns.saving.not-cashable")));
        return Part.of(
                "savings", t("evaluation.returns.part.savings"), List.of(t("evaluation.returns.savings.explained")),
                Table.of(t("evaluation.returns.table.savings"), columns, rows));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
