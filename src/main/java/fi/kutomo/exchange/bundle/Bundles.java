package fi.kutomo.exchange.bundle;

import fi.kutomo.platform.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/** Tells exports of ours from other files, and opens them. */
@Component
class Bundles {

    private static final int BEGINNING = 400;

    private final Forms forms;

    Bundles(Forms forms) {
        this.forms = forms;
    }

    boolean recognises(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(BEGINNING);
        }
        var text = new String(head, StandardCharsets.UTF_8).replaceAll("\\s+", "");
        if (text.startsWith("{") || text.startsWith("\uFEFF{")) {
            return text.contains("\"format\":\"" + Bundle.FORMAT + "\"");
        }
        return text.startsWith("PK\u0003\u0004") && zipped(file);
    }

    private static boolean zipped(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(ZipBundle.JSON) != null;
        } catch (IOException noZip) {
            return false;
        }
    }

    Bundle open(Path file) throws IOException {
        if (!recognises(file)) {
            throw new Refused("exchange.bundle.unknown");
        }
        if (!zipped(file)) {
            return new JsonBundle(forms.mapper(), () -> Files.newInputStream(file));
        }
        var tables = CsvBundle.open(forms.mapper(), file);
        return tables.isPresent() ? tables.get() : ZipBundle.open(forms.mapper(), file);
    }
}
