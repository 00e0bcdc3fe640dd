package fi.kutomo.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The project's own files as text, for rules that the compiler does not know. */
final class Sources {

    static final List<String> MODULES =
            List.of("platform", "accounts", "vocabulary", "catalogue", "knowledge", "evidence", "ecosystem", "forum", "evaluation", "gatherings", "learning", "search", "exchange", "notifications");

    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    private Sources() {}

    record Source(Path path, String text) {

        String name() {
            return path.toString().replace('\\', '/');
        }

        String module() {
            var name = name();
            return MODULES.stream()
                    .filter(module -> name.contains("/fi/kutomo/" + module + "/") || name.contains("/jte/" + module + "/"))
                    .findFirst()
                    .orElse("");
        }

        /** What stands between quotation marks, text blocks included. */
        List<String> strings() {
            var found = new ArrayList<String>();
            var matcher = STRING.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
            return found;
        }
    }

    static List<Source> under(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Source> java() {
        return under("src/main/java", ".java");
    }

    static List<Source> templates() {
        return under("src/main/jte", ".jte");
    }

    /** The compiled classes of the program, read once for all tests. */
    static JavaClasses classes() {
        return Compiled.CLASSES;
    }

    private static final class Compiled {

        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fi.kutomo");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
