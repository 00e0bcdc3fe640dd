package fi.kutomo.ecosystem.advising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.kutomo.ecosystem.advising.Match.Profile;
import fi.kutomo.ecosystem.advising.Match.Wish;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static final Wish NEED = new Wish("resource/funding", Set.of("kotikä", "rahoit"));
    private static final Wish OFFER = new Wish("resource/funding", Set.of("rahoit"));

    private static Profile profile(Set<String> goals, Set<String> themes, String region) {
        return new Profile(List.of(), List.of(), goals, themes, Set.of(region));
    }

    @Test
    void isWholeWhereConceptWordsAimsAndPlaceAgree() {
        var one = profile(Set.of("effect/home"), Set.of(), "region/06");

        assertThat(Match.of(1, NEED, one, OFFER, one)).isCloseTo(1, within(1e-12));
    }

    @Test
    void countsWhatIsNotSaidAsNothing() {
        var one = profile(Set.of(), Set.of(), "region/06");
        var elsewhere = profile(Set.of(), Set.of(), "region/19");
        var silent = new Wish("resource/funding", Set.of());

        assertThat(Match.of(1, silent, one, silent, one)).isCloseTo(0.55 / 0.90, within(1e-12));
        assertThat(Match.of(1, silent, one, silent, elsewhere)).isCloseTo(0.47 / 0.90, within(1e-12));
        assertThat(Match.of(0.4, NEED, one, OFFER, elsewhere)).isCloseTo((0.18 + 0.20 + 0.02) / 0.90, within(1e-12));
    }

    @Test
    void takesTheBetterOfGoalsAndThemes() {
        var one = profile(Set.of("effect/home"), Set.of("theme/a", "theme/b"), "region/06");
        var other = profile(Set.of("effect/work"), Set.of("theme/b", "theme/c"), "region/06");

        assertThat(Match.of(1, NEED, one, new Wish("resource/funding", Set.of()), other)).isCloseTo((0.45 + 0.075 + 0.10) / 0.90, within(1e-12));
    }

    @Test
    void isNothingWithoutACommonConcept() {
        var one = profile(Set.of("effect/home"), Set.of(), "region/06");

        assertThat(Match.of(0, NEED, one, OFFER, one)).isZero();
    }
}
