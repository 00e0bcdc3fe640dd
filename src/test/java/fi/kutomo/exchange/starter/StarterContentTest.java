package fi.kutomo.exchange.starter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template.Input;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KutomoTest(properties = "kutomo.empty=false")
class StarterContentTest {

    @Autowired
    StarterFiles files;

    @Autowired
    Seeding seeding;

    @Autowired
    Entries entries;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Terms terms;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient sql;

    @Test
    void isPublicInThreeLanguagesAfterTheFirstStart() {
        for (var starter : files.all()) {
            var title = starter.content().text("title", starter.original()).orElseThrow().text();
            var id = entries.titled(starter.kind(), List.of(title)).get(title);

            assertThat(id).as(title).isNotNull();
            var card = catalogue.byPermanentId(id.value()).orElseThrow();
            assertThat(card.texts()).containsOnlyKeys(Lang.ALL);
            assertThat(entries.published(id).orElseThrow().revision()).isEqualTo(1);
            assertThat(card.confirmed()).contains(starter.confirmed());
        }
    }

    @Test
    void linksItsEntriesByPermanentId() {
        var title = "Enemmän hyvää innovaatioista: osaamiskeskuksen toimintamalli";
        var model = entries.titled(EntryKind.MODEL, List.of(title)).get(title);

        var programme = entries.published(model).orElseThrow().content().value("programmes").orElseThrow();

        var linked = entries.find(new PermanentId(programme)).orElseThrow();
        assertThat(linked.kind()).isEqualTo(EntryKind.PROGRAMME);
        assertThat(linked.titles()).containsEntry(Lang.FI, "Osaamiskeskuksen valmistelu ja pilotointi 2023");
    }

    @Test
    void tellsWhatIsKnownOfHousingFirst() {
        assertThat(catalogue.count("study")).isGreaterThanOrEqualTo(8);
        assertThat(catalogue.count("claim")).isGreaterThanOrEqualTo(6);
        var claim = catalogue.at("claims/1").orElseThrow();
        assertThat(claim.texts()).containsOnlyKeys(Lang.ALL);

        var model = entries.titled(EntryKind.MODEL, List.of("Asunto ensin")).get("Asunto ensin");
        var studied = sql.sql("""
                        select count(*) from evidence.study_entry s join knowledge.entry e on e.id = s.entry
                        where e.permanent_id = :id and exists (select from evidence.study_revision r where r.study = s.study)
                        """)
                .param("id", model.value())
                .query(Integer.class)
                .single();
        assertThat(studied).isEqualTo(4);
        assertThat(sql.sql("select term from evidence.study_term union select effect_term from evidence.study_outcome").query(String.class).list())
                .allSatisfy(term -> assertThat(terms.find(List.of(term))).as(term).hasSize(1));
    }

    @Test
    void tellsHowMuchWhereASourceGivesTheNumber() {
        var model = entries.titled(EntryKind.MODEL, List.of("Asunto ensin")).get("Asunto ensin");

        org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(sql.sql("""
                        select g.results::text from evidence.graded g join knowledge.entry e on e.id = g.entry where e.permanent_id = :id
                        """)
                .param("id", model.value())
                .query(String.class)
                .list()).singleElement().asString().contains("\"effect\": 0.5"));
        var quoted = sql.sql("""
                        select o.passage from evidence.study_outcome o join evidence.study_entry s on s.study = o.study
                        join knowledge.entry e on e.id = s.entry where e.permanent_id = :id and o.effect is not null
                        """)
                .param("id", model.value())
                .query(String.class)
                .list();
        assertThat(quoted)
                .as("a number stands in the words of the source")
                .hasSize(3)
                .allSatisfy(passage -> assertThat(passage).containsPattern("\\d"));
    }

    @Test
    void comesOnlyOnce() {
        var before = Arrays.stream(EntryKind.values()).mapToLong(kind -> catalogue.count(kind.word())).sum();

        assertThat(seeding.seed(files.all())).isZero();

        assertThat(Arrays.stream(EntryKind.values()).mapToLong(kind -> catalogue.count(kind.word())).sum()).isEqualTo(before);
    }

    @Test
    void fitsTheTemplates() {
        var wrong = new ArrayList<String>();
        for (var starter : files.all()) {
            var template = entries.template(starter.kind());
            starter.content().texts().forEach((key, byLang) -> {
                var field = template.field(key);
                if (field.isEmpty() || !field.get().input().isText()) {
                    wrong.add(starter.key() + ": no text " + key);
                    return;
                }
                byLang.forEach((lang, text) -> {
                    int length = text.text().length();
                    if (length < field.get().shortest() || (field.get().longest() > 0 && length > field.get().longest())) {
                        wrong.add(starter.key() + ": " + key + " in " + lang + " has " + length + " characters");
                    }
                });
            });
            starter.content().values().forEach((key, values) -> {
                var field = template.field(key);
                if (field.isEmpty() || field.get().input().isText()) {
                    wrong.add(starter.key() + ": no value " + key);
                } else if (field.get().input() == Input.TERMS && !terms.find(values).keySet().containsAll(values)) {
                    wrong.add(starter.key() + ": unknown terms in " + key);
                } else if (field.get().input() == Input.AREAS && !areas.find(values).keySet().containsAll(values)) {
                    wrong.add(starter.key() + ": unknown areas in " + key);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }
}
