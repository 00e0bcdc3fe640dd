package fi.kutomo.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.util.XMLHelper;

/**
 * The parts of a packed workbook, each gone through as a stream of elements. What they unfold to together is bounded, whatever they are
 * called and whatever sizes they claim, and so is every single text and tag: no part is ever in memory as a whole.
 */
final class Packed implements AutoCloseable {

    static final int MOST_PARTS = 1000;

    /** Bytes from one tag to the next: a cell holds 32,767 letters and nothing else is as long. */
    static final int LONGEST_PIECE = 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private final long most;
    private long bytes;
    private boolean exceeded;

    Packed(byte[] content, long most) throws IOException {
        this.most = most;
        if (listed(content) > MOST_PARTS) {
            throw beyond();
        }
        this.zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
        zip.getEntries().asIterator().forEachRemaining(part -> parts.putIfAbsent(key(part.getName()), part));
    }

    /** Takes the start of each element of a part; it may go on in the part by itself. */
    interface Taker {

        /** Whether the part should be gone through further. */
        boolean start(XMLStreamReader xml) throws IOException, XMLStreamException;
    }

    /** The workbook unfolds to more than is read. */
    static final class Beyond extends IOException {

        Beyond() {
            super("unfolds to more than is read");
        }
    }

    boolean has(String path) {
        return parts.containsKey(key(path));
    }

    void each(String path, Taker taker) throws IOException, XMLStreamException {
        var part = parts.get(key(path));
        if (part == null) {
            throw new IOException("no such part");
        }
        try (var in = new Measured(zip.getInputStream(part))) {
            var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            boolean further = true;
            while (further && xml.hasNext()) {
                further = xml.next() != XMLStreamConstants.START_ELEMENT || taker.start(xml);
            }
            xml.close();
        }
    }

    /** Whether reading failed because there is too much, and not because something is damaged. */
    boolean exceeded() {
        return exceeded;
    }

    Beyond beyond() {
        exceeded = true;
        return new Beyond();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String path) {
        var name = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** Entries of the list at the end, counted by their signature before anything is made of them. */
    private static int listed(byte[] content) {
        int count = 0;
        for (int at = 0; at + 3 < content.length; at++) {
            count += content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2 ? 1 : 0;
        }
        return count;
    }

    /** Counts what is unfolded, in all and since the last tag began. */
    private final class Measured extends FilterInputStream {

        private int piece;

        Measured(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int read = super.read(to, from, length);
            bytes += Math.max(0, read);
            for (int i = 0; i < read; i++) {
                piece = to[from + i] == '<' ? 0 : piece + 1;
                if (piece > LONGEST_PIECE) {
                    throw beyond();
                }
            }
            if (bytes > most) {
                throw beyond();
            }
            return read;
        }
    }
}
