package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.GroupMap.Group;
import fi.kutomo.ecosystem.drawing.NetworkPicture.Word;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The ties between groups as a matrix: a square in each cell, its area by the number of ties, with the number in words beside it.
 *
 * @param id begins the ids of its elements on the page
 */
public record MatrixDrawing(String id, GroupMap map) implements Fragment {

    /** @param square the path of the square; empty where there is no tie */
    public record Cell(String pair, int ties, boolean own, String box, String square, String x, String y, String label) {}

    /** A row's name, or the number of a column. */
    public record Name(List<Word> words) {}

    /** The matrix drawn into a frame. */
    public record Picture(Frame frame, int width, int height, List<Name> rows, List<Word> columns, List<Cell> cells) {

        /** Whether it is broader than its frame. */
        public boolean wide() {
            return width > frame.width();
        }
    }

    public Picture picture(Frame frame) {
        int count = Math.max(1, map.groups().size());
        double left = frame == Frame.WIDE ? 250 : 108;
        // On a phone numbers need their room: where the groups are many, the frame moves sideways
        double side = Math.max(frame == Frame.WIDE ? 40 : 32, Math.min(frame == Frame.WIDE ? 66 : 40, (frame.width() - left - 4.0) / count));
        double top = frame.letters() * 2;
        int most = Math.max(1, map.groups().stream().flatMap(one -> map.groups().stream().map(other -> map.ties(one, other))).mapToInt(ties -> ties).max().orElse(1));
        var rows = new ArrayList<Name>();
        var columns = new ArrayList<Word>();
        var cells = new ArrayList<Cell>();
        for (int row = 0; row < map.groups().size(); row++) {
            var group = map.groups().get(row);
            rows.add(name(row + 1, group, left, top + side * (row + 0.5), frame));
            columns.add(new Word(Shapes.plain(left + side * (row + 0.5)), Shapes.plain(top - 6), "middle", String.valueOf(row + 1)));
            for (int column = 0; column < map.groups().size(); column++) {
                cells.add(cell(group, map.groups().get(column), left + side * column, top + side * row, side, most, frame));
            }
        }
        return new Picture(frame, (int) Math.ceil(left + side * map.groups().size() + 4), (int) Math.ceil(top + side * map.groups().size() + 4), rows, columns, cells);
    }

    private static Name name(int number, Group group, double left, double middle, Frame frame) {
        var lines = Lettering.lines(number + " " + group.name(), left - 12, frame.letters(), 2);
        var words = new ArrayList<Word>();
        for (int i = 0; i < lines.size(); i++) {
            words.add(new Word(
                    Shapes.plain(left - 8), Shapes.plain(middle + frame.letters() * (0.36 + 1.1 * (i - (lines.size() - 1) / 2.0))), "end", lines.get(i)));
        }
        return new Name(words);
    }

    private Cell cell(Group one, Group other, double x, double y, double side, int most, Frame frame) {
        int ties = map.ties(one, other);
        double half = (side / 2 - 2) * Math.sqrt((double) ties / most);
        double middleX = x + side / 2;
        double middleY = y + side / 2;
        var label = one.key().equals(other.key())
                ? Ui.t("ecosystem.drawing.matrix.own", ShownName.of(one.name()), ties)
                : Ui.t("ecosystem.drawing.matrix.cell", ShownName.of(one.name()), ShownName.of(other.name()), ties);
        return new Cell(
                one.key() + " " + other.key(), ties, one.key().equals(other.key()), square(middleX, middleY, side / 2 - 0.5),
                ties == 0 ? "" : square(middleX, middleY, Math.max(2, half)), Shapes.plain(middleX), Shapes.plain(middleY + frame.letters() * 0.36), label);
    }

    private static String square(double x, double y, double half) {
        var path = new StringBuilder();
        Shapes.point(path, 'M', x - half, y - half);
        return path.append('h').append(Shapes.plain(2 * half)).append('v').append(Shapes.plain(2 * half)).append('h').append(Shapes.plain(-2 * half)).append('z').toString();
    }

    public List<String> sentences() {
        return GroupSentences.of(map);
    }

    public Table table() {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.text(Ui.t("ecosystem.drawing.column.group")));
        map.groups().forEach(group -> columns.add(Table.Column.number(ShownName.of(group.name()))));
        var rows = new ArrayList<List<Table.Cell>>();
        for (var group : map.groups()) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(new Table.Cell(ShownName.of(group.name()), group.address().orElse(null)));
            map.groups().forEach(other -> cells.add(Table.Cell.of(Ui.number(map.ties(group, other)))));
            rows.add(cells);
        }
        return Table.of(Ui.t("ecosystem.drawing.matrix.caption", map.title()), columns, rows);
    }
}
