package fi.kutomo.exchange.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import tools.jackson.databind.json.JsonMapper;

/** An export as a zip: {@code kutomo.json} and the files of attachments under {@code files/}, named by their SHA-256. */
final class ZipBundle extends JsonBundle {

    static final String JSON = "kutomo.json";
    static final String FILES = "files/";
    private static final long LONGEST_JSON = 4L << 30;

    private final ZipFile zip;

    private ZipBundle(JsonMapper mapper, ZipFile zip) {
        super(mapper, () -> limited(zip, JSON, LONGEST_JSON));
        this.zip = zip;
    }

    static ZipBundle open(JsonMapper mapper, Path file) throws IOException {
        return new ZipBundle(mapper, new ZipFile(file.toFile()));
    }

    @Override
    public Optional<InputStream> file(String sha256) throws IOException {
        // Only names of that one shape are ever asked for, so that no name in the archive leads anywhere.
        if (!sha256.matches("[0-9a-f]{64}") || zip.getEntry(FILES + sha256) == null) {
            return Optional.empty();
        }
        return Optional.of(limited(zip, FILES + sha256, LONGEST_JSON));
    }

    static InputStream limited(ZipFile zip, String name, long most) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("The archive has no " + name);
        }
        return new Limited(zip.getInputStream(entry), most);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends a bomb: more bytes than any export has. */
    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("The archive unfolds to too much");
            }
        }
    }
}
