package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import fi.kutomo.platform.files.SheetRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Networks as a workbook of two sheets, by the names that Kumu gives them. Every sheet with headings of ours is read. */
final class XlsxNets {

    /** What a workbook would take for a letter written by its number. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** Rows of a sheet that are held in memory while it is written. */
    private static final int ROWS_HELD = 200;

    private XlsxNets() {}

    static void read(NetSource source, Bounds bounds, Draft draft) throws IOException {
        byte[] content;
        try (var in = source.opening().open()) {
            content = in.readNBytes((int) bounds.packed() + 1);
        }
        var whole = Where.file(source.name());
        if (content.length > bounds.packed()) {
            throw new Stopped(Sort.TOO_LARGE, whole, bounds.packed() / (1024 * 1024));
        }
        var tables = new LinkedHashMap<String, Tables>();
        try (var book = SheetRows.open(content)) {
            book.read((sheet, row) -> take(sheet, row, tables, draft));
        } catch (SheetRows.Unreadable unreadable) {
            throw unreadable.tooLarge() ? new Stopped(Sort.TOO_LARGE, whole, SheetRows.MOST_BYTES / (1024 * 1024)) : new Stopped(Sort.BROKEN, whole);
        }
        if (tables.isEmpty()) {
            throw new Stopped(Sort.EMPTY, whole);
        }
        if (tables.values().stream().noneMatch(Tables::begun)) {
            throw new Stopped(Sort.HEADINGS, Where.file(tables.firstEntry().getKey()));
        }
    }

    /** A sheet without our headings is somebody's own, such as a page of notes: it is passed over, unless there is no other. */
    private static boolean take(String sheet, SheetRows.Row row, Map<String, Tables> tables, Draft draft) {
        var texts = row.cells().stream().map(cell -> Tidy.prose(cell.text())).toList();
        var table = tables.computeIfAbsent(sheet, any -> new Tables(draft));
        if (!table.begun() && Headings.of(texts).isEmpty()) {
            return false;
        }
        table.row(new Where(sheet, 0, row.cells().getFirst().place()), texts, column -> new Where(sheet, 0, row.cells().get(column).place()));
        return true;
    }

    static byte[] write(NetFile file) {
        try (var book = new SXSSFWorkbook(null, ROWS_HELD, false, true);
                var out = new ByteArrayOutputStream()) {
            var elements = book.createSheet("Elements");
            row(elements, Arrays.stream(ActorField.values()).map(ActorField::heading).toList());
            file.actors().forEach(actor -> row(elements, CsvNets.cells(actor)));
            var connections = book.createSheet("Connections");
            row(connections, CsvNets.headings());
            for (var tie : file.ties()) {
                var row = row(connections, CsvNets.cells(tie));
                tie.strength().ifPresent(value -> row.getCell(4).setCellValue(value.doubleValue()));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Texts are stored as texts, so that no program takes one for a formula. */
    private static org.apache.poi.ss.usermodel.Row row(Sheet sheet, List<String> cells) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            row.createCell(column).setCellValue(ESCAPED.matcher(cells.get(column)).replaceAll("_x005F_"));
        }
        return row;
    }
}
