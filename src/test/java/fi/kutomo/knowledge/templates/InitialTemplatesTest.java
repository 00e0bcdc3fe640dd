package fi.kutomo.knowledge.templates;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InitialTemplatesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final List<String> PARTS = List.of("basics", "understand", "try", "spread", "source");
    private static final Set<String> SCHEMES =
            Set.of("theme", "target-group", "stage", "sector", "branch", "sdg", "esf", "funder", "outcome");

    private final TemplateStore store = new TemplateStore(database.jdbc(), database.json());
    private final InitialTemplates initial = new InitialTemplates(store, Clock.systemUTC());

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void explainsEveryFieldInEveryLanguage(EntryKind kind) {
        for (var field : initial.read(kind).fields()) {
            for (var lang : Lang.ALL) {
                assertThat(field.label().exactly(lang)).as("label of %s in %s", field.key(), lang).isPresent();
                assertThat(field.help().exactly(lang)).as("help of %s in %s", field.key(), lang).isPresent();
                assertThat(field.example().exactly(lang)).as("example of %s in %s", field.key(), lang).isPresent();
            }
            assertThat(field.weight()).isBetween(1, 3);
            assertThat(field.longest() == 0 || field.shortest() <= field.longest()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void keepsPartsTogetherAndInOrder(EntryKind kind) {
        var parts = initial.read(kind).fields().stream().map(field -> PARTS.indexOf(field.part())).toList();

        assertThat(parts).doesNotContain(-1).isSorted();
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void choosesFromKnownSchemesAndKinds(EntryKind kind) {
        for (var field : initial.read(kind).fields()) {
            if (field.input() == Template.Input.TERMS) {
                assertThat(SCHEMES).contains(field.scheme());
            } else if (field.input() == Template.Input.ENTRIES) {
                assertThat(field.scheme().isEmpty() || EntryKind.of(field.scheme()).isPresent()).isTrue();
            }
        }
    }

    @Test
    void followsInnokylaInTheDescriptionOfAModel() {
        var path = initial.read(EntryKind.MODEL).fields().stream()
                .filter(field -> !field.part().equals("basics") && !field.part().equals("source"))
                .map(Template.Field::key)
                .toList();
        var essential = initial.read(EntryKind.MODEL).fields().stream().filter(Template.Field::essential).map(Template.Field::key).toList();

        assertThat(path)
                .containsExactly(
                        "context", "baselineAndStrategy", "needs", "coDevelopers", "desiredChange", "changeMeasurement", "implementationPlan",
                        "userInsight", "ideation", "ideaSelection", "userTesting", "coreIdea", "novelty", "pilotPlan", "pilotResults",
                        "adoptionConditions", "evaluationSummary", "adopterTips");
        assertThat(essential)
                .containsExactly("context", "userInsight", "coreIdea", "adoptionConditions", "evaluationSummary", "adopterTips");
    }

    @Test
    void standsInTheDatabaseAfterTheFirstStart() {
        initial.afterSingletonsInstantiated();
        initial.afterSingletonsInstantiated();

        for (var kind : EntryKind.values()) {
            assertThat(store.current(kind)).isEqualTo(initial.read(kind));
            assertThat(store.all(kind)).hasSize(1);
            assertThat(store.draft(kind)).isEmpty();
            assertThat(store.uses(kind)).isEmpty();
        }
    }
}
