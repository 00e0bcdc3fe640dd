package fi.kutomo.search.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Voikko dictionary of Finnish as it lies on this machine. It is data under the GPL and never part of the program: where it is
 * absent or damaged, {@link Languages} goes on without it and says so.
 */
public final class FinnishDictionary {

    private static final Logger LOG = LoggerFactory.getLogger(FinnishDictionary.class);
    private static final String FILE = "5/mor-standard/mor.vfst";
    private static final int LONGEST_WORD = 100;

    private final Vfst transducer;
    private final Path place;

    private FinnishDictionary(Vfst transducer, Path place) {
        this.transducer = transducer;
        this.place = place;
    }

    /** The first usable dictionary: at the named place if one is named (a file or a folder), otherwise at the usual places. */
    public static Optional<FinnishDictionary> find(Optional<Path> named) {
        return places(named).filter(Files::isRegularFile).map(FinnishDictionary::open).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Path> places(Optional<Path> named) {
        var folders = named.map(Stream::of)
                .orElseGet(() -> Stream.of(
                        Path.of(System.getProperty("user.home", "/"), ".voikko"),
                        Path.of("/usr/lib/voikko"),
                        Path.of("/usr/share/voikko"),
                        Path.of("/usr/local/lib/voikko"),
                        Path.of("/opt/homebrew/lib/voikko"),
                        Path.of("/etc/voikko")));
        return folders.flatMap(folder -> Stream.of(folder, folder.resolve(FILE), folder.resolve("mor.vfst")));
    }

    static Optional<FinnishDictionary> open(Path file) {
        try {
            var dictionary = new FinnishDictionary(Vfst.read(file), file);
            if (dictionary.analyses("talossa").stream().noneMatch(analysis -> analysis.base().equals("talo"))) {
                throw new IOException("It does not know the commonest words");
            }
            return Optional.of(dictionary);
        } catch (IOException | IndexOutOfBoundsException damaged) {
            LOG.warn("The Finnish dictionary {} cannot be used: {}", file, damaged.getMessage());
            return Optional.empty();
        }
    }

    /** All ways to read a word in any case and inflection; empty when it is unknown. */
    List<Analysis> analyses(String word) {
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return List.of();
        }
        return transducer.outputs(word.toLowerCase(Locale.ROOT)).stream()
                .map(Analysis::of)
                .filter(analysis -> !analysis.parts().isEmpty())
                .distinct()
                .toList();
    }

    public Path place() {
        return place;
    }
}
