package fi.kutomo.evidence.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.world.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KnownStudiesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final StudyRows rows = new StudyRows(database.jdbc(), database.json());
    private final StudyStore store = new StudyStore(database.jdbc(), rows);
    private final KnownStudies studies = new KnownStudies(store, rows);

    private Study study(List<EntryId> entries) {
        var source = new Source(
                "en", "A study of tuning pianos", "Example, A.; Sample, B.", OptionalInt.of(2020), "Journal of Examples", Optional.empty(),
                Optional.of("https://example.org/pianos"), LocalizedText.of("Pianojen viritys", "Pianostämning", "Tuning"));
        var making = new Making(
                Optional.of(Design.RCT), Optional.of(Setting.FI), "FI", Optional.of(Quality.GOOD), "Allocation was concealed", OptionalInt.of(120),
                OptionalDouble.of(0.12), OptionalDouble.empty(), Optional.of(true), Optional.empty(), Optional.of(false), "");
        var outcome = new StudyOutcome(
                Ids.next(), "effect/loneliness", true, Direction.NONE, Optional.of(Measure.SMD), OptionalDouble.of(0.02), OptionalDouble.of(0.11),
                OptionalInt.of(6), "We found no difference", "14");
        var text = new StudyText(
                source, making, entries.stream().map(entry -> new Studied(entry, OptionalInt.of(1))).toList(),
                List.of("approach/culture", "target-group/older-people"), List.of(outcome), LocalizedText.empty());
        return new Study(
                new StudyId(Ids.next()), 0, StudyState.DRAFT, Optional.empty(), text, Optional.empty(), Optional.empty(), NOW, NOW, Optional.empty());
    }

    @Test
    void keepsAllThatIsWrittenOfAStudy() {
        var models = TestStudies.in(database.dataSource()).models(2);
        var study = study(models.stream().sorted(java.util.Comparator.comparing(id -> id.value().toString())).toList());
        store.insert(study);
        assertThat(store.find(study.id())).contains(study);
    }

    @Test
    void answersOnlyOfWhatIsPublic() {
        var model = TestStudies.in(database.dataSource()).models(1);
        var study = study(model);
        store.insert(study);
        assertThat(studies.find(study.id())).isEmpty();
        assertThat(studies.about(model.getFirst())).isEmpty();

        store.publish(study.id(), 0, "tuning-pianos", NOW, Optional.empty());
        assertThat(studies.find(study.id()).map(StudyRecord::path)).contains("studies/tuning-pianos");
        assertThat(studies.about(model.getFirst())).singleElement().satisfies(record -> {
            assertThat(record.design()).isEqualTo(Design.RCT);
            assertThat(record.approaches()).containsExactly("approach/culture");
            assertThat(record.targetGroups()).containsExactly("target-group/older-people");
            assertThat(record.peerReviewed()).isEmpty();
            assertThat(record.outcomes()).isEqualTo(study.text().outcomes());
        });

        store.withdraw(study.id(), 1, "Retracted by the journal", NOW, Optional.empty());
        assertThat(studies.about(model.getFirst())).isEmpty();
    }

    @Test
    void refusesToWriteOverWhatSomebodyElseWrote() {
        var study = study(List.of());
        store.insert(study);
        store.update(study.id(), 0, study.text(), NOW, Optional.empty());
        assertThatThrownBy(() -> store.update(study.id(), 0, study.text(), NOW, Optional.empty())).isInstanceOf(Refused.class);
    }

    @Test
    void givesEveryPublishedStudyOnceAndInOrder() {
        var made = TestStudies.in(database.dataSource());
        var models = made.models(100);
        var ids = made.studies(2500, models);
        var seen = new ArrayList<StudyRecord>();
        studies.all(seen::addAll);
        assertThat(seen.stream().map(StudyRecord::id)).doesNotHaveDuplicates().containsAll(ids);
        var about = studies.about(models);
        assertThat(about.values().stream().flatMap(List::stream).map(StudyRecord::id)).containsAll(ids);
        assertThat(studies.about(models.reversed())).isEqualTo(about);
    }
}
