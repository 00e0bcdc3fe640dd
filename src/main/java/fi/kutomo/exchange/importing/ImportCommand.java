package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.importing.Run.Counts;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Source;
import fi.kutomo.platform.files.DataFolder;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo import}: the command itself is the yes. */
@Component
class ImportCommand implements Command {

    private static final Lang LANG = Lang.EN;

    private final Recognising recognising;
    private final Planning planning;
    private final Importing importing;
    private final Writing writing;
    private final RunStore runs;
    private final Rejects rejects;
    private final Preview preview;
    private final Messages messages;
    private final DataFolder folder;
    private final Optional<BundleImport> bundles;

    ImportCommand(
            Recognising recognising,
            Planning planning,
            Importing importing,
            Writing writing,
            RunStore runs,
            Rejects rejects,
            Preview preview,
            Messages messages,
            DataFolder folder,
            Optional<BundleImport> bundles) {
        this.recognising = recognising;
        this.planning = planning;
        this.importing = importing;
        this.writing = writing;
        this.runs = runs;
        this.rejects = rejects;
        this.preview = preview;
        this.messages = messages;
        this.folder = folder;
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String summary() {
        return "brings in Innokylä pages, project lists, documents, or an export of ours";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo import FILE… [--dry-run] [--draft]
                  --dry-run  shows what would be brought in and writes nothing
                  --draft    leaves what is new as drafts instead of publishing it
                The last line says: created N, changed N, unchanged N, rejected N
                Exit code 0 done, 1 something was rejected, 2 nothing could be done""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var files = invocation.arguments().stream().filter(argument -> !argument.startsWith("--")).toList();
        if (files.isEmpty()) {
            out.println(usage());
            return 2;
        }
        var sum = Counts.none();
        int unread = 0;
        for (var file : files) {
            if (invocation.stopped()) {
                break;
            }
            try {
                sum = sum.plus(one(invocation.path(file), invocation, out));
            } catch (Refused refused) {
                unread++;
                out.println(file + ": " + messages.in(LANG, refused.messageKey(), refused.arguments().toArray()));
            } catch (IOException unreadable) {
                unread++;
                out.println(file + ": " + (Files.exists(invocation.path(file)) ? "cannot be read" : "there is no such file"));
            }
            out.flush();
        }
        int rejected = sum.rejected() + unread;
        if (sum.organisations() > 0) {
            out.printf("organisations created %d%n", sum.organisations());
        }
        out.printf("created %d, changed %d, unchanged %d, rejected %d%n", sum.created(), sum.changed(), sum.unchanged(), rejected);
        return unread == files.size() ? 2 : rejected > 0 ? 1 : 0;
    }

    private Counts one(Path file, Invocation invocation, PrintWriter out) throws IOException {
        long start = System.nanoTime();
        if (bundles.isPresent() && bundles.get().recognises(file)) {
            return whole(bundles.get(), file, invocation, out);
        }
        var source = Source.file(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        var unfinished = runs.unfinished(Fingerprints.sha256(source.bytes()));
        if (unfinished.isPresent() && !invocation.has("--dry-run")) {
            out.printf("%s: goes on at %d of %d%n", source.name(), unfinished.get().counts().done(), unfinished.get().counts().total());
            return write(unfinished.get(), invocation, out, start);
        }
        var reading = recognising.read(source);
        out.printf("%s: %s, %s%n", source.name(), messages.in(LANG, "exchange.reading.kind." + reading.kind()), things(reading));
        if (invocation.has("--dry-run")) {
            var plans = planning.of(reading.findings().stream().map(Wish::of).toList());
            preview.print(reading, plans, out);
            return preview.counts(reading, plans);
        }
        return write(importing.stage(source, reading, List.of(), Caller.system()), invocation, out, start);
    }

    private static Counts whole(BundleImport bundles, Path file, Invocation invocation, PrintWriter out) throws IOException {
        out.println(file.getFileName() + ": export of Kutomo");
        bundles.kinds(file).forEach((kind, count) -> out.printf("  %s %d%n", kind, count));
        var brought = invocation.has("--dry-run")
                ? bundles.preview(file)
                : bundles.bring(file, invocation::stopped, _ -> {}, trouble -> out.println("  " + trouble));
        return Counts.of(brought);
    }

    private Counts write(Run run, Invocation invocation, PrintWriter out, long start) throws IOException {
        importing.begin(run, !invocation.has("--draft"), Caller.system());
        writing.toTheEnd(run.id(), Caller.system(), invocation::stopped);
        var done = runs.get(run.id());
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                "  created %d, changed %d, unchanged %d, rejected %d; organisations created %d; %.1f s, %.0f a second%n",
                done.counts().created(), done.counts().changed(), done.counts().unchanged(), done.counts().rejected(), done.counts().organisations(), seconds,
                done.counts().done() / seconds);
        if (done.state() == Run.State.STOPPED) {
            out.printf("  stopped at %d of %d; the same command goes on from there%n", done.counts().done(), done.counts().total());
        } else if (done.state() == Run.State.FAILED) {
            throw new Refused(done.trouble().indexOf('.') > 0 ? done.trouble() : "exchange.importing.failed");
        }
        preview.suggested(run.id(), out);
        if (Rejects.any(done.remarks())) {
            var report = folder.data().resolve(done.sourceName() + ".rejects.csv");
            Files.writeString(report, rejects.csv(done.sourceName(), done.remarks(), LANG));
            out.println("  what did not come in, or not as it stood: " + report);
        }
        return done.counts();
    }

    private static String things(Reading reading) {
        int described = reading.described().size();
        int named = reading.findings().size() - described;
        return described + " described" + (named == 0 ? "" : ", " + named + " named");
    }
}
