package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Thousands of made-up models and studies of them, written straight into the database for benches and property tests. The same seed
 * makes the same things; the seed is printed. Titles say that they are made up.
 *
 * <pre>{@code
 * var made = TestStudies.in(database.dataSource());
 * var models = made.models(10_000);
 * made.studies(50_000, models);
 * }</pre>
 */
public final class TestStudies {

    private static final String NULL = "\\N";
    private static final String MADE_AT = "2026-01-02 03:04:05+00";
    private static final Pattern TERM = Pattern.compile("(?m)^\\s*([a-z][a-z0-9-]*) \\|");
    private static final double[] DESIGNS = {3, 8, 12, 20, 8, 14, 7, 4, 12, 4, 5, 3};

    private final DataSource source;
    private final Random random;
    private final List<String> effects = terms("effect");
    private final List<String> approaches = terms("approach");
    private final List<String> groups = terms("target-group");

    private TestStudies(DataSource source, long seed) {
        this.source = source;
        this.random = new Random(seed);
    }

    /** With the seed of {@code kutomo.test.seed}, or a random one where that is 0. */
    public static TestStudies in(DataSource source) {
        long given = Long.getLong("kutomo.test.seed", 0);
        return in(source, given == 0 ? System.nanoTime() : given);
    }

    public static TestStudies in(DataSource source, long seed) {
        System.out.println("kutomo.test.seed=" + seed);
        return new TestStudies(source, seed);
    }

    /** Public models without a card. Their serial numbers are far above those that people use. */
    public List<EntryId> models(int count) {
        var ids = new ArrayList<EntryId>();
        var entries = new StringBuilder();
        var revisions = new StringBuilder();
        int first = 100_000 + random.nextInt(800_000);
        for (int i = 0; i < count; i++) {
            var id = id();
            var title = "Made-up model " + (first + i);
            var content = "{\"texts\": {\"title\": {\"en\": {\"text\": \"" + title + "\", \"status\": \"ORIGINAL\"}}}, \"values\": {}}";
            line(entries, id, PermanentId.of(2026, first + i), "model", "made-up-model-" + (first + i), "en", 1, content, "PUBLISHED", 1,
                    MADE_AT, MADE_AT, MADE_AT);
            line(revisions, id, 1, 1, content, MADE_AT, "");
            ids.add(new EntryId(id));
        }
        run("""
                insert into knowledge.template (id, kind, version, fields, hidden, status, created_at)
                select gen_random_uuid(), 'model', 1, '[]', '[]', 'RETIRED', now()
                where not exists (select from knowledge.template where kind = 'model' and version = 1)
                """);
        copy("knowledge.entry (id, permanent_id, kind, slug, original, template_version, content, publication, revision, created_at,"
                + " changed_at, published_at)", entries);
        copy("knowledge.revision (entry, number, template_version, content, published_at, note)", revisions);
        return ids;
    }

    /** Published studies, most of them of one of these entries, some of two, with one to four outcomes each. */
    public List<StudyId> studies(int count, List<EntryId> of) {
        var ids = new ArrayList<StudyId>();
        var studies = new StringBuilder();
        var outcomes = new StringBuilder();
        var entries = new StringBuilder();
        var terms = new StringBuilder();
        int first = random.nextInt(1_000_000);
        for (int i = 0; i < count; i++) {
            var id = id();
            ids.add(new StudyId(id));
            study(studies, id, "%07d-%d".formatted(first, i));
            outcomes(outcomes, id);
            var studied = new HashSet<EntryId>();
            for (int e = 0; !of.isEmpty() && e < (random.nextInt(10) == 0 ? 2 : 1); e++) {
                studied.add(of.get(random.nextInt(of.size())));
            }
            studied.stream().map(EntryId::value).sorted().forEach(entry -> line(entries, id, entry, random.nextInt(3) == 0 ? null : 1));
            line(terms, id, any("approach/", approaches));
            line(terms, id, any("target-group/", groups));
        }
        copy("evidence.study (id, version, state, slug, lang, title, authors, year, published_in, design, setting, country, quality, n,"
                + " attrition, attrition_difference, independent, peer_reviewed, registered, created_at, changed_at, published_at)", studies);
        copy("evidence.study_outcome (id, study, position, effect_term, main, direction, measure, effect, se, follow_up_months, passage, page)",
                outcomes);
        copy("evidence.study_entry (study, entry, revision)", entries);
        copy("evidence.study_term (study, term)", terms);
        run("analyze evidence.study, evidence.study_outcome, evidence.study_entry, evidence.study_term");
        return ids;
    }

    /** Published claims that two or three of these studies support or weaken. */
    public List<UUID> claims(int count, List<StudyId> on) {
        var ids = new ArrayList<UUID>();
        var claims = new StringBuilder();
        var grounds = new StringBuilder();
        for (int i = 0; i < count; i++) {
            var id = id();
            ids.add(id);
            line(claims, id, "PUBLISHED", "{\"en\": \"Made-up claim " + i + "\"}", any("effect/", effects), MADE_AT, MADE_AT, MADE_AT);
            var under = new LinkedHashSet<StudyId>();
            for (int s = 0; s < 3; s++) {
                under.add(on.get(random.nextInt(on.size())));
            }
            int position = 0;
            for (var study : under) {
                line(grounds, id, study.value(), position++, pick(new String[] {"SUPPORTS", "WEAKENS"}, 4, 1));
            }
        }
        copy("evidence.claim (id, state, text, effect_term, created_at, changed_at, published_at)", claims);
        copy("evidence.claim_study (claim, study, position, stance)", grounds);
        return ids;
    }

    private void study(StringBuilder lines, UUID id, String number) {
        var setting = pick(Setting.values(), 5, 2, 3, 1);
        line(lines, id, 1, "PUBLISHED", "made-up-study-" + number, "en", "Made-up study " + number, "Example, A.",
                random.nextInt(20) == 0 ? null : 1990 + random.nextInt(36), "Made-up reports", pick(Design.values(), DESIGNS), setting,
                setting == Setting.FI ? "FI" : "", random.nextInt(5) == 0 ? null : pick(Quality.values(), 2, 4, 3),
                random.nextInt(10) == 0 ? null : (int) Math.round(Math.exp(2.5 + 1.3 * Math.abs(random.nextGaussian()))),
                random.nextInt(3) == 0 ? null : decimal(random.nextDouble() * 0.6), random.nextInt(3) == 0 ? null : decimal(random.nextDouble() * 0.2),
                maybe(), maybe(), maybe(), MADE_AT, MADE_AT, MADE_AT);
    }

    private void outcomes(StringBuilder lines, UUID study) {
        int count = 1 + random.nextInt(4);
        for (int position = 0; position < count; position++) {
            var direction = pick(Direction.values(), 55, 25, 10, 10);
            boolean number = random.nextInt(3) > 0;
            double se = 0.05 + random.nextDouble() * 0.4;
            double effect = switch (direction) {
                case POSITIVE -> se * (2 + random.nextDouble() * 3);
                case NEGATIVE -> -se * (2 + random.nextDouble() * 3);
                case NONE, MIXED -> se * random.nextGaussian() * 0.8;
            };
            line(lines, id(), study, position, any("effect/", effects), position == 0, direction, number ? Measure.SMD : null,
                    number ? decimal(effect) : null, number ? decimal(se) : null, random.nextInt(3) == 0 ? null : random.nextInt(37),
                    "What the made-up source says of it.", String.valueOf(1 + random.nextInt(90)));
        }
    }

    private @Nullable Boolean maybe() {
        return random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean());
    }

    private String any(String scheme, List<String> codes) {
        return scheme + codes.get(random.nextInt(codes.size()));
    }

    private <T> T pick(T[] values, double... weights) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < values.length - 1; i++) {
            left -= weights[i];
            if (left < 0) {
                return values[i];
            }
        }
        return values[values.length - 1];
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void line(StringBuilder lines, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(values[i] == null ? NULL : values[i]);
        }
        lines.append('\n');
    }

    private void copy(String into, StringBuilder lines) {
        try (var connection = source.getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin", new StringReader(lines.toString()));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql) {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> terms(String scheme) {
        try (var file = TestStudies.class.getResourceAsStream("/vocabulary/" + scheme + ".terms")) {
            return TERM.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).results().map(found -> found.group(1)).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
