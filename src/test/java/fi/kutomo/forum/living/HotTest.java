package fi.kutomo.forum.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The order in which one reader meets threads. The three values are those of the published formula. */
class HotTest {

    @Test
    void fallsWithAgeAsPublished() {
        assertThat(new Hot(10, 5, 3, 2, 1).score()).isCloseTo(2.3059181935, within(1e-9));
        assertThat(new Hot(100, 48, 0, 0, 0).score()).isCloseTo(0.9146101039, within(1e-9));
        assertThat(new Hot(20, 240, 12, 8, 2).score()).isCloseTo(3.8168623552, within(1e-9));
    }

    @Test
    void risesWithWhatIsUsefulAndFallsWithAge() {
        for (int age = 0; age < 500; age += 7) {
            assertThat(new Hot(3, age, 0, 0, 0).score()).isGreaterThan(new Hot(2, age, 0, 0, 0).score());
            assertThat(new Hot(3, age, 0, 0, 0).score()).isGreaterThan(new Hot(3, age + 1, 0, 0, 0).score());
        }
    }

    @Test
    void isNeverMoreThanTwiceAsNearToSomebody() {
        assertThat(ForYou.factor(false, false, false)).isEqualTo(1);
        assertThat(ForYou.factor(true, false, true)).isEqualTo(1.8);
        assertThat(ForYou.factor(true, true, true)).isEqualTo(2);
    }

    private record Written(int number, String author) {}

    @Test
    void takesAtMostTwoOfAnyTenFromOneAuthor() {
        var ranked = IntStream.range(0, 30).mapToObj(number -> new Written(number, number < 6 ? "one" : "author " + number)).toList();

        var mixed = Spread.of(ranked, each -> Optional.of(each.author()));

        assertThat(mixed).containsExactlyInAnyOrderElementsOf(ranked);
        assertThat(mixed.subList(0, 3)).extracting(Written::number).containsExactly(0, 1, 6);
        for (int from = 0; from + 10 <= mixed.size(); from++) {
            assertThat(mixed.subList(from, from + 10)).filteredOn(each -> each.author().equals("one")).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void losesNobodyWhereThereIsButOneAuthor() {
        var ranked = List.of(new Written(1, "one"), new Written(2, "one"), new Written(3, "one"));
        assertThat(Spread.of(ranked, each -> Optional.of(each.author()))).isEqualTo(ranked);
    }
}
