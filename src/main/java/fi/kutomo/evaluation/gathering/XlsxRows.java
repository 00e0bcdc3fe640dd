package fi.kutomo.evaluation.gathering;

import fi.kutomo.platform.files.SheetRows;
import fi.kutomo.platform.kernel.Refused;
import java.util.ArrayList;
import java.util.List;

/** The rows of the first sheet of a workbook as cells of ours. */
final class XlsxRows {

    private XlsxRows() {}

    /** At most one row more than {@code most}, so that one can see that there are too many. */
    static List<List<Cell>> of(byte[] content, int most) {
        var rows = new ArrayList<List<Cell>>();
        try (var book = SheetRows.open(content)) {
            var first = new ArrayList<String>();
            book.read((sheet, row) -> {
                first.add(sheet);
                if (first.getFirst().equals(sheet)) {
                    rows.add(row.cells().stream().map(cell -> new Cell(cell.place(), cell.text(), cell.typed())).toList());
                }
                return first.getFirst().equals(sheet) && rows.size() <= most;
            });
        } catch (SheetRows.Unreadable unreadable) {
            throw unreadable.tooLarge()
                    ? new Refused("evaluation.gathering.problem.manyRows", ValueFile.MOST_ROWS)
                    : new Refused("evaluation.gathering.problem.broken");
        }
        return rows;
    }
}
