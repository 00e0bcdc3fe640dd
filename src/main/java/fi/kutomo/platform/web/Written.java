package fi.kutomo.platform.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Markup as its template writes it, in one piece and already as the bytes that go out. */
final class Written implements TemplateOutput {

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes it will be, about */
    Written(int expected) {
        this.bytes = new byte[expected];
    }

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] some) {
        if (some.length > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + some.length));
        }
        System.arraycopy(some, 0, bytes, length, some.length);
        length += some.length;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    void to(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
