package fi.kutomo.learning.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What matching promises, tried on many made-up people; the seed is in the message of whatever fails. */
class MatchesTest {

    private static final int ROUNDS = 400;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> THEMES = List.of("a", "b", "c", "d", "e", "f");
    private static final List<String> NEEDS = List.of("know-how", "evaluation", "spreading");
    private static final List<String> REGIONS = List.of("region/01", "region/02", "region/06", "region/19");
    private static final List<UUID> HOUSES = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    @Test
    void reckonsAsTheFormulaSays() {
        var frame = new Frame(9, Map.of("a", 9, "b", 1), Map.of("region/01", Set.of("vitality/1"), "region/02", Set.of("vitality/1")), TODAY);
        var seeker = seeker(new UUID(0, 1), Set.of("a", "b"), Set.of("know-how"), Set.of(2), Set.of("region/01"), Map.of());
        var mentor = new Candidate(
                new UUID(0, 2), Set.of("b", "c"), Set.of("know-how"), Set.of(4), Set.of("fi"), Set.of("region/02"), Set.of(), 1, TODAY.minusDays(60), false);

        // Rarities ln(10/10)+1, ln(10/2)+1, ln(10/1)+1
        double topic = (Math.log(5) + 1) / (1 + Math.log(5) + 1 + Math.log(10) + 1);

        var match = Matches.of(seeker, List.of(mentor), frame).getFirst();
        assertThat(match.score()).isCloseTo(0.35 * topic + 0.20 + 0.15 * 0.6 + 0.15 * 0.6 + 0.10 * 0.5 + 0.05, within(1e-12));
        assertThat(match.reasons()).containsExactly(Reason.COMPLEMENT, Reason.TOPIC);
    }

    @Test
    void keepsItsPromisesForEverybody() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 20261123L + round;
            var random = new Random(seed);
            var mentors = mentors(random);
            var seeker = seeker(random, mentors);
            var frame = frame(random);

            var found = Matches.of(seeker, mentors, frame);

            assertThat(found).as("seed %s", seed).hasSizeLessThanOrEqualTo(Matches.MOST).isSortedAccordingTo(Comparator.comparingDouble(Match::score).reversed());
            assertThat(found).as("seed %s", seed).allSatisfy(match -> {
                var mentor = mentors.stream().filter(each -> each.person().equals(match.mentor())).findFirst().orElseThrow();
                assertThat(mentor.free()).isPositive();
                assertThat(match.mentor()).isNotEqualTo(seeker.person()).isNotIn(seeker.apart());
                assertThat(Collections.disjoint(mentor.organisations(), seeker.organisations())).isTrue();
                assertThat(Collections.disjoint(mentor.langs(), seeker.langs())).isFalse();
                assertThat(match.score()).isBetween(0.0, 1.0 + 1e-9);
                assertThat(match.reasons()).hasSizeLessThanOrEqualTo(2).isEqualTo(strongest(seeker, mentor, frame));
            });
        }
    }

    @Test
    void answersTheSameWhateverTheOrderOfMentors() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 7000L + round;
            var random = new Random(seed);
            var mentors = mentors(random);
            var seeker = seeker(random, mentors);
            var frame = frame(random);
            var shuffled = new ArrayList<>(mentors);
            Collections.shuffle(shuffled, random);

            assertThat(Matches.of(seeker, shuffled, frame)).as("seed %s", seed).isEqualTo(Matches.of(seeker, mentors, frame));
        }
    }

    @Test
    void weighsTopicsTheSameBothWays() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 9000L + round;
            var random = new Random(seed);
            var frame = frame(random);
            var one = some(THEMES, random);
            var other = some(THEMES, random);

            assertThat(Matches.topic(one, other, frame)).as("seed %s", seed).isEqualTo(Matches.topic(other, one, frame)).isBetween(0.0, 1.0);
            assertThat(Matches.topic(one, one, frame)).as("seed %s", seed).isEqualTo(one.isEmpty() ? 0.0 : 1.0);
        }
    }

    @Test
    void countsAReasonLessForWhomItDoesNotMatter() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 11000L + round;
            var random = new Random(seed);
            var mentors = mentors(random);
            var seeker = seeker(random, mentors);
            var frame = frame(random);
            var reason = Reason.values()[random.nextInt(Reason.values().length)];
            var lowered = new EnumMap<Reason, Integer>(Reason.class);
            lowered.putAll(seeker.lowered());
            lowered.merge(reason, 1, Integer::sum);
            var after = new Seeker(
                    seeker.person(), seeker.themes(), seeker.needs(), seeker.related(), seeker.phases(), seeker.langs(), seeker.regions(), seeker.organisations(),
                    seeker.apart(), lowered);

            for (var mentor : mentors) {
                var was = Matches.points(seeker, mentor, frame);
                var is = Matches.points(after, mentor, frame);
                for (var each : Reason.values()) {
                    assertThat(is.get(each)).as("seed %s", seed).isCloseTo(each == reason ? was.get(each) * 0.7 : was.get(each), within(1e-12));
                }
            }
        }
    }

    private static List<Reason> strongest(Seeker seeker, Candidate mentor, Frame frame) {
        var points = Matches.points(seeker, mentor, frame);
        return points.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<Reason, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Candidate> mentors(Random random) {
        var all = new ArrayList<Candidate>();
        int many = random.nextInt(12);
        for (int i = 0; i < many; i++) {
            all.add(new Candidate(
                    new UUID(2, i), some(THEMES, random), some(NEEDS, random), some(List.of(0, 1, 2, 3, 4, 5, 6), random), some(List.of("fi", "sv"), random),
                    some(REGIONS, random), some(HOUSES, random), random.nextInt(3), TODAY.minusDays(random.nextInt(300)), random.nextBoolean()));
        }
        return all;
    }

    private static Seeker seeker(Random random, List<Candidate> mentors) {
        var apart = new HashSet<UUID>();
        mentors.stream().filter(_ -> random.nextInt(4) == 0).forEach(mentor -> apart.add(mentor.person()));
        var lowered = new EnumMap<Reason, Integer>(Reason.class);
        if (random.nextBoolean()) {
            lowered.put(Reason.values()[random.nextInt(Reason.values().length)], 1 + random.nextInt(3));
        }
        return new Seeker(
                new UUID(2, random.nextInt(15)), some(THEMES, random), some(NEEDS, random), some(NEEDS, random), some(List.of(0, 3, 6), random),
                some(List.of("fi", "sv"), random), some(REGIONS, random), some(HOUSES, random), apart, lowered);
    }

    private static Frame frame(Random random) {
        var naming = new HashMap<String, Integer>();
        THEMES.forEach(theme -> naming.put(theme, random.nextInt(20)));
        return new Frame(20, naming, Map.of("region/01", Set.of("vitality/1"), "region/06", Set.of("vitality/1")), TODAY);
    }

    private static Seeker seeker(UUID person, Set<String> themes, Set<String> needs, Set<Integer> phases, Set<String> regions, Map<Reason, Integer> lowered) {
        return new Seeker(person, themes, needs, Set.of(), phases, Set.of("fi"), regions, Set.of(), Set.of(), lowered);
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        var some = new HashSet<T>();
        all.stream().filter(_ -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }
}
