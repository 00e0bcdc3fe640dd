package fi.kutomo.platform.shell;

import fi.kutomo.platform.kernel.CannotStart;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the whole program for one command where no instance runs on the data folder. It listens to nobody. */
public final class OwnShell {

    private static final Logger LOG = LoggerFactory.getLogger(OwnShell.class);

    private final AtomicBoolean stop = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private OwnShell() {}

    /**
     * Runs the words and answers with the exit code. The data folder is the system property {@code kutomo.data}.
     *
     * @param arguments the calling folder, then the words
     */
    public static int run(SpringApplication application, List<String> arguments) {
        return new OwnShell().start(application, Path.of(arguments.getFirst()), arguments.subList(1, arguments.size()));
    }

    private int start(SpringApplication application, Path folder, List<String> words) {
        var data = Path.of(System.getProperty("kutomo.data", "data"));
        // Minus one keeps every part of the frame in place, but opens no port.
        System.setProperty("server.port", "-1");
        System.setProperty("logging.file.name", data.resolve("log/shell.log").toString());
        System.setProperty("logging.threshold.console", "OFF");
        // Work in the background that is cut off by the end of a short command belongs into the log, not before the operator.
        Thread.setDefaultUncaughtExceptionHandler((thread, cut) -> LOG.info("Ended with the command: {}", thread, cut));
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        Runtime.getRuntime().addShutdownHook(new Thread(this::waitPolitely));
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        try (ConfigurableApplicationContext context = application.run()) {
            return context.getBean(Shell.class).run(words, folder, stop, out);
        } catch (RuntimeException trouble) {
            out.println("Kutomo could not start: " + reason(trouble));
            out.println("More is in " + data.resolve("log/shell.log"));
            return Shell.NOTHING_DONE;
        } finally {
            ended.countDown();
        }
    }

    private static String reason(Throwable trouble) {
        var cause = trouble;
        while (!(cause instanceof CannotStart) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** On Ctrl-C: lets the command end by itself and the database close cleanly. */
    private void waitPolitely() {
        stop.set(true);
        try {
            if (!ended.await(60, TimeUnit.SECONDS)) {
                System.err.println("The command did not end in a minute; leaving.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
