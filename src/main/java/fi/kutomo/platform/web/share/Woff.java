package fi.kutomo.platform.web.share;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks a font in WOFF 1.0 (W3C Recommendation 2012), which is what the web has, into OpenType, which is what Java reads. */
final class Woff {

    private static final int SIGNATURE = 0x774F4646;
    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int GREATEST = 4 * 1024 * 1024;

    private Woff() {}

    static byte[] unpack(byte[] woff) throws IOException {
        var in = ByteBuffer.wrap(woff);
        if (woff.length < HEADER || in.getInt(0) != SIGNATURE) {
            throw new IOException("Not a WOFF font");
        }
        int tables = in.getShort(12);
        int size = in.getInt(16);
        if (tables <= 0 || size <= 0 || size > GREATEST) {
            throw new IOException("A WOFF font with a wrong header");
        }
        var out = ByteBuffer.allocate(size);
        directory(out, in.getInt(4), tables);
        int offset = 12 + 16 * tables;
        for (int table = 0; table < tables; table++) {
            int entry = HEADER + ENTRY * table;
            int packed = in.getInt(entry + 8);
            int length = in.getInt(entry + 12);
            out.putInt(in.getInt(entry));
            out.putInt(in.getInt(entry + 16));
            out.putInt(offset);
            out.putInt(length);
            out.put(offset, content(woff, in.getInt(entry + 4), packed, length));
            offset += (length + 3) & ~3;
        }
        return out.array();
    }

    private static void directory(ByteBuffer out, int flavour, int tables) {
        int power = Integer.highestOneBit(tables);
        out.putInt(flavour);
        out.putShort((short) tables);
        out.putShort((short) (power * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(power));
        out.putShort((short) ((tables - power) * 16));
    }

    private static byte[] content(byte[] woff, int from, int packed, int length) throws IOException {
        var table = new byte[length];
        if (packed == length) {
            System.arraycopy(woff, from, table, 0, length);
            return table;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(woff, from, packed);
            if (inflater.inflate(table) != length) {
                throw new IOException("A WOFF font that is cut short");
            }
            return table;
        } catch (DataFormatException damaged) {
            throw new IOException(damaged);
        } finally {
            inflater.end();
        }
    }
}
