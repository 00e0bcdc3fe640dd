package fi.kutomo.evaluation.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.evaluation.experiences.Account;
import fi.kutomo.evaluation.experiences.Experience;
import fi.kutomo.evidence.Direction;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.evaluation.transfer.Similarity.Variable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final Context A = new Context(240_000, 11.0, 19.0, Settlement.CITY, false);
    private static final Context B = new Context(20_000, 14.0, 28.0, Settlement.TOWN, false);

    @Test
    void comparesTheTwoPlacesOfTheWorkedExample() {
        var similarity = Similarity.of(A, B).orElseThrow();

        assertThat(similarity.distances().get(Variable.POPULATION)).isCloseTo(0.3793, within(0.00005));
        assertThat(similarity.distances().get(Variable.UNEMPLOYMENT)).isCloseTo(0.1667, within(0.00005));
        assertThat(similarity.distances().get(Variable.OLDER)).isCloseTo(0.2571, within(0.00005));
        assertThat(similarity.distances().get(Variable.SETTLEMENT)).isEqualTo(1);
        assertThat(similarity.distances().get(Variable.SWEDISH)).isZero();
        assertThat(1 - similarity.value()).isCloseTo(0.3606, within(0.00005));
        assertThat(similarity.value()).isCloseTo(0.6394, within(0.00005));
    }

    @Test
    void isTheSameBothWaysAndWholeWithItself() {
        assertThat(Similarity.of(A, B)).isEqualTo(Similarity.of(B, A));
        assertThat(Similarity.of(A, A).orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatIsNotKnownAndSaysNothingOfTooLittle() {
        var known = new Context(20_000, null, null, Settlement.TOWN, false);
        var little = new Context(20_000, null, null, null, false);

        assertThat(Similarity.of(A, known).orElseThrow().distances()).containsOnlyKeys(Variable.POPULATION, Variable.SETTLEMENT, Variable.SWEDISH);
        assertThat(Similarity.of(A, little)).isEmpty();
    }

    @Test
    void neverGoesBeyondTheRange() {
        var hamlet = new Context(90, 40.0, 80.0, Settlement.RURAL, true);

        assertThat(Similarity.of(A, hamlet).orElseThrow().distances().values()).allSatisfy(distance -> assertThat(distance).isBetween(0.0, 1.0));
    }

    @Test
    void setsTheMostAlikeGoodPlaceAgainstTheMostAlikeOther() {
        var places = Map.of("municipality/837", A, "municipality/205", B);
        var fit = Fit.of(A, List.of(used(1, "municipality/205", Direction.POSITIVE), used(2, "municipality/837", Direction.NONE), used(3, "", Direction.NEGATIVE),
                used(4, "municipality/205", Direction.MIXED), used(5, "municipality/205", null)), places);

        assertThat(fit.compared().getFirst().experience().number()).isEqualTo(2);
        assertThat(fit.left()).isEqualTo(1);
        assertThat(fit.wanted().orElseThrow().count()).isEqualTo(1);
        assertThat(fit.fit().orElseThrow()).isCloseTo(0.6394 - 1, within(0.00005));
    }

    @Test
    void countsPlacesOnTheSideThatTheyResembleMore() {
        var places = Map.of("municipality/837", A, "municipality/205", B);
        var uses = List.of(used(1, "municipality/205", Direction.POSITIVE), used(2, "municipality/837", Direction.NONE), used(3, "", Direction.NEGATIVE),
                used(4, "municipality/205", Direction.MIXED), used(5, "municipality/205", null));
        var little = new Context(20_000, null, null, null, false);

        var reach = Reach.of(List.of(A, B, B, little), uses, places);

        assertThat(reach.good()).isEqualTo(1);
        assertThat(reach.bad()).isEqualTo(2);
        assertThat(reach.sides()).contains(new Reach.Sides(3, 2, 1));
        assertThat(reach.alike().orElseThrow()).isCloseTo((0.6394 + 1 + 1) / 3, within(0.00005));
        assertThat(Reach.of(List.of(A), uses.subList(0, 1), places).sides()).isEmpty();
        assertThat(Reach.of(List.of(A), List.of(), places)).isEqualTo(new Reach(0, 0, Optional.empty(), Optional.empty()));
    }

    private static Experience used(int number, String area, @Nullable Direction result) {
        var account = new Account("Esimerkki", area, 2024, result, "", "x", Lang.FI, "x", "", null, "");
        return new Experience(
                new UUID(0, number), number, 1, Experience.State.PUBLISHED, new EntryId(new UUID(0, 9)), PermanentId.of(2026, 12), 1, account, Optional.empty(),
                Optional.empty(), Instant.EPOCH, Optional.of(Instant.EPOCH));
    }
}
