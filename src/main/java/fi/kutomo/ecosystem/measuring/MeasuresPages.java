package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.introductions.WeavingRules;
import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Link;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Phased;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Told;
import fi.kutomo.ecosystem.measuring.Runs.Answer;
import fi.kutomo.ecosystem.measuring.Runs.Counting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the public page of a net. */
@Component
class MeasuresPages {

    private static final List<Measure> SERIES =
            List.of(Measure.ACTORS, Measure.MEAN_TIES, Measure.LARGEST_SHARE, Measure.DENSITY, Measure.MEAN_DISTANCE, Measure.DEGREE_CENTRALIZATION);

    private final Runs runs;
    private final Readings readings;
    private final PartingWords partings;
    private final NetParts parts;
    private final Sights sights;
    private final Places places;
    private final WeavingRules rules;
    private final TrustWords trust;

    MeasuresPages(
            Runs runs, Readings readings, PartingWords partings, NetParts parts, Sights sights, Places places, WeavingRules rules, TrustWords trust) {
        this.runs = runs;
        this.readings = readings;
        this.partings = partings;
        this.parts = parts;
        this.sights = sights;
        this.places = places;
        this.rules = rules;
        this.trust = trust;
    }

    static String title(Question question, Lang lang) {
        return t("ecosystem.measuring.title", question.area().name().in(lang));
    }

    MeasuresPage page(Question question, boolean today, Caller caller, Lang lang) {
        var answer = runs.open(question);
        var bases = Arrays.stream(Basis.values())
                .map(basis -> Tabs.Tab.of(t("ecosystem.measuring.basis." + basis.name()), Ui.url(path(question)) + "?ties=" + basis.word() + day(question, today), basis == question.basis()))
                .toList();
        return new MeasuresPage(
                title(question, lang), t("ecosystem.measuring.lead." + question.basis().name()), new Tabs(t("ecosystem.measuring.bases"), bases),
                answer.run().map(run -> told(question, run, today, lang)), progress(answer), why(answer), today && answer.run().isPresent() ? Optional.of(trust.of(question, lang)) : Optional.empty(), weaving(question, caller), links(question, lang),
                List.of(new Crumb(t("vocabulary.areas.title"), "areas"), new Crumb(question.area().name().in(lang), "areas/" + question.area().key())), today);
    }

    /** The page for those who weave there. */
    private Optional<String> weaving(Question question, Caller caller) {
        return rules.realm(caller).filter(realm -> realm.covers(List.of(question.area().key()))).map(_ -> Ui.url(WeaverNetPages.path(question)));
    }

    static String path(Question question) {
        return "areas/" + question.area().key() + "/net";
    }

    private static String day(Question question, boolean today) {
        return today ? "" : "&on=" + question.day();
    }

    private static Optional<Progress> progress(Answer answer) {
        return answer instanceof Counting counting && counting.work().ended().isEmpty()
                ? Optional.of(progress(counting.work()))
                : Optional.empty();
    }

    static Progress progress(Work work) {
        return new Progress(
                t("ecosystem.measuring.counting"), work.done(), work.whole(),
                work.whole() == 0 ? t("ecosystem.measuring.waits") : t("ecosystem.measuring.done", work.done(), work.whole()));
    }

    static String why(Answer answer) {
        return switch (answer) {
            case Runs.Kept _ -> "";
            case Runs.TooFew _ -> t("ecosystem.measuring.tooFew", Net.FEWEST);
            case Counting counting when counting.work().ended().isPresent() -> t("ecosystem.measuring.ended");
            case Counting _ -> t("ecosystem.measuring.comeBack");
        };
    }

    private List<Link> links(Question question, Lang lang) {
        return places.all(lang).stream()
                .filter(area -> !area.key().equals(question.area().key()))
                .map(area -> new Link(
                        area.name().in(lang), Ui.foreign(area.name().langFor(lang)),
                        Ui.url("areas/" + area.key() + "/net") + (question.basis() == Basis.ALL ? "" : "?ties=" + question.basis().word())))
                .toList();
    }

    private Told told(Question question, Run run, boolean today, Lang lang) {
        var named = parts.of(run, sights.of(Caller.visitor(lang)), lang);
        var query = "?ties=" + question.basis().word() + day(question, today);
        return new Told(
                t("ecosystem.measuring.heading", Ui.date(run.day()), run.actors(), run.ties()), caution(run, lang), phased(run, lang),
                measures(run, lang), run.portrait().partings().stream().map(parting -> partings.parted(parting, run.parameters(), lang)).toList(),
                named.groups(), named.fragile(), today ? series(question, run, lang) : Optional.empty(), rests(run),
                Ui.url(path(question)) + ".csv" + query, "/api/v1/" + path(question) + query);
    }

    Notice caution(Run run, Lang lang) {
        var key = run.enoughAnswered() ? "ecosystem.measuring.answered.enough" : "ecosystem.measuring.answered.few";
        var text = t(key, run.answered(), run.actors()) + " " + readings.response(run, lang);
        return run.enoughAnswered() ? Notice.plain(text) : Notice.careful(text);
    }

    static Optional<Phased> phased(Run run, Lang lang) {
        return Optional.ofNullable(run.portrait().phase()).map(phase -> new Phased(
                t("ecosystem.measuring.phase." + phase.name()), t("ecosystem.measuring.phase." + phase.name() + ".means"),
                t("ecosystem.measuring.phase." + phase.name() + ".advice"), signals(run.portrait().signals(), lang)));
    }

    private static Table signals(Portrait.Signals signals, Lang lang) {
        var rows = Stream.of(
                        signal("largestShare", Readings.shown(Form.SHARE, signals.largestShare(), lang)),
                        signal("degreeCentralization", Readings.shown(Form.NUMBER, signals.degreeCentralization(), lang)),
                        signal("topBetweenness", Readings.shown(Form.SHARE, signals.topBetweenness(), lang)),
                        signal("core", Ui.number(signals.core())),
                        signal("coreDensity", Readings.shown(Form.SHARE, signals.coreDensity(), lang)),
                        signal("coreFit", Readings.shown(Form.NUMBER, signals.coreFit(), lang)),
                        signal("highestCore", Ui.number(signals.highestCore())))
                .toList();
        return Table.of(
                t("ecosystem.measuring.signals"), List.of(Column.text(t("ecosystem.measuring.column.signal")), Column.number(t("ecosystem.measuring.column.value"))), rows);
    }

    private static List<Cell> signal(String name, String value) {
        return List.of(Cell.of(t("ecosystem.measuring.signal." + name)), Cell.of(value));
    }

    Table measures(Run run, Lang lang) {
        var columns = List.of(
                Column.text(t("ecosystem.measuring.column.measure")), Column.number(t("ecosystem.measuring.column.value")),
                Column.number(t("ecosystem.measuring.column.range")), Column.text(t("ecosystem.measuring.column.reading")));
        var rows = readings.rows(run, lang).stream()
                .map(row -> List.of(Cell.of(row.label()), Cell.of(row.value()), Cell.of(row.range()), Cell.of(row.reading())))
                .toList();
        return Table.of(t("ecosystem.measuring.table"), columns, rows);
    }

    private Optional<Table> series(Question question, Run run, Lang lang) {
        var earlier = runs.series(question);
        return earlier.isEmpty() ? Optional.empty() : Optional.of(series(Stream.concat(earlier.stream(), Stream.of(run)).toList(), path(question), lang));
    }

    private Table series(List<Run> all, String path, Lang lang) {
        var columns = new ArrayList<>(List.of(Column.text(t("ecosystem.measuring.column.day"))));
        SERIES.forEach(measure -> columns.add(Column.number(t("ecosystem.measuring.short." + measure.name()))));
        columns.add(Column.text(t("ecosystem.measuring.column.phase")));
        var last = all.getLast();
        var rows = all.stream()
                .map(run -> {
                    var cells = new ArrayList<Cell>();
                    var day = Ui.date(run.day());
                    cells.add(run == last ? Cell.of(day) : Cell.link(day, Ui.url(path) + "?ties=" + run.basis().word() + "&on=" + run.day()));
                    SERIES.forEach(measure -> cells.add(Cell.of(readings.value(run, measure, lang))));
                    cells.add(Cell.of(Optional.ofNullable(run.portrait().phase()).map(phase -> t("ecosystem.measuring.phase." + phase.name())).orElse("–")));
                    return List.copyOf(cells);
                })
                .toList();
        return Table.of(t("ecosystem.measuring.series"), columns, rows);
    }

    static KeyFacts rests(Run run) {
        var parameters = run.parameters();
        return new KeyFacts(List.of(
                Fact.of(t("ecosystem.measuring.rests.made"), Ui.dateTime(run.made())),
                Fact.of(t("ecosystem.measuring.rests.day"), Ui.date(run.day())),
                Fact.of(t("ecosystem.measuring.rests.state"), run.state().substring(0, 12)),
                Fact.of(t("ecosystem.measuring.rests.draws"), t("ecosystem.measuring.rests.drawn", parameters.seed(), parameters.starts(), parameters.shuffles(), parameters.rounds(),
                        Readings.shown(Form.SHARE, parameters.leftOut(), Ui.lang()))),
                Fact.of(t("ecosystem.measuring.rests.program"), run.program())));
    }
}
