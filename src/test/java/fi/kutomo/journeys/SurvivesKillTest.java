package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One kill of each kind against the compiled program; {@code bin/bench crash} does many against the built one. */
class SurvivesKillTest {

    private static final int ROUNDS = 1;

    @Test
    @Timeout(600)
    void losesNoAcknowledgedWrite() throws Exception {
        long seed = Long.getLong("kutomo.test.seed", 0) != 0 ? Long.getLong("kutomo.test.seed") : System.nanoTime();
        System.out.println("seed " + seed);
        var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data").toAbsolutePath()), "kill");
        int port = Killing.freePort();

        try (var started = new Direct(port, data);
                var killing = new Killing(started, data, port, seed, false)) {
            var outcome = killing.run(ROUNDS);

            System.out.println(outcome);
            assertThat(outcome.lost()).isEmpty();
            assertThat(outcome.twice()).isEmpty();
            assertThat(outcome.acknowledged()).isGreaterThan(2 * ROUNDS * 20);
            assertThat(outcome.exitCode()).isZero();
        }
    }

    /** The program on the class path of the tests, started again by the test as a supervisor would. */
    private static final class Direct implements Killing.Program, AutoCloseable {

        private final int port;
        private final Path data;
        private Process process;

        Direct(int port, Path data) {
            this.port = port;
            this.data = data;
        }

        @Override
        public Process start(Process former) throws IOException {
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", classPath, "fi.kutomo.Kutomo",
                            "--server.port=" + port, "--kutomo.data=" + data, "--kutomo.empty=true"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("console.log").toFile()))
                    .start();
            return process;
        }

        @Override
        public ProcessHandle java(Process started) {
            return started.toHandle();
        }

        @Override
        public void close() {
            if (process != null) {
                process.destroy();
            }
        }
    }
}
