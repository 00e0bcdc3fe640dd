package fi.kutomo.forum.talking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts as people might write them, from files beside the tests. */
final class Corpus {

    /** Sets a sign on the page when it runs. */
    static final String HIT = "window.__hit=1";

    private Corpus() {}

    /** What tries to be more than words. */
    static List<String> hostile() throws IOException {
        return read("hostile.txt").map(text -> text.replace("HIT", HIT)).toList();
    }

    /** What is nothing but words, though it may look like more. */
    static List<String> harmless() throws IOException {
        return read("harmless.txt").toList();
    }

    private static Stream<String> read(String file) throws IOException {
        try (var in = Corpus.class.getResourceAsStream("/fi/kutomo/forum/" + file)) {
            var all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
            return Stream.of(all.split("\n=====\n"));
        }
    }
}
