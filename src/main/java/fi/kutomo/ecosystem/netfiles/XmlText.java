package fi.kutomo.ecosystem.netfiles;

import java.nio.charset.StandardCharsets;

/** XML as it is written: one element a line, everything escaped that a reader would change or take for markup. */
final class XmlText {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    XmlText open(String name, String... attributes) {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes);
        out.append("/>\n");
        return this;
    }

    XmlText text(String name, String text, String... attributes) {
        start(name, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    XmlText close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void start(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                case '\t' -> out.append("&#9;");
                default -> out.append(letter);
            }
        }
    }
}
