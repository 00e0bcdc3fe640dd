package fi.kutomo.evidence.scales;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.evidence.Ground.Fact;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.MadeStudies;
import fi.kutomo.platform.sql.TestJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReckoningPropertiesTest {

    private static final int TRIES = 4000;
    private static final List<Rules> RULES = RuleFiles.all(TestJson.json());

    private Random random = new Random(1);

    @BeforeEach
    void printSeed() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        random = new Random(seed);
    }

    private Footing footing() {
        var facts = new EnumMap<Fact, Boolean>(Fact.class);
        for (var fact : Fact.values()) {
            if (random.nextInt(4) > 0) {
                facts.put(fact, random.nextInt(4) > 0);
            }
        }
        return new Footing(random.nextInt(4) == 0 ? 0.5 : 0.9, random.nextInt(4) == 0 ? Set.of() : Set.of("coreIdea"), facts, weighed(), terms());
    }

    private Set<String> terms() {
        return random.nextInt(3) == 0 ? Set.of("target-group/older-people") : Set.of("target-group/children", "theme/mental-health");
    }

    private Map<String, Map<Domain, Integer>> weighed() {
        var weighed = new HashMap<String, Map<Domain, Integer>>();
        for (var outcome : List.of("effect/loneliness", "effect/work")) {
            var points = new EnumMap<Domain, Integer>(Domain.class);
            for (var domain : Domain.values()) {
                if (random.nextInt(6) == 0) {
                    points.put(domain, domain.steps().get(random.nextInt(domain.steps().size())));
                }
            }
            weighed.put(outcome, points);
        }
        return weighed;
    }

    @Test
    void neverLowersTheLadderWhenASupportingStudyIsAdded() {
        var rules = RULES.getFirst();
        for (int i = 0; i < TRIES; i++) {
            var footing = footing();
            var studies = MadeStudies.some(random, 6);
            var more = new ArrayList<>(studies);
            more.add(MadeStudies.supporting(random));

            var before = Reckoning.of(rules, new Basis(footing, studies));
            var after = Reckoning.of(rules, new Basis(footing, more));

            assertThat(after.rung()).isGreaterThanOrEqualTo(before.rung());
            if (rules.rung(before.level()) >= 0 && rules.rung(after.level()) >= 0) {
                assertThat(rules.rung(after.level())).isGreaterThanOrEqualTo(rules.rung(before.level()));
            }
        }
    }

    @Test
    void saysTheSameInWhateverOrderStudiesCome() {
        for (int i = 0; i < TRIES; i++) {
            var footing = footing();
            var studies = MadeStudies.some(random, 8);
            var mixed = new ArrayList<>(studies);
            Collections.shuffle(mixed, random);

            for (var rules : RULES) {
                assertThat(Reckoning.of(rules, new Basis(footing, mixed))).isEqualTo(Reckoning.of(rules, new Basis(footing, studies)));
            }
        }
    }

    @Test
    void keepsATraceThatGivesTheGradeAgain() {
        var json = TestJson.json();
        for (int i = 0; i < TRIES; i++) {
            var basis = new Basis(footing(), MadeStudies.some(random, 8));
            for (var rules : RULES) {
                var reckoned = Reckoning.of(rules, basis);

                var kept = json.read(json.text(reckoned), Reckoned.class);

                assertThat(kept).isEqualTo(reckoned);
                assertThat(Reckoning.reproduces(rules, kept)).isTrue();
            }
        }
    }

    @Test
    void namesTheStudiesOnWhichEachAnswerRests() {
        for (int i = 0; i < TRIES; i++) {
            var basis = new Basis(footing(), MadeStudies.some(random, 8));
            for (var rules : RULES) {
                for (var step : Reckoning.of(rules, basis).trace()) {
                    var named = new HashSet<>(step.because());
                    var only = basis.studies().stream().filter(study -> named.contains(study.id())).toList();
                    var again = rules.asked(step.key()).orElseThrow().condition().on(new Basis(basis.footing(), only));

                    assertThat(again.passed()).as("%s %s", rules.scale(), step).isEqualTo(step.passed());
                }
            }
        }
    }

    @Test
    void comesToTheSameFromAKeptBasis() {
        var json = TestJson.json();
        for (int i = 0; i < TRIES / 4; i++) {
            var basis = new Basis(footing(), MadeStudies.some(random, 8));

            var kept = json.read(json.text(basis), Basis.class);

            assertThat(kept).isEqualTo(basis);
            RULES.forEach(rules -> assertThat(Reckoning.of(rules, kept)).isEqualTo(Reckoning.of(rules, basis)));
        }
    }

    @Test
    void isSureThatRandomStudiesReachEveryLevel() {
        var reached = new HashSet<String>();
        for (int i = 0; i < TRIES * 2; i++) {
            List<StudyRecord> studies = MadeStudies.some(random, 12);
            reached.add(Reckoning.of(RULES.getFirst(), new Basis(footing(), studies)).level());
        }
        assertThat(reached).contains("0", "1", "2", "3", "4", "5", "N", "H", "C");
    }

    @Test
    void isSureThatRandomStudiesComeBeforeEveryScale() {
        var reached = new HashMap<String, Set<String>>();
        for (int i = 0; i < TRIES; i++) {
            var basis = new Basis(footing(), MadeStudies.some(random, 12));
            RULES.forEach(rules -> reached.computeIfAbsent(rules.scale(), _ -> new HashSet<>()).add(Reckoning.of(rules, basis).level()));
        }
        assertThat(reached.get("kasvun-tuki")).contains("NR", "0", "2", "3", "4", "negative");
        assertThat(reached.get("eef")).contains("", "0", "1");
        assertThat(reached.get("eif")).contains("NE", "3");
        assertThat(reached.get("nesta")).contains("2", "3");
    }
}
