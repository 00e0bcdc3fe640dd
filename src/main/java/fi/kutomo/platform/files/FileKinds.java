package fi.kutomo.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Decides by content what a file is. A name only tells CSV from other plain text. */
public final class FileKinds {

    private static final int MOST_ZIP_ENTRIES = 400;
    private static final Map<String, FileKind> OFFICE_PARTS = Map.of(
            "word/document.xml", FileKind.DOCX,
            "ppt/presentation.xml", FileKind.PPTX,
            "xl/workbook.xml", FileKind.XLSX);

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    /** The kind of a file, or none when Kutomo does not keep such files. */
    public Optional<FileKind> of(Path file, String name) throws IOException {
        String mediaType;
        try (var in = TikaInputStream.get(file)) {
            mediaType = detector.detect(in, new Metadata()).getBaseType().toString();
        }
        return switch (mediaType) {
            case "application/zip", "application/x-tika-ooxml" -> inZip(file);
            case "text/plain" -> Optional.of(named(name, ".csv") ? FileKind.CSV : named(name, ".html", ".htm") ? FileKind.HTML : FileKind.TXT);
            case "application/octet-stream" -> looksLikeText(file) ? Optional.of(named(name, ".csv") ? FileKind.CSV : FileKind.TXT) : Optional.empty();
            default -> FileKind.ofMediaType(mediaType);
        };
    }

    /** Office formats are archives; which one shows their table of parts. Nothing is unpacked. */
    private static Optional<FileKind> inZip(Path file) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && seen++ < MOST_ZIP_ENTRIES; entry = zip.getNextEntry()) {
                if (entry.getName().equals("mimetype")) {
                    var type = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).strip();
                    return FileKind.ofMediaType(type).filter(kind -> kind == FileKind.ODT || kind == FileKind.ODS);
                }
                var kind = OFFICE_PARTS.get(entry.getName());
                if (kind != null) {
                    return Optional.of(kind);
                }
                if (seen > 1 && skipsTooMuch(zip)) {
                    return Optional.empty();
                }
            }
        } catch (java.util.zip.ZipException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Reads over one part, at most 64 MB of it, so that a bomb is noticed before it unfolds. */
    private static boolean skipsTooMuch(ZipInputStream zip) throws IOException {
        long left = 64L << 20;
        var buffer = new byte[16_384];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            left -= read;
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    /** Text in an old encoding has high bytes that Tika may not know; text has no zero bytes and few control characters. */
    private static boolean looksLikeText(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(8_192);
        }
        int odd = 0;
        for (byte each : head) {
            if (each == 0) {
                return false;
            }
            if (each > 0 && each < 32 && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                odd++;
            }
        }
        return odd * 100 <= head.length;
    }

    private static boolean named(String name, String... endings) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var ending : endings) {
            if (lower.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
