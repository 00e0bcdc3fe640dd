package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.measuring.Measure.Form;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Phased;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Shown;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a run into the words that the page for everybody and that for weavers have in common. */
@Component
class RunWords {

    private final Readings readings;
    private final PartingWords partings;
    private final NetParts parts;

    RunWords(Readings readings, PartingWords partings, NetParts parts) {
        this.readings = readings;
        this.partings = partings;
        this.parts = parts;
    }

    /** @param sight of the reader: who is named is asked anew */
    Shown shown(Run run, Sight sight, Lang lang) {
        var named = parts.of(run, sight, lang);
        return new Shown(
                phased(run, lang), measures(run, false, lang), measures(run, true, lang),
                run.portrait().partings().stream().map(parting -> partings.parted(parting, run.parameters(), lang)).toList(), named.groups(), named.fragile(),
                rests(run));
    }

    /** How far it can be relied on, by how many have answered. */
    Notice caution(Run run, Lang lang) {
        var key = run.enoughAnswered() ? "ecosystem.measuring.answered.enough" : "ecosystem.measuring.answered.few";
        var text = t(key, run.answered(), run.actors()) + " " + readings.response(run, lang);
        return run.enoughAnswered() ? Notice.plain(text) : Notice.careful(text);
    }

    private static Optional<Phased> phased(Run run, Lang lang) {
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

    private Table measures(Run run, boolean further, Lang lang) {
        var columns = List.of(
                Column.text(t("ecosystem.measuring.column.measure")), Column.number(t("ecosystem.measuring.column.value")),
                Column.number(t("ecosystem.measuring.column.range")), Column.text(t("ecosystem.measuring.column.reading")));
        var rows = readings.rows(run, measure -> measure.further() == further, lang).stream()
                .map(row -> List.of(Cell.of(row.label()), Cell.of(row.value()), Cell.of(row.range()), Cell.of(row.reading())))
                .toList();
        return Table.of(t(further ? "ecosystem.measuring.table.further" : "ecosystem.measuring.table"), columns, rows);
    }

    private static KeyFacts rests(Run run) {
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
