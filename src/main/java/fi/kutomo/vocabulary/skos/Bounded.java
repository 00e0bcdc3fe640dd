package fi.kutomo.vocabulary.skos;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a stream that is longer than allowed, as an unpacked archive may be. */
class Bounded extends FilterInputStream {

    private long left;
    private final long limit;

    Bounded(InputStream in, long limit) {
        super(in);
        this.left = limit;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new Unreadable("long", limit / (1024 * 1024));
        }
    }
}
