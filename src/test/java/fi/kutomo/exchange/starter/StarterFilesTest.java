package fi.kutomo.exchange.starter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.sql.TestJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StarterFilesTest {

    final List<StarterEntry> entries = new StarterFiles(TestJson.json()).all();

    @Test
    void holdEveryKindOfEntry() {
        assertThat(entries.stream().map(StarterEntry::kind).collect(Collectors.toCollection(() -> EnumSet.noneOf(EntryKind.class))))
                .containsExactlyInAnyOrder(EntryKind.values());
        assertThat(entries).extracting(StarterEntry::key).doesNotHaveDuplicates();
    }

    @Test
    void sayEverythingInThreeLanguages() {
        for (var entry : entries) {
            entry.content().texts().forEach((field, byLang) -> {
                assertThat(byLang).as(entry.key() + " " + field).containsOnlyKeys(Lang.ALL);
                assertThat(byLang.get(entry.original()).status()).isEqualTo(TextStatus.ORIGINAL);
            });
        }
    }

    @Test
    void haveTitlesAndSummariesOfUsableLength() {
        for (var entry : entries) {
            for (var lang : Lang.ALL) {
                assertThat(entry.content().text(Content.TITLE, lang).orElseThrow().text()).as(entry.key()).hasSizeBetween(3, 160);
                assertThat(entry.content().text(Content.SUMMARY, lang).orElseThrow().text()).as(entry.key()).hasSizeBetween(40, 600);
            }
        }
    }

    @Test
    void linkOnlyToOneAnother() {
        var keys = entries.stream().map(StarterEntry::key).toList();

        assertThat(entries).allSatisfy(entry -> assertThat(keys).containsAll(entry.links()));
    }

    @Test
    void explainConceptsAtLength() {
        for (var entry : entries) {
            if (entry.kind() == EntryKind.CONCEPT) {
                for (var lang : Lang.ALL) {
                    var words = entry.content().text("body", lang).orElseThrow().text().split("\\s+").length;
                    assertThat(words).as(entry.key() + " " + lang).isBetween(250, 600);
                }
            }
        }
    }

    /** What stands as the source's words is set in quotation marks, and nothing of ours beside it. */
    @Test
    void quoteTheSourceOrSayNothing() throws IOException {
        for (var record : records()) {
            for (var passage : record.findValues("passage")) {
                assertThat(passage.asString()).matches("(“[^”]+”(, (?=“))?)*");
            }
        }
    }

    @Test
    void giveEachLanguageItsOwnTextInRecords() throws IOException {
        for (var record : records()) {
            for (var field : List.of("note", "source", "summary", "scope", "name")) {
                for (var text : record.findValues(field)) {
                    assertThat(text.isObject()).as(field).isTrue();
                    assertThat(text.propertyNames()).as(field).containsExactlyInAnyOrder("fi", "sv", "en");
                }
            }
        }
    }

    private static List<JsonNode> records() throws IOException {
        var found = new ArrayList<JsonNode>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:starter/records/*.json")) {
            found.add(JsonMapper.shared().readTree(file.getContentAsByteArray()));
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
