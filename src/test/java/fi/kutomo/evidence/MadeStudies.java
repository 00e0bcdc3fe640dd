package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;

/** Study records in memory for tests, chosen or made at random. */
public final class MadeStudies {

    private static final EntryId ENTRY = new EntryId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private MadeStudies() {}

    /** Some of which padlocks are of, and some not. */
    private static final String[] EFFECTS = {"effect/loneliness", "effect/work", "effect/learning", "effect/skills"};

    private static final Design[] SOUND = {Design.RCT, Design.REVIEW_SYSTEMATIC};

    /** A study with one main outcome. */
    public static StudyRecord study(Design design, Setting setting, Quality quality, Direction direction, int followUpMonths, boolean independent) {
        return study(design, setting, Optional.of(quality), Optional.of(independent), List.of(outcome("effect/loneliness", true, direction, followUpMonths)));
    }

    public static StudyRecord study(
            Design design, Setting setting, Optional<Quality> quality, Optional<Boolean> independent, List<StudyOutcome> outcomes) {
        return new StudyRecord(
                new StudyId(UUID.randomUUID()), "Esimerkki", "studies/esimerkki", List.of(ENTRY), OptionalInt.of(2024), design, setting, quality,
                OptionalInt.of(420), OptionalDouble.of(0.1), OptionalDouble.of(0.02), independent, Optional.of(true), Optional.of(true),
                List.of(), List.of(), outcomes);
    }

    /** The same study of so many people, made among these. */
    public static StudyRecord among(StudyRecord study, int people, List<String> groups) {
        return new StudyRecord(
                study.id(), study.title(), study.path(), study.entries(), study.year(), study.design(), study.setting(), study.quality(),
                OptionalInt.of(people), study.attrition(), study.attritionDifference(), study.independent(), study.peerReviewed(),
                study.registered(), study.approaches(), groups, study.outcomes());
    }

    public static StudyOutcome outcome(String effectTerm, boolean main, Direction direction, int followUpMonths) {
        return new StudyOutcome(
                UUID.randomUUID(), effectTerm, main, direction, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
                OptionalInt.of(followUpMonths), "", "");
    }

    public static StudyOutcome measured(String effectTerm, Direction direction, Measure measure, double effect, double se) {
        return new StudyOutcome(
                UUID.randomUUID(), effectTerm, true, direction, Optional.of(measure), OptionalDouble.of(effect), OptionalDouble.of(se),
                OptionalInt.of(12), "", "");
    }

    /** Any studies; every third time mostly sound ones, so that the uppermost levels are reached too. */
    public static List<StudyRecord> some(Random random, int atMost) {
        var studies = new ArrayList<StudyRecord>();
        int count = random.nextInt(atMost + 1);
        boolean sound = random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            studies.add(sound && random.nextInt(8) > 0 ? sound(random) : any(random, List.of(ENTRY)));
        }
        return studies;
    }

    /** A study as the uppermost levels want it. */
    private static StudyRecord sound(Random random) {
        var outcomes = new ArrayList<StudyOutcome>();
        for (int i = 0; i < 2; i++) {
            outcomes.add(new StudyOutcome(
                    new UUID(random.nextLong(), random.nextLong()), EFFECTS[2 * random.nextInt(2)], true, Direction.POSITIVE, Optional.empty(),
                    OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.of(12 + random.nextInt(24)), "", ""));
        }
        return new StudyRecord(
                new StudyId(new UUID(random.nextLong(), random.nextLong())), "Esimerkki", "studies/esimerkki", List.of(ENTRY),
                OptionalInt.of(2000 + random.nextInt(27)), one(random, SOUND), one(random, Setting.values()), Optional.of(Quality.GOOD),
                OptionalInt.of(200 + random.nextInt(900)), OptionalDouble.of(0.1), OptionalDouble.of(0.02), Optional.of(true), Optional.of(true),
                Optional.of(true), List.of(), groups(random), outcomes);
    }

    private static List<String> groups(Random random) {
        return random.nextInt(3) == 0 ? List.of() : List.of(random.nextBoolean() ? "target-group/children" : "target-group/older-people");
    }

    public static StudyRecord any(Random random, List<EntryId> entries) {
        var outcomes = new ArrayList<StudyOutcome>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            outcomes.add(outcome(random, one(random, Direction.values())));
        }
        return any(random, entries, outcomes);
    }

    /** A study of which every outcome went as wanted. */
    public static StudyRecord supporting(Random random) {
        var outcomes = new ArrayList<StudyOutcome>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            outcomes.add(outcome(random, Direction.POSITIVE));
        }
        return any(random, List.of(ENTRY), outcomes);
    }

    private static StudyRecord any(Random random, List<EntryId> entries, List<StudyOutcome> outcomes) {
        return new StudyRecord(
                new StudyId(new UUID(random.nextLong(), random.nextLong())),
                "Esimerkki",
                "studies/esimerkki",
                entries,
                random.nextInt(8) == 0 ? OptionalInt.empty() : OptionalInt.of(1985 + random.nextInt(42)),
                one(random, Design.values()),
                one(random, Setting.values()),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(one(random, Quality.values())),
                random.nextInt(5) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(900)),
                random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble() / 2),
                random.nextInt(3) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble() / 5),
                maybe(random),
                maybe(random),
                maybe(random),
                List.of(),
                groups(random),
                outcomes);
    }

    private static StudyOutcome outcome(Random random, Direction direction) {
        boolean number = random.nextBoolean();
        return new StudyOutcome(
                new UUID(random.nextLong(), random.nextLong()),
                one(random, EFFECTS),
                random.nextInt(3) > 0,
                direction,
                number ? Optional.of(one(random, Measure.values())) : Optional.empty(),
                number ? OptionalDouble.of(random.nextGaussian()) : OptionalDouble.empty(),
                number ? OptionalDouble.of(0.05 + random.nextDouble()) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(24)) : OptionalInt.empty(),
                "",
                "");
    }

    private static Optional<Boolean> maybe(Random random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
