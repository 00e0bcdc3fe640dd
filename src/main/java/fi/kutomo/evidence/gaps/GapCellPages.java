package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Direction;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Pager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of one cell. */
@Component
class GapCellPages {

    private static final int SIZE = 25;
    /** What feasibility can be, in the steps in which people judge it. */
    static final List<String> STEPS = List.of("0", "0.25", "0.5", "0.75", "1");

    private final GapMapPages pages;
    private final NeedStore needs;
    private final Waiting waiting;
    private final GapWords words;
    private final Clock clock;

    GapCellPages(GapMapPages pages, NeedStore needs, Waiting waiting, GapWords words, Clock clock) {
        this.pages = pages;
        this.needs = needs;
        this.waiting = waiting;
        this.words = words;
        this.clock = clock;
    }

    /** Which cell, by the codes of its terms, and which page of its studies. */
    record Place(String row, String column, int page) {

        String rowKey() {
            return Protocol.ROWS + "/" + row;
        }

        /** Below the address of the map. */
        String path() {
            return "/cells/" + row + "/" + column;
        }

        String columnKey() {
            return Protocol.COLUMNS + "/" + column;
        }
    }

    GapCellPage page(GapMap map, View view, Place place, Lang lang, Caller caller, GapCellForm form, Mistakes mistakes) {
        var chart = pages.chart(map, view);
        var row = chart.row(place.rowKey()).orElseThrow(() -> new NotFound("row"));
        var column = chart.column(place.columnKey()).orElseThrow(() -> new NotFound("column"));
        var cell = chart.cell(row.key(), column.key()).orElseThrow(() -> new NotFound("cell"));
        var studies = chart.studies(row, column);
        int count = Math.max(1, (studies.size() + SIZE - 1) / SIZE);
        int number = Math.clamp(place.page(), 1, count);
        var title = GapWords.cellTitle(row, column, lang);
        var base = map.path() + place.path();
        return new GapCellPage(
                title,
                List.of(GapMapPages.maps(), new Crumb(chart.title().in(lang), map.path() + view.whole(view.setting()).query())),
                base,
                cell.classes().stream().map(each -> words.legend(each, 1)).toList(),
                facts(cell),
                need(chart, cell, view.state().isPresent() ? Optional.empty() : waited(map, chart, row, column)),
                Matrix.bars(cell),
                studies.subList((number - 1) * SIZE, Math.min(number * SIZE, studies.size())).stream()
                        .map(study -> study(study, chart, column))
                        .toList(),
                new Pager(number, count, Ui.url(base) + view.whole(view.setting()).query()),
                marking(map, view, chart, place, caller),
                judging(map, view, caller, place, form),
                mistakes);
    }

    private static KeyFacts facts(Cell cell) {
        var facts = new ArrayList<Fact>();
        facts.add(GapWords.fact("primary", Ui.number(cell.primary())));
        if (cell.primary() > 0) {
            facts.add(GapWords.fact("directions", GapWords.directions(cell)));
            facts.add(GapWords.fact("made", made(cell.settings())));
        }
        facts.add(GapWords.fact("reviews", cell.reviews().all() == 0 ? Ui.number(0) : GapWords.reviews(cell)));
        cell.newest().ifPresent(year -> facts.add(GapWords.fact("newest", String.valueOf(year))));
        if (cell.best() > 0) {
            facts.add(GapWords.fact("best", Ui.t("evidence.gaps.best." + cell.best())));
        }
        return new KeyFacts(facts);
    }

    private static String made(Cell.Settings settings) {
        return Stream.of(
                        place("FI", settings.fi()), place("NORDIC", settings.nordic()), place("HIGH_INCOME", settings.highIncome()),
                        place("OTHER", settings.other()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String place(String setting, int count) {
        return count == 0 ? "" : Ui.t("evidence.gaps.setting." + setting) + " " + count;
    }

    /** Each part of the priority beside the others, so that anybody can reckon it. */
    private KeyFacts need(Chart chart, Cell cell, Optional<Waited> waited) {
        var wanted = chart.wanted(cell.row(), cell.column());
        var facts = new ArrayList<Fact>();
        facts.add(GapWords.fact("markers", Ui.number(wanted.map(Wanted::markers).orElse(0L))));
        waited.ifPresent(each -> facts.add(GapWords.fact("waited", GapWords.waited(each, clock.instant()))));
        facts.add(GapWords.fact("misses", Ui.number(wanted.map(Wanted::misses).orElse(0L))));
        var affected = wanted.map(Wanted::affected).filter(java.util.OptionalLong::isPresent);
        facts.add(GapWords.fact("affected", affected.map(known -> Ui.number(known.getAsLong())).orElseGet(() -> Ui.t("evidence.gaps.notKnown"))));
        facts.add(GapWords.fact("need", GapWords.share(cell.need())));
        facts.add(GapWords.fact("coverage", GapWords.percent(cell.coverage())));
        var feasibility = wanted.map(Wanted::feasibility).orElse(OptionalDouble.empty());
        facts.add(GapWords.fact(
                "feasibility",
                feasibility.isPresent() ? GapWords.percent(feasibility.getAsDouble()) : Ui.t("evidence.gaps.feasibilityUnknown")));
        facts.add(GapWords.fact("priority", GapWords.share(cell.priority())));
        return new KeyFacts(facts);
    }

    /** The longest wait in this cell or in one below it. */
    private Optional<Waited> waited(GapMap map, Chart chart, Line row, Line column) {
        return waiting.of(map, chart).stream()
                .filter(each -> row.with().contains(each.row()) && column.with().contains(each.column()))
                .findFirst();
    }

    private static GapCellPage.Study study(Seen study, Chart chart, Line column) {
        var facts = new ArrayList<String>();
        facts.add(Ui.t("evidence.studies.design." + study.design()));
        facts.add(Ui.t("evidence.gaps.setting." + study.setting()));
        study.year().ifPresent(year -> facts.add(String.valueOf(year)));
        study.quality().ifPresent(quality -> facts.add(Ui.t("evidence.gaps.quality." + quality)));
        var found = chart.directions(study, column);
        var direction = found.size() == 1 ? found.iterator().next() : Direction.MIXED;
        return new GapCellPage.Study(
                study.title(), study.path(), study.lang(), String.join(" \u00b7 ", facts),
                Matrix.sign(direction) + " " + Ui.t("evidence.gaps.direction." + direction));
    }

    private GapCellPage.Marking marking(GapMap map, View view, Chart chart, Place place, Caller caller) {
        boolean now = view.state().isEmpty() && map.state() == GapMap.State.PUBLISHED;
        boolean marked = caller.person().map(person -> needs.marked(map.id(), place.rowKey(), place.columnKey(), person)).orElse(false);
        return new GapCellPage.Marking(
                now && caller.is(Role.PARTICIPANT), !now || caller.signedIn(), marked,
                chart.wanted(place.rowKey(), place.columnKey()).map(Wanted::markers).orElse(0L));
    }

    private GapCellPage.Judging judging(GapMap map, View view, Caller caller, Place place, GapCellForm sent) {
        var may = view.state().isEmpty() && GapMap.judgedBy(caller);
        var form = may && sent == GapCellForm.EMPTY ? GapCellForm.of(known(map, place)) : sent;
        var steps = new ArrayList<Option>();
        steps.add(Option.of("", Ui.t("evidence.gaps.notJudged"), form.feasibility().isEmpty()));
        STEPS.forEach(step -> steps.add(Option.of(step, Ui.t("evidence.gaps.feasible." + step.replace(".", "")), step.equals(form.feasibility()))));
        return new GapCellPage.Judging(may, form.affected(), steps, form.reason());
    }

    private Optional<NeedStore.Judged> known(GapMap map, Place place) {
        return needs.judgements(map.id()).stream()
                .filter(each -> each.row().equals(place.rowKey()) && each.column().equals(place.columnKey()))
                .findFirst();
    }
}
