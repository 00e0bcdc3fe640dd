package fi.kutomo.world;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real data that lies beside the project in {@code ../shared/data}, not in it. Tests that need it are skipped where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** The file or folder of that path, such as {@code seeds/tem-pressmeddelande-2022-11-04.txt}; skips the test when absent. */
    public static Path need(String path) {
        var found = find(path);
        if (found.isEmpty()) {
            System.out.println("SKIPPED: ../shared/data/" + path + " is not on this machine");
        }
        assumeTrue(found.isPresent(), () -> "../shared/data/" + path + " is not on this machine");
        return found.orElseThrow();
    }

    public static Optional<Path> find(String path) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/data").resolve(path);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
