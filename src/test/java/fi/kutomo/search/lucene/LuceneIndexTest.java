package fi.kutomo.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Cards;
import fi.kutomo.search.index.Entry;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.index.SearchIndexContract;
import fi.kutomo.search.index.SearchQuery;
import fi.kutomo.search.language.Languages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

    @TempDir
    Path folder;

    @Override
    protected SearchIndex open() {
        return new LuceneIndex(folder.resolve("index"), languages);
    }

    @Override
    protected void close(SearchIndex index) throws IOException {
        ((LuceneIndex) index).close();
    }

    @Test
    void keepsWhatWasWrittenOverAStop() throws IOException {
        var place = folder.resolve("kept");
        try (var index = new LuceneIndex(place, languages)) {
            index.rebuild(sink -> sink.accept(List.of(Entry.of(Cards.finnish("Koti", "")))));
        }
        try (var index = new LuceneIndex(place, languages)) {
            assertThat(index.stale()).isFalse();
            assertThat(index.size()).isOne();
        }
    }

    @Test
    void asksToBeBuiltAnewWhenAnotherAnalysisMadeIt() throws IOException {
        var place = folder.resolve("other");
        try (var index = new LuceneIndex(place, new Languages(Optional.empty()))) {
            index.rebuild(sink -> {});
        }
        var withDictionary = languages.dictionary().isPresent();
        try (var index = new LuceneIndex(place, languages)) {
            assertThat(index.stale()).isEqualTo(withDictionary);
        }
    }

    @Test
    void throwsAwayWhatIsDamaged() throws IOException {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            var place = folder.resolve("damaged" + round);
            try (var index = new LuceneIndex(place, languages)) {
                index.rebuild(sink -> sink.accept(List.of(Entry.of(Cards.finnish("Koti", "Hyvä koti")))));
            }
            damage(place, random, round % 2 == 0);
            try (var index = new LuceneIndex(place, languages)) {
                if (index.stale()) {
                    index.rebuild(sink -> sink.accept(List.of(Entry.of(Cards.finnish("Koti", "Hyvä koti")))));
                }
                assertThat(index.find(SearchQuery.all(Lang.FI)).total()).isOne();
            }
        }
    }

    private static void damage(Path place, Random random, boolean cut) throws IOException {
        try (var files = Files.list(place)) {
            var all = files.filter(file -> !file.endsWith("write.lock")).toList();
            var victim = all.get(random.nextInt(all.size()));
            var bytes = Files.readAllBytes(victim);
            if (cut) {
                Files.write(victim, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            } else {
                for (int i = 0; i < 50; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(victim, bytes);
            }
        }
    }

    @Test
    void goesOnWhenTheFolderIsTakenAwayWhileRunning() throws IOException {
        var place = folder.resolve("gone");
        var asked = new AtomicInteger();
        try (var index = new LuceneIndex(place, languages)) {
            index.rebuild(sink -> sink.accept(List.of(Entry.of(Cards.finnish("Koti", "")))));
            index.onDamage(asked::incrementAndGet);
            try (var files = Files.list(place)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            index.write(List.of(Entry.of(Cards.finnish("Uusi koti", ""))));
            index.commit();
            index.refresh();

            assertThat(index.find(SearchQuery.all(Lang.FI)).total()).isPositive();
        }
    }
}
