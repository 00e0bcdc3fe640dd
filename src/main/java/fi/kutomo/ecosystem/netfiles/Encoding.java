package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The encoding of a file, found by going through it once: a byte order mark, zero bytes on one side only, valid UTF-8, what an XML
 * declaration says, and else windows-1252 with a note, because that is what older programs of the Nordic countries write.
 *
 * @param mark bytes of the byte order mark
 */
record Encoding(Charset charset, int mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9_.:-]{1,40})[\"']");
    private static final int BUFFER = 64 * 1024;

    /** Notes an old encoding in the draft; stops when the file is larger than the bounds. */
    static Encoding of(NetSource source, Bounds bounds, Draft draft) throws IOException {
        byte[] beginning;
        try (var in = source.opening().open()) {
            beginning = in.readNBytes(1000);
        }
        long broken = through(source, bounds);
        var marked = marked(beginning);
        if (marked.isPresent()) {
            return marked.get();
        }
        var declared = declared(beginning);
        if (declared.isPresent()) {
            return new Encoding(declared.get(), 0);
        }
        if (broken == 0) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        draft.note(Sort.OLD_ENCODING, Where.line(source.name(), broken));
        return new Encoding(WINDOWS, 0);
    }

    Reader reader(NetSource source) throws IOException {
        var in = source.opening().open();
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static Optional<Encoding> marked(byte[] beginning) {
        if (starts(beginning, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (starts(beginning, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        if (starts(beginning, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < beginning.length; i++) {
            even += beginning[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += beginning[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        int enough = beginning.length / 4;
        if (even > enough && odd == 0) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 0));
        }
        return odd > enough && even == 0 ? Optional.of(new Encoding(StandardCharsets.UTF_16LE, 0)) : Optional.empty();
    }

    /** What an XML file says of itself, when it is another encoding than the one that all programs know. */
    private static Optional<Charset> declared(byte[] beginning) {
        var matcher = DECLARED.matcher(new String(beginning, StandardCharsets.ISO_8859_1));
        if (!matcher.find() || !known(matcher.group(1))) {
            return Optional.empty();
        }
        // Nobody means the control characters of ISO 8859-1: they are the quotation marks of windows-1252
        var said = Charset.forName(matcher.group(1));
        return said.equals(StandardCharsets.ISO_8859_1) ? Optional.of(WINDOWS) : Optional.of(said).filter(known -> !known.equals(StandardCharsets.UTF_8));
    }

    private static boolean known(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static boolean starts(byte[] bytes, int... first) {
        return bytes.length >= first.length && Arrays.equals(toBytes(first), 0, first.length, bytes, 0, first.length);
    }

    private static byte[] toBytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** The line of the first byte that is no UTF-8, or 0. Every byte is counted, in a buffer that does not grow with the file. */
    private static long through(NetSource source, Bounds bounds) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var letters = CharBuffer.allocate(BUFFER);
        long all = 0;
        long line = 1;
        long broken = 0;
        try (var in = source.opening().open()) {
            for (int read = in.read(bytes.array(), 0, BUFFER); read >= 0; read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
                all += read;
                if (all > bounds.bytes()) {
                    throw new Stopped(Sort.TOO_LARGE, Where.file(source.name()), bounds.bytes() / (1024 * 1024));
                }
                if (broken > 0) {
                    continue;
                }
                bytes.limit(bytes.position() + read).position(0);
                CoderResult result = decoder.decode(bytes, letters, false);
                line += letters.flip().chars().filter(letter -> letter == '\n').count();
                letters.clear();
                broken = result.isError() ? line : 0;
                if (broken == 0) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
        }
        return broken == 0 && bytes.position() > 0 ? line : broken;
    }
}
