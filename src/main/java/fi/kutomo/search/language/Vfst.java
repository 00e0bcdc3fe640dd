package fi.kutomo.search.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finite-state transducer in Voikko's file format (VFST, unweighted, little endian): 16 bytes of header, a table of symbols, then
 * cells of eight bytes. A cell is a transition: symbol in, symbol out, target (24 bits) and how many more transitions its state has.
 *
 * <p>The file is read into memory instead of mapped: four megabytes cost nothing, and replacing the file while the program runs
 * cannot hurt. Whatever the file holds, a word takes a bounded number of steps.
 */
final class Vfst {

    private static final int COOKIE_1 = 0x00013A6E;
    private static final int COOKIE_2 = 0x000351FA;
    private static final int HEADER = 16;
    private static final int CELL = 8;
    private static final int FINAL = 0xFFFF;
    private static final int OVERFLOW = 255;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_STEPS = 200_000;
    private static final int DEEPEST = 400;
    private static final int MOST_READINGS = 60;

    private static final int UNSET = 0;
    private static final int ANY = 1;

    private final ByteBuffer cells;
    private final int start;
    private final String[] symbols;
    private final Flag[] flags;
    private final int firstPlain;
    private final int features;
    private final Map<Integer, Integer> letters;

    private Vfst(ByteBuffer cells, int start, String[] symbols, Flag[] flags, int firstPlain, int features, Map<Integer, Integer> letters) {
        this.cells = cells;
        this.start = start;
        this.symbols = symbols;
        this.flags = flags;
        this.firstPlain = firstPlain;
        this.features = features;
        this.letters = letters;
    }

    /** Reads a dictionary file; a file of another kind or a cut one is an {@link IOException}. */
    static Vfst read(Path file) throws IOException {
        long size = Files.size(file);
        if (size < HEADER + CELL || size > MOST_BYTES) {
            throw new IOException("Not a dictionary by its size: " + file);
        }
        return of(Files.readAllBytes(file));
    }

    static Vfst of(byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (buffer.getInt(0) != COOKIE_1 || buffer.getInt(4) != COOKIE_2 || buffer.get(8) != 0) {
                throw new IOException("Not an unweighted Voikko transducer");
            }
            buffer.position(HEADER);
            var symbols = new String[Short.toUnsignedInt(buffer.getShort())];
            for (int i = 0; i < symbols.length; i++) {
                symbols[i] = symbol(buffer);
            }
            int start = (buffer.position() + CELL - 1) / CELL * CELL;
            if (start + CELL > bytes.length) {
                throw new IOException("The dictionary has no transitions");
            }
            return assemble(buffer, start, symbols);
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException cut) {
            throw new IOException("The dictionary is damaged", cut);
        }
    }

    private static String symbol(ByteBuffer buffer) {
        int from = buffer.position();
        while (buffer.get() != 0) {
            // up to the closing zero
        }
        return new String(buffer.array(), from, buffer.position() - 1 - from, StandardCharsets.UTF_8);
    }

    private static Vfst assemble(ByteBuffer buffer, int start, String[] symbols) {
        var flags = new Flag[symbols.length];
        var features = new HashMap<String, Integer>();
        var values = new HashMap<String, Integer>();
        var letters = new HashMap<Integer, Integer>();
        int firstPlain = symbols.length;
        for (int i = 1; i < symbols.length; i++) {
            var symbol = symbols[i];
            if (symbol.length() > 4 && symbol.startsWith("@") && symbol.endsWith("@")) {
                var parts = symbol.substring(1, symbol.length() - 1).split("\\.");
                int feature = features.computeIfAbsent(parts[1], name -> features.size());
                int value = parts.length < 3 ? ANY : values.computeIfAbsent(parts[2], name -> values.size() + 2);
                flags[i] = new Flag(parts[0].charAt(0), feature, value);
            } else {
                firstPlain = Math.min(firstPlain, i);
                if (symbol.codePointCount(0, symbol.length()) == 1) {
                    letters.put(symbol.codePointAt(0), i);
                }
            }
        }
        return new Vfst(buffer, start, symbols, flags, firstPlain, features.size(), letters);
    }

    /**
     * All outputs for a word, each as its sequence of symbols; empty when the word is unknown.
     *
     * @throws IndexOutOfBoundsException when the file is damaged and points outside itself
     */
    List<List<String>> outputs(String word) {
        var points = word.codePoints().toArray();
        var input = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            var letter = letters.get(points[i]);
            if (letter == null) {
                return List.of();
            }
            input[i] = letter;
        }
        var walk = new Walk(input);
        walk.from(0, 0, 0);
        return walk.found;
    }

    /** A flag diacritic: it lets a path go on only if an earlier one set its feature so. */
    private record Flag(char operation, int feature, int value) {

        /** The feature's new value, or -1 when the path ends here. */
        int applied(int current) {
            return switch (operation) {
                case 'P' -> value;
                case 'C' -> UNSET;
                case 'U' -> current == UNSET || current == value ? value : -1;
                case 'R' -> (value == ANY ? current != UNSET : current == value) ? current : -1;
                case 'D' -> (value == ANY ? current == UNSET : current != value) ? current : -1;
                default -> -1;
            };
        }
    }

    /** One word's way through the transducer, depth first. */
    private final class Walk {

        private final int[] input;
        private final int[] state = new int[features];
        private final int[] output = new int[DEEPEST + 1];
        private int length;
        private int steps;
        private final List<List<String>> found = new ArrayList<>();

        Walk(int[] input) {
            this.input = input;
        }

        void from(int cell, int read, int depth) {
            int at = start + cell * CELL;
            int more = cells.get(at + 7) & 0xFF;
            int last = more == OVERFLOW ? cells.getInt(at + CELL) + 1 : more;
            for (int i = 0; i <= last; i++) {
                if (i == 1 && more == OVERFLOW) {
                    continue; // this cell holds the count
                }
                if (++steps > MOST_STEPS || depth >= DEEPEST || found.size() >= MOST_READINGS) {
                    return;
                }
                follow(at + i * CELL, read, depth);
            }
        }

        private void follow(int at, int read, int depth) {
            int in = cells.getShort(at) & 0xFFFF;
            if (in == FINAL) {
                if (read == input.length) {
                    keep();
                }
            } else if (in > 0 && in < firstPlain) {
                var flag = flags[in];
                int before = flag == null ? UNSET : state[flag.feature()];
                int after = flag == null ? -1 : flag.applied(before);
                if (flag != null && after >= 0) {
                    state[flag.feature()] = after;
                    down(at, read, depth);
                    state[flag.feature()] = before;
                }
            } else if (in == 0) {
                down(at, read, depth);
            } else if (read < input.length && input[read] == in) {
                down(at, read + 1, depth);
            }
        }

        private void down(int at, int read, int depth) {
            int out = cells.getShort(at + 2) & 0xFFFF;
            int mark = length;
            if (out >= firstPlain) {
                output[length++] = out;
            }
            from(cells.getInt(at + 4) & 0xFFFFFF, read, depth + 1);
            length = mark;
        }

        private void keep() {
            var symbolsOut = new ArrayList<String>(length);
            for (int i = 0; i < length; i++) {
                symbolsOut.add(symbols[output[i]]);
            }
            found.add(symbolsOut);
        }
    }
}
