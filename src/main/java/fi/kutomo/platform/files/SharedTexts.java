package fi.kutomo.platform.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook that cells name by their number. */
final class SharedTexts {

    /** Letters of all texts together. */
    static final long MOST_LETTERS = 32L * 1024 * 1024;

    private static final int MOST = 1_000_000;

    /** Letters that XML cannot hold are written by their number. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private long letters;

    static SharedTexts of(Packed parts, String path) throws IOException, XMLStreamException {
        var shared = new SharedTexts();
        parts.each(path, xml -> {
            if (xml.getLocalName().equals("si")) {
                var text = text(parts, xml);
                shared.letters += text.length();
                shared.texts.add(text);
            }
            if (shared.letters > MOST_LETTERS || shared.texts.size() > MOST) {
                throw parts.beyond();
            }
            return true;
        });
        return shared;
    }

    static SharedTexts none() {
        return new SharedTexts();
    }

    String at(int number) {
        return texts.get(number);
    }

    /** As it was before the workbook was written. */
    static String restored(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(letter -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(letter.group(1), 16))))
                : text;
    }

    /** Of all runs. Reading aids above Japanese words are no part of them. */
    private static String text(Packed parts, XMLStreamReader xml) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        boolean inside = false;
        boolean aid = false;
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                aid = aid || xml.getLocalName().equals("rPh");
                inside = !aid && xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                aid = aid && !xml.getLocalName().equals("rPh");
                inside = false;
            } else if (inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE)) {
                text.append(xml.getText());
                if (text.length() > SheetRows.LONGEST_TEXT) {
                    throw parts.beyond();
                }
            }
        }
        return restored(text.toString()).strip();
    }
}
