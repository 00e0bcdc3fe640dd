package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.geometry.Positions;
import org.springframework.stereotype.Component;

/**
 * Makes a square portrait of a photo. The picture is drawn anew as JPEG, so that nothing of the file is kept but what is seen: no
 * place, camera, time or hidden parts. A photo is turned as its camera says before that is forgotten.
 */
@Component
public class Portraits {

    private static final long LARGEST = 10L << 20;

    private final FileKinds kinds = new FileKinds();
    private final Pictures pictures;

    Portraits(FileSettings settings) {
        this.pictures = new Pictures(settings.mostPixels());
    }

    /**
     * Reads a JPEG or PNG picture of at most 10 MB and answers a JPEG of so many pixels each way.
     *
     * @throws Refused when it is something else, broken, too large, or has too many pixels
     */
    public byte[] square(InputStream content, int side) {
        Path given = null;
        try {
            given = Files.createTempFile("portrait", ".part");
            var bytes = content.readNBytes((int) LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("platform.files.too-large", LARGEST >> 20);
            }
            Files.write(given, bytes);
            var kind = kinds.of(given, "").filter(each -> each == FileKind.JPEG || each == FileKind.PNG);
            if (kind.isEmpty()) {
                throw new Refused("platform.files.not-a-photo");
            }
            pictures.sizeOf(given);
            return drawn(given, side);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(given);
        }
    }

    private static byte[] drawn(Path given, int side) {
        var out = new ByteArrayOutputStream();
        try {
            Thumbnails.of(given.toFile())
                    .crop(Positions.CENTER)
                    .size(side, side)
                    .imageType(java.awt.image.BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(0.85)
                    .toOutputStream(out);
        } catch (IOException | RuntimeException broken) {
            throw new Refused("platform.files.broken-picture");
        }
        return out.toByteArray();
    }

    private static void delete(@org.jspecify.annotations.Nullable Path given) {
        if (given != null) {
            try {
                Files.deleteIfExists(given);
            } catch (IOException left) {
                // A leftover in the system's folder for temporary files is removed by the system.
            }
        }
    }
}
