package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * Reads the text of documents. Formats with a complicated inside are read by a process of their own, with little memory, no network,
 * an empty environment and a time limit, so that a hostile or broken document can do no more than fail.
 */
@Component
public class TextExtraction {

    private static final String PROCESS = "fi.kutomo.platform.files.ExtractionProcess";

    private final FileSettings settings;

    /** Each reading takes a process; two at once leave the machine to the readers of pages. */
    private final Semaphore atOnce = new Semaphore(2, true);

    public TextExtraction(FileSettings settings) {
        this.settings = settings;
    }

    /**
     * The text of a document.
     *
     * @throws Refused when the document is broken, takes too long or too much memory, or its kind has no text
     */
    public Extracted extract(Path file, FileKind kind) {
        if (!kind.isDocument()) {
            throw new Refused("platform.files.no-text");
        }
        try {
            return kind == FileKind.TXT || kind == FileKind.CSV ? plain(file) : read(inOwnProcess(file, kind));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("platform.files.unreadable");
        }
    }

    private Extracted plain(Path file) throws IOException {
        var text = PlainText.decode(Files.readAllBytes(file));
        boolean cut = text.length() > settings.longestText();
        var kept = cut ? text.substring(0, settings.longestText()) : text;
        return new Extracted(kept, Optional.empty(), Optional.empty(), LanguageHint.of(kept), List.of(), cut);
    }

    private byte[] inOwnProcess(Path file, FileKind kind) throws IOException, InterruptedException {
        atOnce.acquire();
        var scratch = Files.createTempDirectory("kutomo-extraction");
        try {
            var builder = new ProcessBuilder(command(file.toAbsolutePath(), kind, scratch));
            builder.directory(scratch.toFile());
            builder.environment().clear();
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            return answerOf(builder.start());
        } finally {
            atOnce.release();
            deleteAll(scratch);
        }
    }

    private byte[] answerOf(Process process) throws InterruptedException {
        try {
            process.getOutputStream().close();
            int most = settings.longestText() * 3 + 1_000_000;
            var answer = CompletableFuture.supplyAsync(() -> readAtMost(process, most), Thread::startVirtualThread);
            var bytes = answer.get(settings.extractionTime().toMillis(), TimeUnit.MILLISECONDS);
            if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Refused("platform.files.unreadable");
            }
            return bytes;
        } catch (TimeoutException slow) {
            throw new Refused("platform.files.too-slow", settings.extractionTime().toSeconds());
        } catch (ExecutionException | IOException broken) {
            throw new Refused("platform.files.unreadable");
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] readAtMost(Process process, int most) {
        try (var in = process.getInputStream()) {
            return in.readNBytes(most);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> command(Path file, FileKind kind, Path scratch) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + settings.extractionMemory().toMegabytes() + "m");
        command.addAll(List.of(
                "-Xss2m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + scratch));
        command.add("-cp");
        command.add(classPath());
        if (insideOneJar()) {
            command.add("-Dloader.main=" + PROCESS);
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(PROCESS);
        }
        command.addAll(List.of(file.toString(), kind.name(), Integer.toString(settings.longestText())));
        return command;
    }

    /** Entries made absolute, as the process works in another folder. */
    private static String classPath() {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        var absolute = new ArrayList<String>();
        for (var entry : entries) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, absolute);
    }

    /** Started from the packed jar, whose libraries only Spring Boot's own launcher finds. */
    private static boolean insideOneJar() {
        var loader = TextExtraction.class.getClassLoader();
        return loader != null && loader.getClass().getName().startsWith("org.springframework.boot.loader");
    }

    private Extracted read(byte[] answer) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(answer))) {
            if (in.readInt() != ExtractionProcess.MAGIC) {
                throw new Refused("platform.files.unreadable");
            }
            boolean cut = in.readBoolean();
            var title = string(in);
            var author = string(in);
            var stated = string(in);
            var outline = new ArrayList<Extracted.Heading>();
            for (int left = in.readInt(); left > 0; left--) {
                outline.add(new Extracted.Heading(in.readInt(), string(in)));
            }
            var text = string(in);
            var lang = Lang.of(stated.length() >= 2 ? stated.substring(0, 2) : stated);
            var hint = LanguageHint.of(text);
            return new Extracted(text, given(title), given(author), hint.isPresent() ? hint : lang, List.copyOf(outline), cut);
        } catch (java.io.EOFException brokenOff) {
            throw new Refused("platform.files.unreadable");
        }
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
