package fi.kutomo.ecosystem.advising;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.ecosystem.advising.Match.Profile;
import fi.kutomo.ecosystem.advising.Match.Wish;
import fi.kutomo.ecosystem.network.Pair;
import fi.kutomo.vocabulary.Terms;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KutomoTest
class MatchingTest {

    @Autowired
    Terms terms;

    private static Profile profile(List<String> needs, List<String> offers) {
        return new Profile(wishes(needs), wishes(offers), Set.of(), Set.of(), Set.of("region/06"));
    }

    private static List<Wish> wishes(List<String> keys) {
        return keys.stream().map(key -> new Wish(key, Set.of())).toList();
    }

    @Test
    void findsBothDirectionsOfAPair() {
        var two = List.of(profile(List.of("resource/funding"), List.of("resource/data")), profile(List.of("resource/data"), List.of("resource/funding")));

        var found = new Matching(two, new Kinship(terms)).find(_ -> true, 1);

        assertThat(found.fits()).isEqualTo(1);
        assertThat(found.best()).singleElement().satisfies(each -> {
            assertThat(each.toFirst()).isEqualTo(0.55 / 0.90);
            assertThat(each.toSecond()).isEqualTo(0.55 / 0.90);
            assertThat(each.fit()).isEqualTo(0.55 / 0.90 + 0.2);
        });
    }

    @Test
    void leavesRoomForOthersBesideOneThatFitsWithEverybody() {
        var all = new ArrayList<Profile>();
        all.add(profile(List.of("resource/funding"), List.of("resource/funding")));
        for (int other = 1; other < 60; other++) {
            all.add(profile(List.of(other % 2 == 0 ? "resource/funding" : "resource/data"), List.of("resource/funding")));
        }

        var best = new Matching(all, new Kinship(terms)).find(_ -> true, 1).best();

        assertThat(best).as("thirty fit both ways, each with as many as are weighed of one").hasSizeGreaterThanOrEqualTo(30 * Matching.MOST_OF_ONE / 2);
        for (int node = 0; node < all.size(); node++) {
            int each = node;
            assertThat(best.stream().filter(candidate -> candidate.pair().first() == each || candidate.pair().second() == each)).hasSizeLessThanOrEqualTo(Matching.MOST_OF_ONE);
        }
    }

    @Test
    void asksWhetherTheTwoMayBeSuggested() {
        var three = List.of(profile(List.of("resource/funding"), List.of()), profile(List.of(), List.of("resource/funding")), profile(List.of(), List.of("resource/funding")));

        var best = new Matching(three, new Kinship(terms)).find(pair -> !pair.equals(new Pair(0, 1)), 1).best();

        assertThat(best).singleElement().satisfies(each -> assertThat(each.pair()).isEqualTo(new Pair(0, 2)));
    }
}
