package fi.kutomo.bench;

import fi.kutomo.Kutomo;
import fi.kutomo.evaluation.theory.MadeTheories;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.evidence.synthesis.MadeSyntheses;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Grades of evidence: everything anew, and one study changed until grades, syntheses and theories on it follow. [models] [studies] [seed] */
public final class GradesBench {

    private static final int CHANGES = 20;

    /** Studies on which more rests than grades; those that are changed are among them. */
    private static final int CARRIERS = 200;

    private static final int SYNTHESES = 200;
    private static final int CLAIMS = 300;
    private static final int THEORIES = 300;
    private static final double LONGEST_SECONDS = 120;

    private final ConfigurableApplicationContext program;
    private final JdbcClient sql;

    private GradesBench(ConfigurableApplicationContext program) {
        this.program = program;
        this.sql = program.getBean(JdbcClient.class);
    }

    public static void main(String[] arguments) throws Exception {
        int models = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int studies = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50_000;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 20_261_122;
        Files.createDirectories(Path.of("target/bench"));
        var data = Files.createTempDirectory(Path.of("target/bench"), "grades").toAbsolutePath();
        boolean passed;
        try (var program = SpringApplication.run(
                Kutomo.class, "--kutomo.data=" + data, "--kutomo.empty=true", "--server.port=0", "--logging.level.root=warn")) {
            passed = new GradesBench(program).run(models, studies, seed);
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean run(int models, int studies, long seed) throws Exception {
        var made = TestStudies.in(program.getBean(DataSource.class), seed);
        var entries = made.models(models);
        var carriers = made.studies(studies, entries).subList(0, Math.min(CARRIERS, studies));
        MadeSyntheses.make(program, SYNTHESES, carriers, seed);
        MadeTheories.make(program, entries.subList(0, Math.min(THEORIES, models)), carriers, made.claims(CLAIMS, carriers), seed);
        double first = all();
        double again = all();
        var changes = new ArrayList<Double>();
        var resting = new TreeMap<Integer, Integer>();
        var random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            var study = carriers.get(random.nextInt(carriers.size()));
            resting.merge(resting(study), 1, Integer::sum);
            changes.add(change(study));
        }
        Collections.sort(changes);
        double median = changes.get(CHANGES / 2);
        double worst = changes.getLast();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var lines = new LinkedHashMap<String, Boolean>();
        lines.put("everything anew in at most 60 s (%.1f s, again %.1f s)".formatted(first, again), Math.max(first, again) <= 60);
        lines.put("a single change in at most 1 s (median %.3f s, worst of %d %.3f s)".formatted(median, CHANGES, worst), worst <= 1);
        System.out.printf(Locale.ROOT, "%d models, %d studies, load %.1f%n", models, studies, load);
        System.out.printf(Locale.ROOT, "on a changed study rest %d to %d syntheses and entries%n", resting.firstKey(), resting.lastKey());
        lines.forEach((line, passed) -> System.out.println((passed ? "passed  " : "FAILED  ") + line));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "grades");
        result.put("models", models);
        result.put("studies", studies);
        result.put("seed", seed);
        result.put("resting", resting);
        result.put("load", load);
        result.put("allSeconds", List.of(first, again));
        result.put("changeSeconds", changes);
        result.put("lines", lines);
        Files.writeString(Path.of("target/bench/grades.json"), JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        return lines.values().stream().allMatch(passed -> passed);
    }

    private double all() throws Exception {
        var command = program.getBeansOfType(Command.class).values().stream().filter(each -> each.name().equals("grades")).findFirst().orElseThrow();
        long begun = System.nanoTime();
        var out = new PrintWriter(System.out, true);
        command.run(new Command.Invocation(List.of(), Path.of("."), new AtomicBoolean()), out);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** From the announcement of the change until everything that rests on the study was reckoned after it. */
    private double change(StudyId study) throws InterruptedException {
        sql.sql("""
                update evidence.study_outcome
                set direction = case direction when 'POSITIVE' then 'NONE' else 'POSITIVE' end, effect = effect + 0.1
                where study = ?
                """).param(study.value()).update();
        var before = sql.sql("select now()").query(Timestamp.class).single();
        long begun = System.nanoTime();
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> program.getBean(Announcements.class).announce(new StudyChanged(study)));
        while (count(study, before) > 0) {
            if ((System.nanoTime() - begun) / 1e9 > LONGEST_SECONDS) {
                throw new IllegalStateException("Nothing followed the study " + study.value());
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private int resting(StudyId study) {
        return count(study, Timestamp.from(Instant.parse("9999-01-01T00:00:00Z")));
    }

    /**
     * How much rests on the study and was not reckoned since: grades of its entries and of those whose public theory names it or a claim of
     * it, and syntheses that chose an outcome of it.
     */
    private int count(StudyId study, Timestamp since) {
        return sql.sql("""
                with touched as (
                    select entry from evidence.study_entry where study = :study
                    union
                    select t.entry from evaluation.theory t
                    join evaluation.theory_version v on v.theory = t.id and v.number = t.in_force
                    where v.studies @> array[:study]::uuid[]
                        or v.claims && (select array_agg(c.claim) from evidence.claim_study c where c.study = :study)
                )
                select
                    (select count(*) from touched t
                     where not exists (select from evidence.graded g where g.entry = t.entry and g.reckoned_at >= :since))
                    + (select count(*) from evidence.synthesis s
                       where s.state = 'PUBLISHED'
                           and exists (select from evidence.synthesis_study c where c.synthesis = s.id and c.study = :study)
                           and not exists (select from evidence.synthesis_run r where r.synthesis = s.id and r.at >= :since))
                """).param("study", study.value()).param("since", since).query(Integer.class).single();
    }
}
