package fi.kutomo.bench;

import fi.kutomo.Kutomo;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Grades of evidence: everything anew, and one study changed until all that rests on it is graded. [models] [studies] [seed] */
public final class GradesBench {

    private static final int CHANGES = 20;

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
        var ids = made.studies(studies, made.models(models));
        double first = all();
        double again = all();
        var changes = new ArrayList<Double>();
        var random = new Random(seed);
        for (int i = 0; i < CHANGES; i++) {
            changes.add(change(ids.get(random.nextInt(ids.size()))));
        }
        Collections.sort(changes);
        double median = changes.get(CHANGES / 2);
        double worst = changes.getLast();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var lines = new LinkedHashMap<String, Boolean>();
        lines.put("everything anew in at most 60 s (%.1f s, again %.1f s)".formatted(first, again), Math.max(first, again) <= 60);
        lines.put("a single change in at most 1 s (median %.3f s, worst of %d %.3f s)".formatted(median, CHANGES, worst), worst <= 1);
        System.out.printf(Locale.ROOT, "%d models, %d studies, load %.1f%n", models, studies, load);
        lines.forEach((line, passed) -> System.out.println((passed ? "passed  " : "FAILED  ") + line));
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "grades");
        result.put("models", models);
        result.put("studies", studies);
        result.put("seed", seed);
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

    /** From the announcement of the change until every entry of the study was graded after it. */
    private double change(StudyId study) throws InterruptedException {
        sql.sql("update evidence.study_outcome set direction = case direction when 'POSITIVE' then 'NONE' else 'POSITIVE' end where study = ?")
                .param(study.value())
                .update();
        var before = sql.sql("select now()").query(java.sql.Timestamp.class).single();
        long begun = System.nanoTime();
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> program.getBean(Announcements.class).announce(new StudyChanged(study)));
        while (stale(study, before) > 0) {
            Thread.sleep(5);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private int stale(StudyId study, java.sql.Timestamp before) {
        return sql.sql("""
                select count(*) from evidence.study_entry s left join evidence.graded g on g.entry = s.entry and g.reckoned_at >= ?
                where s.study = ? and g.entry is null
                """).params(before, study.value()).query(Integer.class).single();
    }
}
