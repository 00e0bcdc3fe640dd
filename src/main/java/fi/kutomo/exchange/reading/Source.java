package fi.kutomo.exchange.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What somebody wants to bring in.
 *
 * @param name file name, or a word such as {@code pasted.txt}
 * @param address where it was fetched from
 * @param bytes as they came
 * @param decoded their text, whatever its encoding
 */
public record Source(String name, Optional<String> address, byte[] bytes, Decoded decoded) {

    /** What a pasted text is called where a file has its name. */
    public static final String PASTED = "pasted.txt";

    public Source(String name, Optional<String> address, byte[] bytes) {
        this(name, address, bytes, Decoded.of(bytes));
    }

    public static Source file(String name, byte[] bytes) {
        return new Source(name, Optional.empty(), bytes);
    }

    public static Source pasted(String text) {
        return new Source(PASTED, Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** True when the bytes begin like HTML, whatever the name says. */
    public boolean looksLikeHtml() {
        var start = decoded().text();
        start = start.substring(0, Math.min(2000, start.length())).stripLeading().toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<body") || start.startsWith("<div")
                || start.startsWith("<main") || start.startsWith("<article") || start.contains("<head>");
    }

    /** True when the bytes cannot be text: a zip, a PDF, or anything with zero bytes outside UTF-16. */
    public boolean binary() {
        if (begins("%PDF") || begins("PK\u0003\u0004")) {
            return true;
        }
        if (decoded().charset().name().startsWith("UTF-16")) {
            return false;
        }
        for (int i = 0; i < Math.min(bytes.length, 8000); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    public boolean begins(String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
