package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.reading.Source;
import fi.kutomo.platform.files.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps exports that were uploaded until they are brought in, and hands them to those who understand them. */
@Component
class Wholes {

    private final DataFolder folder;
    private final ObjectProvider<BundleImport> bundles;

    Wholes(DataFolder folder, ObjectProvider<BundleImport> bundles) {
        this.folder = folder;
        this.bundles = bundles;
    }

    /** How many entries of each kind the source holds, if it is an export of ours. */
    Optional<Map<String, Integer>> kinds(Source source) throws IOException {
        var file = Files.createTempFile("kutomo-export", ".part");
        try {
            Files.write(file, source.bytes());
            var reader = bundles.getObject();
            return reader.recognises(file) ? Optional.of(reader.kinds(file)) : Optional.empty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    Map<String, Integer> kinds(UUID run) throws IOException {
        return Files.exists(place(run)) ? bundles.getObject().kinds(place(run)) : Map.of();
    }

    /** What bringing it in would do to what is here now. */
    BundleImport.Brought preview(UUID run) throws IOException {
        return Files.exists(place(run)) ? bundles.getObject().preview(place(run)) : new BundleImport.Brought(0, 0, 0, 0);
    }

    void keep(UUID run, Source source) throws IOException {
        Files.createDirectories(place(run).getParent());
        Files.write(place(run), source.bytes());
    }

    void forget(UUID run) throws IOException {
        Files.deleteIfExists(place(run));
    }

    void bring(UUID run, BooleanSupplier stopped, Consumer<BundleImport.Brought> progress, Consumer<String> trouble) throws IOException {
        bundles.getObject().bring(place(run), stopped, progress, trouble);
    }

    private Path place(UUID run) {
        return folder.data().resolve("imports").resolve(run + ".export");
    }
}
