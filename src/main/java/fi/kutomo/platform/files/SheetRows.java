package fi.kutomo.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

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

    private static final MathContext SHOWN = new MathContext(15);

    static {
        // Rows that are alike pack so well that the library takes them for an attack: the bound above holds instead
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
    }

    private final OPCPackage book;
    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean since1904;

    private SheetRows(OPCPackage book) throws IOException, OpenXML4JException, SAXException {
        this.book = book;
        this.reader = new XSSFReader(book);
        // Reading aids above Japanese words are no part of them
        this.strings = new ReadOnlySharedStringsTable(book, false);
        this.styles = reader.getStylesTable();
        this.since1904 = since1904(reader);
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
        try {
            return new SheetRows(OPCPackage.open(new ByteArrayInputStream(content)));
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            throw new Unreadable(false);
        }
    }

    /** Gives each row that is not empty with the name of its sheet, until the taker says that a sheet is read far enough. */
    public void read(BiPredicate<String, Row> taker) throws Unreadable {
        try {
            var sheets = reader.getSheetsData();
            while (sheets.hasNext() && sheets instanceof XSSFReader.SheetIterator named) {
                try (var sheet = sheets.next()) {
                    read(sheet, named.getSheetName(), taker);
                }
            }
        } catch (OfTaker failure) {
            throw failure.own;
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException broken) {
            throw new Unreadable(false);
        }
    }

    @Override
    public void close() {
        book.revert();
    }

    private static void requireBearable(byte[] content) throws Unreadable {
        long bytes = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new Unreadable(true);
                    }
                }
            }
        } catch (IOException broken) {
            throw new Unreadable(false);
        }
    }

    private static boolean since1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (var book = reader.getWorkbookData()) {
            return new String(book.readAllBytes(), StandardCharsets.UTF_8).matches("(?s).*date1904=\"(1|true)\".*");
        }
    }

    private void read(InputStream sheet, String name, BiPredicate<String, Row> taker) throws XMLStreamException {
        var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
        int last = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                var said = xml.getAttributeValue(null, "r");
                last = said == null ? last + 1 : Integer.parseInt(said);
                var row = new Row(last, row(xml, last));
                if (row.cells().stream().anyMatch(cell -> !cell.text().isEmpty()) && !wanted(taker, name, row)) {
                    break;
                }
            }
        }
        xml.close();
    }

    private static boolean wanted(BiPredicate<String, Row> taker, String name, Row row) {
        try {
            return taker.test(name, row);
        } catch (RuntimeException own) {
            throw new OfTaker(own);
        }
    }

    private List<Cell> row(XMLStreamReader xml, int row) throws XMLStreamException {
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
                while (cells.size() < column) {
                    cells.add(new Cell(CellReference.convertNumToColString(cells.size()) + row, "", false));
                }
                cells.add(cell(xml, CellReference.convertNumToColString(column) + row));
            }
        }
        return cells;
    }

    private Cell cell(XMLStreamReader xml, String place) throws XMLStreamException {
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
            }
        }
        var raw = text.toString().strip();
        if (raw.isEmpty() || "str".equals(type) || "inlineStr".equals(type) || "e".equals(type) || "b".equals(type)) {
            return new Cell(place, raw, "b".equals(type));
        }
        if ("s".equals(type)) {
            return new Cell(place, strings.getItemAt(Integer.parseInt(raw)).getString().strip(), false);
        }
        return "d".equals(type) ? new Cell(place, raw.substring(0, Math.min(10, raw.length())), true) : new Cell(place, number(raw, style), true);
    }

    private String number(String raw, @Nullable String style) {
        var number = new BigDecimal(raw);
        if (style != null && dated(Integer.parseInt(style)) && number.signum() > 0) {
            return DateUtil.getLocalDateTime(number.doubleValue(), since1904).toLocalDate().toString();
        }
        // A short text may mean a number of a thousand million digits
        return number.precision() - (long) number.scale() > LONGEST || number.scale() > LONGEST
                ? raw
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private boolean dated(int style) {
        var cell = styles.getStyleAt(style);
        return cell != null && DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }
}
