package fi.kutomo.exchange.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text read from bytes, with the encoding that it was found to be in. Line ends become {@code \n}, a byte order mark goes, text
 * that was encoded twice is set right.
 */
public record Decoded(String text, Charset charset) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decoded of(byte[] bytes) {
        var charset = guess(bytes);
        var text = new String(bytes, charset);
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (charset == StandardCharsets.UTF_8 && text.contains("Ã")) {
            text = onceLess(text);
        }
        return new Decoded(text.replace("\r\n", "\n").replace('\r', '\n'), charset);
    }

    private static Charset guess(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        var zeros = zeros(bytes);
        if (zeros[0] > 0 && zeros[1] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (zeros[1] > 0 && zeros[0] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return valid(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** Zero bytes at even and at odd places of the beginning: Latin text in UTF-16 has them on one side only. */
    private static int[] zeros(byte[] bytes) {
        var count = new int[2];
        int looked = Math.min(bytes.length, 1000);
        for (int i = 0; i < looked; i++) {
            if (bytes[i] == 0) {
                count[i % 2]++;
            }
        }
        return count[0] + count[1] > looked / 4 ? count : new int[2];
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean valid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notThisOne) {
            return false;
        }
    }

    /** Line by line, because a file may have been joined from good and bad parts. */
    private static String onceLess(String text) {
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].matches(".*Ã[\u0080-\u00BF\u2013-\u203A€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ].*") && WINDOWS.newEncoder().canEncode(lines[i])) {
                var bytes = lines[i].getBytes(WINDOWS);
                if (valid(bytes, StandardCharsets.UTF_8)) {
                    lines[i] = new String(bytes, StandardCharsets.UTF_8);
                }
            }
        }
        return String.join("\n", lines);
    }
}
