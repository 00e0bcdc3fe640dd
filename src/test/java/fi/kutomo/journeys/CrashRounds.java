package fi.kutomo.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The work of {@code bin/bench crash}: kills the built product, which {@code bin/run} watches and starts again. */
final class CrashRounds {

    private CrashRounds() {}

    /** Rounds, seed, data folder. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        var data = Path.of(arguments[2]);
        int port = Killing.freePort();

        Killing.Outcome outcome;
        try (var killing = new Killing(new Watched(port, data), data, port, seed, true)) {
            outcome = killing.run(rounds);
        }

        var recoveries = outcome.recoveries().stream().sorted().toList();
        System.out.printf("%d kills of Java and %d of PostgreSQL, seed %d%n", rounds, rounds, seed);
        System.out.printf("%-28s %d of %d tried: %d feedbacks, %d saves of fields in the editor, %d posts%n", "acknowledged writes",
                outcome.acknowledged(), outcome.tried(), outcome.feedback(), outcome.saves(), outcome.posts());
        System.out.printf("%-28s %.0f acknowledged in a second%n", "between kills", outcome.perSecond());
        var paces = outcome.paces().stream().sorted().toList();
        System.out.printf("%-28s %d at least, %d in the median%n", "in the second before a kill", paces.getFirst(), paces.get(paces.size() / 2));
        System.out.printf("%-28s %d notices and %d mails of the posts%n", "told", outcome.notices(), outcome.mails());
        System.out.printf("%-28s %d, after every restart%n", "looked for all of them", outcome.checks());
        System.out.printf("%-28s %d %s%n", "lost", outcome.lost().size(), outcome.lost());
        System.out.printf("%-28s %d %s%n", "written twice", outcome.twice().size(), outcome.twice());
        System.out.printf("%-28s median %d ms, longest %d ms%n", "from kill to next write",
                recoveries.get(recoveries.size() / 2), recoveries.getLast());
        System.out.printf("%-28s %d%n", "exit code at the end", outcome.exitCode());
        var result = Files.createDirectories(Path.of("target", "bench")).resolve("crash.json");
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rounds", rounds);
        figures.put("seed", seed);
        figures.put("outcome", outcome);
        Files.writeString(result, JsonMapper.shared().writeValueAsString(figures));
        System.exit(outcome.lost().isEmpty() && outcome.twice().isEmpty() && outcome.exitCode() == 0 ? 0 : 1);
    }

    /** Started once; a killed Java comes back without us. */
    private record Watched(int port, Path data) implements Killing.Program {

        @Override
        public Process start(Process former) throws IOException {
            if (former != null) {
                return former;
            }
            return new ProcessBuilder(List.of("bin/run", "--port", String.valueOf(port), "--data", data.toString(), "--empty",
                            "--no-system-packages", "--kutomo.site.url=http://127.0.0.1:" + port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("console.log").toFile()))
                    .start();
        }

        @Override
        public ProcessHandle java(Process watcher) {
            return watcher.toHandle().children()
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
