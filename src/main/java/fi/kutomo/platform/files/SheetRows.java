package fi.kutomo.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook, row by row as a stream: a huge sheet costs no more than the rows that are wanted. Numbers keep the digits
 * that a spreadsheet program shows, days are written as 2025-03-31, and of formulas the last result is taken.
 */
public final class SheetRows implements AutoCloseable {

    /** What a packed file may unfold to, so that a small one cannot fill the memory. */
    public static final long MOST_BYTES = 96L * 1024 * 1024;

    /** What stands further to the right is no column of ours. */
    private static final int MOST_COLUMNS = 200;

    /** Spreadsheet programs know no number with more places before or behind the comma. */
    private static final int LONGEST = 330;

    /** Letters of one text: spreadsheet programs hold a third of it. */
    static final int LONGEST_TEXT = 100_000;

    /** Letters of all cells that are given: one text that a workbook holds once may stand in every cell. */
    static final long MOST_LETTERS = 64L * 1024 * 1024;

    private static final MathContext SHOWN = new MathContext(15);

    private final Packed parts;
    private final BookOutline outline;
    private final SharedTexts texts;
    private final DayFormats days;
    private long letters;

    private SheetRows(Packed parts) throws IOException, XMLStreamException {
        this.parts = parts;
        this.outline = BookOutline.of(parts);
        this.texts = outline.strings().isPresent() ? SharedTexts.of(parts, outline.strings().get()) : SharedTexts.none();
        this.days = outline.styles().isPresent() ? DayFormats.of(parts, outline.styles().get()) : DayFormats.none();
    }

    /**
     * A cell.
     *
     * @param place as a spreadsheet program names it, such as B7
     * @param typed a number, a day or a truth value, not a text
     */
    public record Cell(String place, String text, boolean typed) {}

    /** A row with its number; empty cells stand for what is not there. */
    public record Row(int number, List<Cell> cells) {}

    /** The workbook cannot be read. */
    public static final class Unreadable extends Exception {

        private final boolean tooLarge;

        Unreadable(boolean tooLarge) {
            super(tooLarge ? "unfolds to more than is read" : "no workbook");
            this.tooLarge = tooLarge;
        }

        /** It unfolds to more than is read; else it is damaged or something else. */
        public boolean tooLarge() {
            return tooLarge;
        }
    }

    /** What the taker of the rows threw, so that it is not mistaken for damage of the workbook. */
    private static final class OfTaker extends RuntimeException {

        private final RuntimeException own;

        OfTaker(RuntimeException own) {
            super(own);
            this.own = own;
        }
    }

    public static SheetRows open(byte[] content) throws Unreadable {
        requireBearable(content);
        Packed parts = null;
        try {
            parts = new Packed(content, MOST_BYTES);
            return new SheetRows(parts);
        } catch (Packed.Beyond beyond) {
            throw new Unreadable(true);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new Unreadable(parts != null && parts.exceeded());
        }
    }

    /** Gives each row that is not empty with the name of its sheet, until the taker says that a sheet is read far enough. */
    public void read(BiPredicate<String, Row> taker) throws Unreadable {
        try {
            for (var sheet : outline.sheets()) {
                read(sheet, taker);
            }
        } catch (OfTaker failure) {
            throw failure.own;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new Unreadable(parts.exceeded());
        }
    }

    @Override
    public void close() {
        try {
            parts.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void requireBearable(byte[] content) throws Unreadable {
        long bytes = 0;
        int entries = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                if (++entries > Packed.MOST_PARTS) {
                    throw new Unreadable(true);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new Unreadable(true);
                    }
                }
            }
        } catch (IOException | RuntimeException broken) {
            // The unpacker fails in more than one way over an entry that is crooked
            throw new Unreadable(false);
        }
    }

    private void read(BookOutline.Sheet sheet, BiPredicate<String, Row> taker) throws IOException, XMLStreamException {
        var last = new int[1];
        parts.each(sheet.path(), xml -> {
            if (!xml.getLocalName().equals("row")) {
                return true;
            }
            var said = xml.getAttributeValue(null, "r");
            last[0] = said == null ? last[0] + 1 : Integer.parseInt(said);
            var row = new Row(last[0], row(xml, last[0]));
            return row.cells().stream().allMatch(cell -> cell.text().isEmpty()) || wanted(taker, sheet.name(), row);
        });
    }

    private static boolean wanted(BiPredicate<String, Row> taker, String name, Row row) {
        try {
            return taker.test(name, row);
        } catch (RuntimeException own) {
            throw new OfTaker(own);
        }
    }

    private List<Cell> row(XMLStreamReader xml, int row) throws IOException, XMLStreamException {
        var cells = new ArrayList<Cell>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var place = xml.getAttributeValue(null, "r");
                int column = place == null ? cells.size() : new CellReference(place).getCol();
                if (column >= MOST_COLUMNS) {
                    continue;
                }
                if (column < cells.size()) {
                    throw new XMLStreamException("Cells that go back");
                }
                while (cells.size() < column) {
                    cells.add(new Cell(CellReference.convertNumToColString(cells.size()) + row, "", false));
                }
                cells.add(cell(xml, CellReference.convertNumToColString(column) + row));
            }
        }
        return cells;
    }

    private Cell cell(XMLStreamReader xml, String place) throws IOException, XMLStreamException {
        var type = xml.getAttributeValue(null, "t");
        var style = xml.getAttributeValue(null, "s");
        var text = new StringBuilder();
        boolean inside = false;
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
            } else if (inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw parts.beyond();
                }
            }
        }
        var cell = cell(place, text.toString().strip(), type, style);
        letters += cell.text().length();
        if (letters > MOST_LETTERS) {
            throw parts.beyond();
        }
        return cell;
    }

    private Cell cell(String place, String raw, @Nullable String type, @Nullable String style) {
        if (raw.isEmpty() || "e".equals(type) || "b".equals(type)) {
            return new Cell(place, raw, "b".equals(type));
        }
        if ("str".equals(type) || "inlineStr".equals(type)) {
            return new Cell(place, SharedTexts.restored(raw).strip(), false);
        }
        if ("s".equals(type)) {
            return new Cell(place, texts.at(Integer.parseInt(raw)), false);
        }
        return "d".equals(type) ? new Cell(place, raw.substring(0, Math.min(10, raw.length())), true) : new Cell(place, number(raw, style), true);
    }

    private String number(String raw, @Nullable String style) {
        if (raw.length() > 2 * LONGEST) {
            // To make a number of so many digits costs the square of them
            return raw;
        }
        var number = new BigDecimal(raw);
        if (style != null && days.at(Integer.parseInt(style)) && number.signum() > 0) {
            return DateUtil.getLocalDateTime(number.doubleValue(), outline.since1904()).toLocalDate().toString();
        }
        // A short text may mean a number of a thousand million digits
        return number.precision() - (long) number.scale() > LONGEST || number.scale() > LONGEST
                ? raw
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
