package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/** Reads the size of pictures from their heads and makes smaller ones. Nothing is decoded before its size is known to be bearable. */
final class Pictures {

    private final long mostPixels;

    Pictures(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    StoredFile.Size sizeOf(Path file) throws IOException {
        var size = webpSize(file);
        if (size == null) {
            size = headSize(file);
        }
        if (size == null || size.width() < 1 || size.height() < 1) {
            throw new Refused("platform.files.broken-picture");
        }
        if ((long) size.width() * size.height() > mostPixels) {
            throw new Refused("platform.files.too-many-pixels", mostPixels / 1_000_000);
        }
        return size;
    }

    void shrink(Path file, Path into, int width) throws IOException {
        var size = sizeOf(file);
        Thumbnails.of(file.toFile())
                .width(Math.min(width, size.width()))
                .outputQuality(0.82)
                .toFile(into.toFile());
    }

    private static StoredFile.@org.jspecify.annotations.Nullable Size headSize(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return new StoredFile.Size(reader.getWidth(0), reader.getHeight(0));
            } catch (IOException | RuntimeException broken) {
                return null;
            } finally {
                reader.dispose();
            }
        }
    }

    /** The three head forms of the WebP container (RFC 9649): lossy VP8, lossless VP8L, extended VP8X. */
    private static StoredFile.@org.jspecify.annotations.Nullable Size webpSize(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(30);
        }
        if (head.length < 30 || !ascii(head, 0, "RIFF") || !ascii(head, 8, "WEBP")) {
            return null;
        }
        var bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (ascii(head, 12, "VP8 ")) {
            return new StoredFile.Size(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
        }
        if (ascii(head, 12, "VP8L")) {
            int bits = bytes.getInt(21);
            return new StoredFile.Size((bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
        }
        if (ascii(head, 12, "VP8X")) {
            return new StoredFile.Size((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1);
        }
        return null;
    }

    private static boolean ascii(byte[] bytes, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
