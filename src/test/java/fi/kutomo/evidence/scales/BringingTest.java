package fi.kutomo.evidence.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.world.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BringingTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final List<Rules> OURS = RuleFiles.versions("nesta", database.json());
    private static final Rules FIRST = OURS.getFirst();
    private static final Rules LATER = OURS.getLast();

    private final ScaleStore scales = new ScaleStore(database.jdbc(), database.json());
    private final Bringing bringing =
            new Bringing(scales, new AuditLog(database.jdbc(), database.json(), Clock.systemUTC()), Clock.systemUTC());

    @BeforeEach
    void empty() {
        database.jdbc().sql("truncate evidence.scale, evidence.scale_arrival").update();
    }

    private void put(Rules rules, State state) {
        var inForce = state == State.DRAFT ? Optional.<Instant>empty() : Optional.of(Instant.parse("2026-01-02T03:04:05Z"));
        scales.insert(new ScaleVersion(rules, state, "", Instant.parse("2026-01-02T03:04:05Z"), Optional.empty(), inForce));
    }

    private void bring() {
        database.transaction().executeWithoutResult(_ -> bringing.bring(OURS));
    }

    private List<String> versions() {
        return scales.versions("nesta").stream().map(version -> version.rules().version() + " " + version.state()).toList();
    }

    private static Rules own(int version) {
        var name = LocalizedText.of("Omat säännöt", "Egna regler", "Rules of our own");
        return new Rules(
                "nesta", version, FIRST.form(), name, FIRST.about(), FIRST.source(), FIRST.levels(), FIRST.conclusions(), FIRST.conditions(),
                FIRST.points(), Optional.empty());
    }

    @Test
    void beginsAnEmptySiteWithTheNewestAndKeepsTheEarlierBesideIt() {
        bring();
        bring();

        assertThat(versions()).containsExactly("2 CURRENT", "1 RETIRED");
        assertThat(scales.current("nesta")).isEqualTo(LATER);
        assertThat(scales.get("nesta", 1).rules()).isEqualTo(FIRST);
        assertThat(scales.get("nesta", 1).inForce()).as("never in force here").isEmpty();
    }

    @Test
    void replacesWhatAnEarlierProgramBroughtAndLetsItStand() {
        put(FIRST, State.CURRENT);

        bring();
        bring();

        assertThat(versions()).containsExactly("2 CURRENT", "1 RETIRED");
        assertThat(scales.get("nesta", 1).inForce()).hasValue(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(database.jdbc().sql("select details ->> 'version' from platform.audit_entry where what = 'scale.in-force'").query(String.class).list())
                .contains("2");
    }

    @Test
    void letsADraftStandWithTheNumberAfterIt() {
        put(FIRST, State.CURRENT);
        put(own(2), State.DRAFT);

        bring();

        assertThat(versions()).containsExactly("3 DRAFT", "2 CURRENT", "1 RETIRED");
        assertThat(scales.get("nesta", 3).rules()).isEqualTo(own(3));
    }

    @Test
    void offersADraftWhereEditorsHaveRulesOfTheirOwn() {
        put(FIRST, State.RETIRED);
        put(own(2), State.CURRENT);

        bring();

        assertThat(versions()).containsExactly("3 DRAFT", "2 CURRENT", "1 RETIRED");
        assertThat(scales.get("nesta", 3).rules().saysLike(LATER)).isTrue();
        assertThat(scales.get("nesta", 3).rules().changes()).isPresent();
    }

    @Test
    void letsTwoProgramsThatStartTogetherBringOneAfterTheOther() throws Exception {
        put(FIRST, State.CURRENT);
        var other = new FutureTask<>(() -> {
            bring();
            return versions();
        });

        database.transaction().executeWithoutResult(_ -> {
            bringing.bring(OURS);
            Thread.ofVirtual().start(other);
            await().until(this::somebodyWaits);
        });

        assertThat(other.get(20, TimeUnit.SECONDS)).containsExactly("2 CURRENT", "1 RETIRED");
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                .sql("select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void offersNothingTwice() {
        put(FIRST, State.RETIRED);
        put(own(2), State.CURRENT);
        bring();
        scales.deleteDraft("nesta");

        bring();

        assertThat(versions()).containsExactly("2 CURRENT", "1 RETIRED");
    }

    @Test
    void waitsWhileEditorsDraftRulesOfTheirOwn() {
        put(FIRST, State.RETIRED);
        put(own(2), State.CURRENT);
        put(own(3), State.DRAFT);
        bring();
        assertThat(versions()).containsExactly("3 DRAFT", "2 CURRENT", "1 RETIRED");
        assertThat(scales.get("nesta", 3).rules()).isEqualTo(own(3));

        scales.deleteDraft("nesta");
        bring();

        assertThat(scales.get("nesta", 3).rules().saysLike(LATER)).isTrue();
    }

    @Test
    void leavesAloneWhoWentBackToTheFirst() {
        put(FIRST, State.RETIRED);
        put(LATER, State.RETIRED);
        put(FIRST.numbered(3), State.CURRENT);

        bring();

        assertThat(versions()).containsExactly("3 CURRENT", "2 RETIRED", "1 RETIRED");
    }
}
