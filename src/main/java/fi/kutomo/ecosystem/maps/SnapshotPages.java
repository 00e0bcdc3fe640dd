package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.drawing.Turn;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.ecosystem.maps.Difference.Bond;
import fi.kutomo.ecosystem.maps.Difference.Member;
import fi.kutomo.ecosystem.ties.TieWords;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells earlier days of a saved map and what differs between two of them. */
@Component
class SnapshotPages {

    private final SnapshotStore snapshots;
    private final Html html;

    SnapshotPages(SnapshotStore snapshots, Html html) {
        this.snapshots = snapshots;
        this.html = html;
    }

    /** Two times of a map; the later one is empty for now. */
    record Times(LocalDate from, Optional<LocalDate> to) {}

    SnapshotsPage all(SavedMap map, Lang lang, Caller caller) {
        boolean weaves = ActorRules.weaves(caller);
        var lines = snapshots.of(map.id()).stream()
                .map(snapshot -> new SnapshotsPage.Line(
                        Ui.date(snapshot.day()), Ui.url(map.snapshot(snapshot.day())), Ui.url(map.changes(snapshot.day(), Optional.empty())),
                        weaves ? Optional.of(Ui.url(map.snapshot(snapshot.day()) + "/removal")) : Optional.empty()))
                .toList();
        return new SnapshotsPage(
                t("ecosystem.maps.snapshots.of", map.name().in(lang)), Ui.foreign(map.name().langFor(lang)), Ui.url(map.path()), lines,
                weaves ? Optional.of(Ui.url(map.snapshots())) : Optional.empty(), Ui.url(map.difference()), days(map, Optional.empty(), false),
                days(map, Optional.empty(), true), trail(map, lang));
    }

    /** @param spots where those stand who were on the map at either time */
    DifferencePage difference(
            SavedMap map, Times times, Difference difference, boolean otherClauses, Function<Net, Map<UUID, Spot>> spots, Lang lang) {
        var to = times.to().map(Ui::date).orElseGet(() -> t("ecosystem.maps.difference.today"));
        var trail = new ArrayList<>(trail(map, lang));
        trail.add(new Crumb(t("ecosystem.maps.snapshots"), map.snapshots()));
        var between = t("ecosystem.maps.difference.between", Ui.date(times.from()), to);
        return new DifferencePage(
                t("ecosystem.maps.difference.of", map.name().in(lang)), Ui.foreign(map.name().langFor(lang)), between, says(difference), otherClauses,
                drawing(map.name().in(lang) + ", " + between, difference, spots, lang), ChangePicture.notice(difference),
                Optional.of(difference.members()).filter(some -> !some.isEmpty()).map(some -> members(some, lang)),
                Optional.of(difference.bonds()).filter(some -> !some.isEmpty()).map(some -> bonds(some, lang)),
                Ui.url(map.snapshot(times.from()) + "/changes/file" + times.to().map(day -> "?to=" + day).orElse("")),
                Ui.url(map.difference()), days(map, Optional.of(times.from()), false), days(map, times.to(), true), trail);
    }

    private Optional<Content> drawing(String title, Difference difference, Function<Net, Map<UUID, Spot>> spots, Lang lang) {
        return ChangePicture.of(title, difference, spots, lang).map(html::content);
    }

    private static List<Crumb> trail(SavedMap map, Lang lang) {
        return List.of(MapPages.top(), new Crumb(map.name().in(lang), map.path()));
    }

    private List<Option> days(SavedMap map, Optional<LocalDate> chosen, boolean today) {
        var now = today ? Stream.of(Option.of("", t("ecosystem.maps.difference.today"), chosen.isEmpty())) : Stream.<Option>of();
        return Stream.concat(now, snapshots.of(map.id()).stream()
                        .map(snapshot -> Option.of(snapshot.day().toString(), Ui.date(snapshot.day()), chosen.filter(snapshot.day()::equals).isPresent())))
                .toList();
    }

    private static List<String> says(Difference difference) {
        return List.of(
                t("ecosystem.maps.difference.members", difference.members(Turn.CAME), difference.members(Turn.LEFT), difference.members(Turn.CHANGED)),
                t("ecosystem.maps.difference.bonds", difference.bonds(Turn.CAME), difference.bonds(Turn.LEFT), difference.bonds(Turn.CHANGED)));
    }

    private static Table members(List<Member> members, Lang lang) {
        return Table.of(
                t("ecosystem.drawing.column.actors"),
                List.of(
                        Column.text(t("ecosystem.drawing.column.actor")), Column.text(t("ecosystem.maps.difference.change")),
                        Column.text(t("ecosystem.maps.difference.groupBefore")), Column.text(t("ecosystem.maps.difference.groupAfter"))),
                members.stream()
                        .map(each -> List.of(cell(each.actor(), lang), Cell.of(told(each.change())), Cell.of(told(each.before())), Cell.of(told(each.after()))))
                        .toList());
    }

    private static Table bonds(List<Bond> bonds, Lang lang) {
        return Table.of(
                t("ecosystem.drawing.column.ties"),
                List.of(
                        Column.text(t("ecosystem.drawing.column.actor")), Column.text(t("ecosystem.drawing.column.tiedTo")),
                        Column.text(t("ecosystem.maps.difference.kind")), Column.text(t("ecosystem.maps.difference.change")),
                        Column.text(t("ecosystem.maps.difference.before")), Column.text(t("ecosystem.maps.difference.after"))),
                bonds.stream()
                        .map(each -> List.of(
                                cell(each.from(), lang), cell(each.to(), lang), Cell.of(MapPictures.kind(each.either().kind())), Cell.of(told(each.change())),
                                Cell.of(told(each.before().map(SnapshotPages::told).orElse(""))), Cell.of(told(each.after().map(SnapshotPages::told).orElse("")))))
                        .toList());
    }

    private static Cell cell(Actor actor, Lang lang) {
        return Cell.link(ShownName.of(actor.name().in(lang)), Ui.url(actor.path()));
    }

    static String told(Turn change) {
        return t("ecosystem.drawing.turn." + change.name());
    }

    private static String told(String text) {
        return text.isEmpty() ? "–" : text;
    }

    /** How strong a tie is and when it holds. */
    static String told(Strand strand) {
        var facts = new ArrayList<String>();
        if (strand.derived()) {
            facts.add(TieWords.counted(strand.kind(), strand.undertakings()));
        } else if (strand.strength().isPresent()) {
            facts.add(t("ecosystem.ties.strength." + strand.strength().getAsInt()));
        } else {
            facts.add(t("ecosystem.maps.difference.unsaid"));
        }
        strand.since().ifPresent(day -> facts.add(t("ecosystem.ties.since", Ui.date(day))));
        strand.until().ifPresent(day -> facts.add(t("ecosystem.ties.until", Ui.date(day))));
        return String.join(", ", facts);
    }
}
