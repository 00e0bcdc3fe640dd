package fi.kutomo.platform.files;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which formats of cells show a number as a day. Of all that a workbook says of looks, nothing else is read. */
final class DayFormats {

    /** No program lets one write a longer format. */
    private static final int LONGEST = 255;

    private final BitSet days = new BitSet();

    static DayFormats none() {
        return new DayFormats();
    }

    static DayFormats of(Packed parts, String path) throws IOException, XMLStreamException {
        var formats = new DayFormats();
        var own = new HashMap<Integer, Boolean>();
        var at = new int[] {-1};
        parts.each(path, xml -> {
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    var code = String.valueOf(xml.getAttributeValue(null, "formatCode"));
                    var number = number(xml.getAttributeValue(null, "numFmtId"));
                    own.put(number, code.length() <= LONGEST && DateUtil.isADateFormat(number, code));
                }
                // Formats of styles by name stand in another list before, with elements of the same name
                case "cellXfs" -> at[0] = 0;
                case "xf" -> {
                    if (at[0] >= 0) {
                        formats.days.set(at[0]++, day(number(xml.getAttributeValue(null, "numFmtId")), own));
                    }
                }
                case "cellStyles", "dxfs", "tableStyles" -> {
                    return false;
                }
                default -> {
                    // Letters, fillings and borders
                }
            }
            return true;
        });
        return formats;
    }

    boolean at(int format) {
        return days.get(format);
    }

    private static boolean day(int number, Map<Integer, Boolean> own) {
        var known = own.get(number);
        return known != null ? known : DateUtil.isADateFormat(number, BuiltinFormats.getBuiltinFormat(number));
    }

    private static int number(@Nullable String said) {
        return said == null ? 0 : Integer.parseInt(said);
    }
}
