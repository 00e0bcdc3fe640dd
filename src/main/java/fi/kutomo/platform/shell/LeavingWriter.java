package fi.kutomo.platform.shell;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;

/** Notices that nobody reads any more, and asks the command to end. */
class LeavingWriter extends FilterWriter {

    private final AtomicBoolean stop;

    LeavingWriter(Writer out, AtomicBoolean stop) {
        super(out);
        this.stop = stop;
    }

    @Override
    public void write(int character) throws IOException {
        noticing(() -> out.write(character));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        noticing(() -> out.write(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        noticing(() -> out.write(text, offset, length));
    }

    @Override
    public void flush() throws IOException {
        noticing(out::flush);
    }

    private void noticing(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException gone) {
            stop.set(true);
            throw gone;
        }
    }

    /** A write that may fail. */
    private interface Writing {
        void run() throws IOException;
    }
}
