package fi.kutomo.evidence.arriving;

import fi.kutomo.evidence.arriving.Plan.Step;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo studies}: files of references become drafts of studies. */
@Component
class StudiesCommand implements Command {

    private static final Lang LANG = Lang.EN;
    private static final int SHOWN = 20;

    private final Taking taking;
    private final Messages messages;

    StudiesCommand(Taking taking, Messages messages) {
        this.taking = taking;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "studies";
    }

    @Override
    public String summary() {
        return "Brings in studies from RIS, BibTeX, CSV or CSL-JSON files, as drafts";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo studies FILE… [--dry-run]
                  --dry-run  shows what would be brought in and writes nothing
                What comes in waits as drafts for those who judge evidence. What is here already stays as it is.
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
        long created = 0;
        long unchanged = 0;
        long rejected = 0;
        int unread = 0;
        for (var file : files) {
            if (invocation.stopped()) {
                break;
            }
            var path = invocation.path(file);
            try {
                var plan = one(path, invocation.has("--dry-run"), out);
                created += plan.count(Step.NEW);
                unchanged += plan.unchanged();
                rejected += plan.count(Step.REJECTED);
            } catch (Refused refused) {
                unread++;
                out.println(file + ": " + messages.in(LANG, refused.messageKey(), refused.arguments().toArray()));
            } catch (IOException unreadable) {
                unread++;
                out.println(file + ": " + (Files.exists(path) ? "cannot be read" : "there is no such file"));
            }
            out.flush();
        }
        out.printf("created %d, changed 0, unchanged %d, rejected %d%n", created, unchanged, rejected + unread);
        return unread == files.size() ? 2 : rejected + unread > 0 ? 1 : 0;
    }

    private Plan one(Path file, boolean dry, PrintWriter out) throws IOException {
        var content = Files.readAllBytes(file);
        var plan = dry ? taking.plan(content, Caller.system()) : taking.take(content, Caller.system());
        out.printf("%s: %s, %d references%n", file.getFileName(), messages.in(LANG, "evidence.arriving.format." + plan.format().name()), plan.lines().size());
        plan.lines().stream().filter(line -> !line.problems().isEmpty()).limit(SHOWN).forEach(line -> line.problems().forEach((field, problem) -> out.printf(
                "  %d %s: %s: %s%n", line.place(), line.step() == Step.REJECTED ? "rejected" : "left out", field, messages.in(LANG, problem))));
        long more = plan.lines().stream().filter(line -> !line.problems().isEmpty()).count() - SHOWN;
        if (more > 0) {
            out.printf("  … and %d more with something wrong%n", more);
        }
        return plan;
    }
}
