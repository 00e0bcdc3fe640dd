package fi.kutomo.exchange.bundle;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.shell.Command;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo export}: the whole site into one file. */
@Component
class ExportCommand implements Command {

    private final Giving giving;
    private final AuditLog audit;

    ExportCommand(Giving giving, AuditLog audit) {
        this.giving = giving;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "writes the whole site into one file, to be imported elsewhere";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo export FILE [--format json|csv|zip]
                  json  one JSON document, attachments inside it
                  zip   the same JSON with the attachments beside it
                  csv   a zip with a table per kind, formulas defused
                Without --format the ending of FILE decides; .zip means zip.""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) throws IOException {
        var words = invocation.arguments();
        int option = words.indexOf("--format");
        var format = option >= 0 && option + 1 < words.size() ? Optional.of(words.get(option + 1)) : Optional.<String>empty();
        var plain = plain(words, option);
        if (plain.size() != 1) {
            out.println(usage());
            return 2;
        }
        var file = invocation.path(plain.getFirst());
        var form = form(format.orElse(file.toString().endsWith(".zip") ? "zip" : "json"));
        if (form.isEmpty()) {
            out.println("There is no form \"" + format.orElse("") + "\"");
            out.println(usage());
            return 2;
        }
        var given = write(file, form.get());
        audit.record(Caller.system(), "site.exported", new Ref("export", Ids.next()), Map.of("form", form.get().name().toLowerCase(Locale.ROOT)));
        out.printf("exported %d entries and %d other records to %s%n", given.entries(), given.records(), file);
        return 0;
    }

    private static List<String> plain(List<String> words, int option) {
        return java.util.stream.IntStream.range(0, words.size())
                .filter(at -> option < 0 || at != option && at != option + 1)
                .mapToObj(words::get)
                .filter(word -> !word.startsWith("--"))
                .toList();
    }

    private static Optional<Giving.Form> form(String word) {
        return Arrays.stream(Giving.Form.values()).filter(form -> form.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
    }

    /** Whole or not at all: a half export must not be taken for one. */
    private Giving.Given write(Path file, Giving.Form form) throws IOException {
        var fresh = Files.createTempFile(Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow(), "export", ".part");
        try {
            Giving.Given given;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
                given = giving.give(form, stream);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return given;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
