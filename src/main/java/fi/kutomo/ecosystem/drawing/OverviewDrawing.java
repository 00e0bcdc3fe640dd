package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.GroupMap.Bond;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import java.util.Comparator;
import java.util.List;

/**
 * The quiet overview of a net: its groups as picture, tables and sentences.
 *
 * @param id begins the ids of its elements on the page
 */
public record OverviewDrawing(String id, GroupMap map) implements Fragment {

    public OverviewPicture picture(Frame frame) {
        return OverviewSketch.draw(map, frame);
    }

    public List<String> sentences() {
        return GroupSentences.of(map);
    }

    public Table groups() {
        return Table.of(
                Ui.t("ecosystem.drawing.groups.caption", map.title()),
                List.of(
                        Table.Column.text(Ui.t("ecosystem.drawing.column.group")), Table.Column.number(Ui.t("ecosystem.drawing.column.actors")),
                        Table.Column.number(Ui.t("ecosystem.drawing.column.inside"))),
                map.groups().stream()
                        .map(group -> List.of(
                                new Table.Cell(ShownName.of(group.name()), group.address().orElse(null)), Table.Cell.of(Ui.number(group.actors())),
                                Table.Cell.of(Ui.number(group.inside()))))
                        .toList());
    }

    /** The strongest first. */
    public Table bonds() {
        return Table.of(
                Ui.t("ecosystem.drawing.bonds.caption", map.title()),
                List.of(
                        Table.Column.text(Ui.t("ecosystem.drawing.column.one")), Table.Column.text(Ui.t("ecosystem.drawing.column.other")),
                        Table.Column.number(Ui.t("ecosystem.drawing.column.ties"))),
                map.bonds().stream()
                        .filter(bond -> bond.ties() > 0)
                        .sorted(Comparator.comparingInt((Bond bond) -> -bond.ties()))
                        .map(bond -> List.of(
                                Table.Cell.of(ShownName.of(map.group(bond.one()).name())), Table.Cell.of(ShownName.of(map.group(bond.other()).name())),
                                Table.Cell.of(Ui.number(bond.ties()))))
                        .toList());
    }
}
