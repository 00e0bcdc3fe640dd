package fi.kutomo.evidence.gaps;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.vocabulary.Terms;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in the reader's language what stands on a map. */
@Component
class GapWords {

    private final Terms terms;

    GapWords(Terms terms) {
        this.terms = terms;
    }

    GapMapPage.Legend legend(GapClass found, int cells) {
        return new GapMapPage.Legend(
                Matrix.css(found), found.sign(), Ui.t("evidence.gaps.class." + found), Ui.t("evidence.gaps.means." + found), cells);
    }

    /** The protocol in words, made of the very object that is executed. */
    KeyFacts protocol(Chart chart, Lang lang) {
        var protocol = chart.protocol();
        var facts = new ArrayList<Fact>();
        facts.add(fact("rows", named(protocol.rows(), lang)));
        facts.add(fact("columns", named(protocol.columns(), lang)));
        facts.add(fact("designs", all(protocol.designs(), "evidence.studies.design.", "evidence.gaps.everyDesign")));
        facts.add(fact("settings", all(protocol.settings(), "evidence.gaps.setting.", "evidence.gaps.everywhere")));
        facts.add(fact("qualityAsked", protocol.quality().map(least -> Ui.t("evidence.gaps.qualityLeast." + least)).orElseGet(() -> Ui.t("evidence.gaps.everyQuality"))));
        facts.add(fact("years", years(protocol.since(), protocol.until())));
        facts.add(fact("outcomes", Ui.t(protocol.mainOnly() ? "evidence.gaps.mainOnly" : "evidence.gaps.everyOutcome")));
        if (protocol.peerReviewed()) {
            facts.add(fact("reviewed", Ui.t("evidence.gaps.reviewedOnly")));
        }
        if (!protocol.targetGroups().isEmpty()) {
            facts.add(fact("groups", named(protocol.targetGroups(), lang)));
        }
        facts.add(fact("rules", chart.rules()));
        return new KeyFacts(facts);
    }

    static Fact fact(String word, String answer) {
        return Fact.of(Ui.t("evidence.gaps.fact." + word), answer);
    }

    private String named(Collection<String> keys, Lang lang) {
        var found = terms.find(keys);
        return keys.stream().map(key -> found.containsKey(key) ? found.get(key).label().in(lang) : key).collect(Collectors.joining(", "));
    }

    private static String all(List<? extends Enum<?>> chosen, String prefix, String none) {
        return chosen.isEmpty() ? Ui.t(none) : chosen.stream().map(each -> Ui.t(prefix + each.name())).collect(Collectors.joining(", "));
    }

    private static String years(OptionalInt since, OptionalInt until) {
        if (since.isEmpty() && until.isEmpty()) {
            return Ui.t("evidence.gaps.everyYear");
        }
        return (since.isPresent() ? since.getAsInt() : "") + "\u2013" + (until.isPresent() ? until.getAsInt() : "");
    }

    /** The gaps that are needed most, with why. */
    Table needed(Chart chart, List<Cell> cells, GapMap map, View view, Lang lang) {
        var rows = cells.stream()
                .map(cell -> List.of(
                        link(chart, cell, map, view, lang),
                        Table.Cell.of(classes(cell)),
                        Table.Cell.of(Ui.number(chart.wanted(cell.row(), cell.column()).map(Wanted::markers).orElse(0L))),
                        Table.Cell.of(Ui.number(chart.wanted(cell.row(), cell.column()).map(Wanted::misses).orElse(0L))),
                        Table.Cell.of(percent(cell.coverage())),
                        Table.Cell.of(share(cell.priority()))))
                .toList();
        return Table.of(
                Ui.t("evidence.gaps.needed"),
                List.of(
                        Column.text(Ui.t("evidence.gaps.gap")), Column.text(Ui.t("evidence.gaps.lacks")),
                        Column.number(Ui.t("evidence.gaps.fact.markers")), Column.number(Ui.t("evidence.gaps.fact.misses")),
                        Column.number(Ui.t("evidence.gaps.fact.coverage")), Column.number(Ui.t("evidence.gaps.fact.priority"))),
                rows);
    }

    /** The cells with everything that is known of them. */
    Table cells(Chart chart, List<Cell> cells, GapMap map, View view, Lang lang) {
        var rows = cells.stream()
                .map(cell -> List.of(
                        link(chart, cell, map, view, lang),
                        Table.Cell.of(classes(cell)),
                        Table.Cell.of(Ui.number(cell.primary())),
                        Table.Cell.of(directions(cell)),
                        Table.Cell.of(reviews(cell)),
                        Table.Cell.of(cell.newest().isPresent() ? String.valueOf(cell.newest().getAsInt()) : ""),
                        Table.Cell.of(cell.best() == 0 ? "" : Ui.t("evidence.gaps.best." + cell.best())),
                        Table.Cell.of(percent(cell.coverage())),
                        Table.Cell.of(share(cell.need())),
                        Table.Cell.of(share(cell.priority()))))
                .toList();
        return Table.of(
                Ui.t("evidence.gaps.table"),
                List.of(
                        Column.text(Ui.t("evidence.gaps.cell")), Column.text(Ui.t("evidence.gaps.lacks")),
                        Column.number(Ui.t("evidence.gaps.fact.primary")), Column.text(Ui.t("evidence.gaps.fact.directions")),
                        Column.text(Ui.t("evidence.gaps.fact.reviews")), Column.number(Ui.t("evidence.gaps.fact.newest")),
                        Column.text(Ui.t("evidence.gaps.fact.best")), Column.number(Ui.t("evidence.gaps.fact.coverage")),
                        Column.number(Ui.t("evidence.gaps.fact.need")), Column.number(Ui.t("evidence.gaps.fact.priority"))),
                rows);
    }

    private static Table.Cell link(Chart chart, Cell cell, GapMap map, View view, Lang lang) {
        var row = chart.row(cell.row()).orElseThrow();
        var column = chart.column(cell.column()).orElseThrow();
        return Table.Cell.link(cellTitle(row, column, lang), Ui.url(map.path()) + "/cells/" + row.code() + "/" + column.code() + view.whole(view.setting()).query());
    }

    static String cellTitle(Line row, Line column, Lang lang) {
        return Ui.t("evidence.gaps.cellTitle", row.label().in(lang), column.label().in(lang));
    }

    static String classes(Cell cell) {
        return cell.classes().stream().map(each -> Ui.t("evidence.gaps.class." + each)).collect(Collectors.joining(", "));
    }

    static String waited(Waited waited, Instant now) {
        return waited.answered()
                .map(answered -> Ui.t("evidence.gaps.waited.answered", Ui.date(waited.since()), Ui.date(answered), waited.days(now)))
                .orElseGet(() -> Ui.t("evidence.gaps.waited.still", Ui.date(waited.since()), waited.days(now)));
    }

    /** How many marked cells got a study, and the median of the days that it took. */
    static String waited(List<Waited> all, Instant now) {
        var days = all.stream().filter(each -> each.answered().isPresent()).mapToLong(each -> each.days(now)).sorted().toArray();
        return days.length == 0
                ? Ui.t("evidence.gaps.waited.none", all.size())
                : Ui.t("evidence.gaps.waited.some", all.size(), days.length, days[days.length / 2]);
    }

    /** Two wanted, one none, in words. */
    static String directions(Cell cell) {
        var parts = new ArrayList<String>();
        for (var direction : fi.kutomo.evidence.Direction.values()) {
            int count = cell.directions().of(direction);
            if (count > 0) {
                parts.add(Ui.t("evidence.gaps.directed." + direction, count));
            }
        }
        return String.join(", ", parts);
    }

    static String reviews(Cell cell) {
        var reviews = cell.reviews();
        var counts = new int[] {reviews.high(), reviews.medium(), reviews.low(), reviews.notJudged()};
        var parts = new ArrayList<String>();
        for (var confidence : Confidence.values()) {
            if (counts[confidence.ordinal()] > 0) {
                parts.add(Ui.t("evidence.gaps.reviewed." + confidence, counts[confidence.ordinal()]));
            }
        }
        return String.join(", ", parts);
    }

    static String percent(double share) {
        return NumberFormat.getPercentInstance(Ui.lang().locale()).format(share);
    }

    /** Two decimals, or that it is not known. */
    static String share(OptionalDouble value) {
        if (value.isEmpty()) {
            return Ui.t("evidence.gaps.notKnown");
        }
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value.getAsDouble());
    }
}
