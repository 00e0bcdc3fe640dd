package fi.kutomo.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** Where an answer ended, as a short word for addresses: the sort values of its last card. */
final class Cursor {

    private Cursor() {}

    static String of(FieldDoc last) {
        var text = new StringBuilder();
        for (var value : last.fields) {
            switch (value) {
                case Float score -> text.append('f').append(Float.toHexString(score));
                case Long number -> text.append('l').append(number);
                case BytesRef bytes -> text.append('b').append(Base64.getUrlEncoder().withoutPadding().encodeToString(
                        java.util.Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length)));
                case null, default -> text.append('n');
            }
            text.append(' ');
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.toString().strip().getBytes(StandardCharsets.US_ASCII));
    }

    /** Empty when the word is not a cursor of this sort order. */
    static Optional<FieldDoc> read(String cursor, Sort sort) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
            var fields = sort.getSort();
            if (parts.length != fields.length) {
                return Optional.empty();
            }
            var values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = value(parts[i], fields[i]);
            }
            return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, values));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    private static Object value(String part, SortField field) {
        var text = part.isEmpty() ? "" : part.substring(1);
        return switch (field.getType()) {
            case SCORE -> Float.valueOf(expect('f', part, text));
            case LONG -> Long.valueOf(expect('l', part, text));
            case STRING -> new BytesRef(Base64.getUrlDecoder().decode(expect('b', part, text)));
            default -> throw new IllegalArgumentException("Unknown sort value");
        };
    }

    private static String expect(char sign, String part, String text) {
        if (part.isEmpty() || part.charAt(0) != sign) {
            throw new IllegalArgumentException("Not a cursor of this order");
        }
        return text;
    }
}
