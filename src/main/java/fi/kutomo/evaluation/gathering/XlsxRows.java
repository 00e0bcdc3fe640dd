package fi.kutomo.evaluation.gathering;

import fi.kutomo.platform.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
 * The rows of the first sheet of a workbook, read as a stream: a huge file costs no more than the rows that are wanted. Numbers keep the
 * digits that a spreadsheet program shows, days are written as 2025-03-31, and of formulas the last result is taken.
 */
final class XlsxRows {

    /** What a packed file may unfold to, so that a small one cannot fill the memory. */
    private static final long MOST_BYTES = 96L * 1024 * 1024;

    /** What stands further to the right is no column of ours. */
    private static final int MOST_COLUMNS = 200;

    private static final MathContext SHOWN = new MathContext(15);

    static {
        // Rows that are alike pack so well that the library takes them for an attack: the bound above holds instead
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxEntrySize(MOST_BYTES);
    }

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean since1904;
    private final int most;

    private XlsxRows(ReadOnlySharedStringsTable strings, StylesTable styles, boolean since1904, int most) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.most = most;
    }

    /** At most one row more than {@code most}, so that one can see that there are too many. */
    static List<List<Cell>> of(byte[] content, int most) {
        requireBearable(content);
        try (var book = OPCPackage.open(new ByteArrayInputStream(content))) {
            var reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new Refused("evaluation.gathering.problem.empty");
            }
            var rows = new XlsxRows(new ReadOnlySharedStringsTable(book), reader.getStylesTable(), since1904(reader), most);
            try (var sheet = sheets.next()) {
                return rows.read(sheet);
            }
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException broken) {
            throw new Refused("evaluation.gathering.problem.broken");
        }
    }

    private static void requireBearable(byte[] content) {
        long bytes = 0;
        var buffer = new byte[64 * 1024];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    if (bytes > MOST_BYTES) {
                        throw new Refused("evaluation.gathering.problem.manyRows", ValueFile.MOST_ROWS);
                    }
                }
            }
        } catch (IOException broken) {
            throw new Refused("evaluation.gathering.problem.broken");
        }
    }

    private static boolean since1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (var book = reader.getWorkbookData()) {
            return new String(book.readAllBytes(), StandardCharsets.UTF_8).matches("(?s).*date1904=\"(1|true)\".*");
        }
    }

    private List<List<Cell>> read(InputStream sheet) throws XMLStreamException {
        var rows = new ArrayList<List<Cell>>();
        var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(sheet);
        int last = 0;
        while (xml.hasNext() && rows.size() <= most) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                var said = xml.getAttributeValue(null, "r");
                last = said == null ? last + 1 : Integer.parseInt(said);
                var cells = row(xml, last);
                if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    rows.add(cells);
                }
            }
        }
        xml.close();
        return rows;
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
                    cells.add(new Cell(Cell.column(cells.size()) + row, "", false));
                }
                cells.add(cell(xml, Cell.column(column) + row));
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
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private boolean dated(int style) {
        var cell = styles.getStyleAt(style);
        return cell != null && DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }
}
