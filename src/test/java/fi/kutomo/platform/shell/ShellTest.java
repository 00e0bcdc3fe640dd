package fi.kutomo.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.KutomoTest;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ShellTest.Echo.class, ShellTest.Slow.class})
class ShellTest {

    @LocalServerPort
    int port;

    @Value("${kutomo.data}")
    Path data;

    @Autowired
    OperatorToken token;

    @Autowired
    Slow slow;

    @Test
    void passesWordsAndExitCode() throws Exception {
        var answer = terminal("echo", "kaksi sanaa", "--å", "a&b=c%20d").finish();

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.text()).isEqualTo("[kaksi sanaa, --å, a&b=c%20d] in " + Path.of("").toAbsolutePath() + "\n");
    }

    @Test
    void listsCommandsForAnUnknownOne() throws Exception {
        var answer = terminal("nosuch").finish();

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).contains("There is no command \"nosuch\"").contains("echo").contains("says the words again");
    }

    @Test
    void tellsTroubleInOneLine() throws Exception {
        var answer = terminal("echo", "--fail").finish();

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.text()).isEqualTo("echo failed: a plain reason\n");
    }

    @Test
    void streamsAndEndsPolitelyOnCtrlC() throws Exception {
        var terminal = terminal("slow");
        assertThat(terminal.firstLine()).isEqualTo("started");

        terminal.interrupt();

        assertThat(terminal.finish().text()).contains("ended politely");
    }

    @Test
    void endsTheCommandWhoseReaderIsGone() throws Exception {
        var terminal = terminal("slow", "--chatty");
        assertThat(terminal.firstLine()).isEqualTo("started");

        terminal.kill();

        assertThat(slow.politelyEnded.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotExistWithoutTheToken() throws IOException {
        assertThat(status("wrong", "POST")).isEqualTo(404);
        assertThat(status("", "POST")).isEqualTo(404);
        assertThat(status(token.value(), "GET")).isIn(404, 405);
    }

    @Test
    void keepsTheTokenToTheOwner() throws IOException {
        var file = data.resolve("secrets/operator");

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    private int status(String given, String method) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/operator/commands/1").toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty(Terminal.TOKEN_HEADER, given);
        return connection.getResponseCode();
    }

    private Running terminal(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-XX:TieredStopAtLevel=1",
                "-cp", "target" + File.separator + "classes", "fi.kutomo.platform.shell.Terminal",
                data.toString(), Path.of("").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Running(builder.start());
    }

    record Answer(String text, int code) {}

    record Running(Process process) {

        String firstLine() throws IOException {
            var line = new StringBuilder();
            for (int c = process.getInputStream().read(); c >= 0 && c != '\n'; c = process.getInputStream().read()) {
                line.append((char) c);
            }
            return line.toString();
        }

        void interrupt() {
            process.toHandle().destroy();
        }

        void kill() {
            process.toHandle().destroyForcibly();
        }

        Answer finish() throws Exception {
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(text, process.waitFor());
        }
    }

    /** Says the words again. */
    static class Echo implements Command {

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String summary() {
            return "says the words again";
        }

        @Override
        public String usage() {
            return "echo WORD…";
        }

        @Override
        public int run(Invocation invocation, PrintWriter out) {
            if (invocation.has("--fail")) {
                throw new IllegalStateException("a plain reason");
            }
            out.println(invocation.arguments() + " in " + invocation.folder());
            return 1;
        }
    }

    /** Waits until it is asked to end. */
    static class Slow implements Command {

        final CountDownLatch politelyEnded = new CountDownLatch(1);

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public String summary() {
            return "waits";
        }

        @Override
        public String usage() {
            return "slow [--chatty]";
        }

        @Override
        public int run(Invocation invocation, PrintWriter out) throws InterruptedException {
            out.println("started");
            for (int i = 0; i < 600 && !invocation.stopped(); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
                if (invocation.has("--chatty")) {
                    out.println("still here");
                }
            }
            out.println("ended politely");
            politelyEnded.countDown();
            return 1;
        }
    }
}
