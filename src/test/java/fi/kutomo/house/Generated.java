package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Committed descriptions of the house. A test compares them; {@code bin/docs} (property {@code kutomo.docs=write}) rewrites them. */
final class Generated {

    private Generated() {}

    static void check(String name, String current) {
        var file = Path.of("docs", "generated", name);
        var text = current.endsWith("\n") ? current : current + "\n";
        try {
            if ("write".equals(System.getProperty("kutomo.docs"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("docs/generated/%s is not current: run bin/docs and look at the difference", name)
                    .isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
