package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.groups.Tracking;
import fi.kutomo.ecosystem.groups.Tracking.Event;
import fi.kutomo.ecosystem.groups.Tracking.Fate;
import fi.kutomo.ecosystem.measuring.MeasuresPage.Change;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says how a net has changed from run to run. */
@Component
class ChangeWords {

    private static final List<Measure> SERIES =
            List.of(Measure.ACTORS, Measure.MEAN_TIES, Measure.LARGEST_SHARE, Measure.DENSITY, Measure.MEAN_DISTANCE, Measure.DEGREE_CENTRALIZATION);

    private final Readings readings;
    private final RunStore store;

    ChangeWords(Readings readings, RunStore store) {
        this.readings = readings;
        this.store = store;
    }

    /**
     * Nothing without earlier runs.
     *
     * @param earlier the oldest first
     * @param kept all that was reckoned of these days
     * @param path of the page that tells of each day, up to that day, where there is one
     */
    Optional<Change> of(List<Run> earlier, Run run, List<Run> kept, Optional<String> path, Lang lang) {
        if (earlier.isEmpty() && kept.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                earlier.stream().findFirst().map(first -> trend(first, run, lang)).orElse(""), earlier.isEmpty() ? "" : fates(earlier.getLast(), run),
                series(Stream.concat(earlier.stream(), Stream.of(run)).toList(), path, lang), kept(kept, lang)));
    }

    private String trend(Run first, Run run, Lang lang) {
        var before = readings.value(first, Measure.MEAN_TIES, lang);
        var now = readings.value(run, Measure.MEAN_TIES, lang);
        var way = before.equals(now) ? "SAME" : mean(first) < mean(run) ? "UP" : "DOWN";
        return t("ecosystem.measuring.trend." + way, before, Ui.date(first.day()), now, Ui.date(run.day()));
    }

    private static double mean(Run run) {
        return 2.0 * run.ties() / run.actors();
    }

    /** What became of groups that are told of; nothing where it is not kept who belonged to them. */
    private String fates(Run before, Run now) {
        var then = groups(before);
        if (then.isEmpty()) {
            return "";
        }
        var events = Tracking.of(then, groups(now)).stream().collect(Collectors.groupingBy(Event::fate));
        Function<Fate, List<Event>> of = fate -> events.getOrDefault(fate, List.of());
        return t("ecosystem.measuring.fates", Ui.date(before.day()), of.apply(Fate.MERGED).stream().mapToInt(event -> event.before().size()).sum(),
                of.apply(Fate.SPLIT).size(), of.apply(Fate.BORN).size(), of.apply(Fate.GONE).size(), of.apply(Fate.CONTINUED).size());
    }

    private List<Set<UUID>> groups(Run run) {
        var members = NetParts.members(store.standings(run.id()));
        return NetParts.large(members).stream()
                .map(number -> members.getOrDefault(number, List.of()).stream().map(Standing::actor).collect(Collectors.toSet()))
                .toList();
    }

    private Table series(List<Run> all, Optional<String> path, Lang lang) {
        var columns = new ArrayList<>(List.of(Column.text(t("ecosystem.measuring.column.day"))));
        SERIES.forEach(measure -> columns.add(Column.number(t("ecosystem.measuring.short." + measure.name()))));
        columns.add(Column.text(t("ecosystem.measuring.column.phase")));
        var last = all.getLast();
        var rows = all.stream()
                .map(run -> {
                    var cells = new ArrayList<Cell>();
                    var day = Ui.date(run.day());
                    cells.add(path.filter(_ -> run != last)
                            .map(to -> Cell.link(day, Ui.url(to + run.day())))
                            .orElse(Cell.of(day)));
                    SERIES.forEach(measure -> cells.add(Cell.of(readings.value(run, measure, lang))));
                    cells.add(Cell.of(phase(run)));
                    return List.copyOf(cells);
                })
                .toList();
        return Table.of(t("ecosystem.measuring.series"), columns, rows);
    }

    private static String phase(Run run) {
        return Optional.ofNullable(run.portrait().phase()).map(phase -> t("ecosystem.measuring.phase." + phase.name())).orElse("–");
    }

    private Table kept(List<Run> kept, Lang lang) {
        var columns = List.of(
                Column.text(t("ecosystem.measuring.rests.made")), Column.text(t("ecosystem.measuring.column.day")), Column.number(t("ecosystem.measuring.short.ACTORS")),
                Column.number(t("ecosystem.measuring.short.MEAN_TIES")), Column.text(t("ecosystem.measuring.column.phase")),
                Column.text(t("ecosystem.measuring.rests.state")), Column.text(t("ecosystem.measuring.rests.program")));
        var rows = kept.stream()
                .map(run -> List.of(
                        Cell.of(Ui.dateTime(run.made())), Cell.of(Ui.date(run.day())), Cell.of(Ui.number(run.actors())),
                        Cell.of(readings.value(run, Measure.MEAN_TIES, lang)), Cell.of(phase(run)), Cell.of(run.state().substring(0, 12)), Cell.of(run.program())))
                .toList();
        return Table.of(t("ecosystem.measuring.kept"), columns, rows);
    }
}
