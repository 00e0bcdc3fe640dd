package fi.kutomo.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void countsAProcessOnceThatIsNamedBesideTheOneThatBeganIt() throws Exception {
        assumeThat(Files.exists(Path.of("/proc/self/stat"))).as("this machine tells the times of processes").isTrue();
        var shell = new ProcessBuilder("sh", "-c", "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo done; exec sleep 60' & wait").start();
        try (var words = shell.inputReader()) {
            assertThat(words.readLine()).isEqualTo("done");
            Awaitility.await().until(() -> shell.descendants().count() == 1);
            var child = shell.descendants().findFirst().orElseThrow();

            double both = new Load(List.of(shell.toHandle(), child)).seconds();

            assertThat(both).isPositive().isCloseTo(new Load(List.of(shell.toHandle())).seconds(), within(0.02));
        } finally {
            shell.descendants().forEach(ProcessHandle::destroy);
            shell.destroy();
        }
    }
}
