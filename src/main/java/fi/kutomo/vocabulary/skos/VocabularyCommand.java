package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.terms.ConceptStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo vocabulary}: vocabularies in, out and listed. */
@Component
class VocabularyCommand implements Command {

    private static final int PROBLEMS_SHOWN = 50;

    private final Exchanging exchanging;
    private final SkosReader reader;
    private final ConceptStore store;
    private final Messages messages;

    VocabularyCommand(Exchanging exchanging, SkosReader reader, ConceptStore store, Messages messages) {
        this.exchanging = exchanging;
        this.reader = reader;
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "vocabulary";
    }

    @Override
    public String summary() {
        return "list, import or export SKOS vocabularies";
    }

    @Override
    public String usage() {
        return """
                vocabulary list
                vocabulary import FILE --scheme CODE [--retire-missing] [--dry-run]
                    Turtle, N-Triples, RDF/XML or JSON-LD, also packed with gzip; CODE is the first part of the terms' keys, such as yso
                vocabulary export FILE [--scheme theme] [--format turtle|rdfxml|jsonld|ntriples]
                """;
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) throws IOException {
        var words = Words.of(invocation.arguments());
        try {
            return switch (words.plain().isEmpty() ? "" : words.plain().getFirst()) {
                case "list" -> list(out);
                case "import" -> words.plain().size() == 2 && words.scheme().isPresent() ? take(invocation, words, out) : wrong(out);
                case "export" -> words.plain().size() == 2 ? give(invocation, words, out) : wrong(out);
                default -> wrong(out);
            };
        } catch (Refused refused) {
            out.println(said(refused.messageKey(), refused.arguments().toArray()));
            return 2;
        } catch (NotFound unknown) {
            out.println("There is no " + unknown.getMessage());
            return 2;
        }
    }

    private int wrong(PrintWriter out) {
        out.print(usage());
        return 2;
    }

    private int list(PrintWriter out) {
        store.sizes().forEach((scheme, size) -> out.printf("%-16s %7d%n", scheme, size));
        return 0;
    }

    private int take(Invocation invocation, Words words, PrintWriter out) {
        var file = invocation.path(words.plain().get(1));
        if (!Files.isReadable(file)) {
            out.println("Cannot read " + file);
            return 2;
        }
        var reading = reader.read(file);
        var scheme = words.scheme().orElseThrow();
        var retire = invocation.has("--retire-missing");
        var preview = exchanging.preview(scheme, reading);
        report(preview, retire, out);
        var outcome = invocation.has("--dry-run") ? preview.outcome(retire) : exchanging.take(scheme, reading, retire, Caller.system());
        out.println(outcome.line());
        return outcome.rejected() == 0 ? 0 : outcome.created() + outcome.changed() + outcome.unchanged() == 0 ? 2 : 1;
    }

    private void report(Exchanging.Preview preview, boolean retire, PrintWriter out) {
        var comparison = preview.comparison();
        out.printf(
                "new %d, renamed %d, moved %d, %s %d%n",
                comparison.added().size(),
                comparison.changed().stream().filter(Comparison.Change::isRenamed).count(),
                comparison.changed().stream().filter(Comparison.Change::isMoved).count(),
                retire ? "retired" : "not in the file",
                comparison.missing().size());
        preview.reading().leftOut().forEach((property, count) -> out.println("not kept: " + property + " × " + count));
        var problems = preview.reading().problems();
        problems.stream().limit(PROBLEMS_SHOWN).forEach(problem ->
                out.println(problem.uri() + ": " + said(problem.kind().messageKey(), problem.detail())));
        if (problems.size() > PROBLEMS_SHOWN) {
            out.println("… and " + (problems.size() - PROBLEMS_SHOWN) + " more");
        }
    }

    private int give(Invocation invocation, Words words, PrintWriter out) throws IOException {
        var format = SkosFormat.of(words.format().orElse("turtle"));
        if (format.isEmpty()) {
            return wrong(out);
        }
        var scheme = exchanging.scheme(words.scheme().orElse("theme"));
        write(scheme.code(), format.get(), invocation.path(words.plain().get(1)));
        out.println("exported " + store.concepts(scheme.id()).size() + " terms of " + scheme.code());
        return 0;
    }

    /** Written beside and then moved, so that a broken export leaves an older file as it was. */
    private void write(String scheme, SkosFormat format, Path target) throws IOException {
        var folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
        var part = Files.createTempFile(folder, ".vocabulary", ".part");
        try {
            try (var stream = Files.newOutputStream(part)) {
                exchanging.give(scheme, format, stream);
            }
            Files.move(part, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String said(String key, Object... arguments) {
        return messages.in(Lang.EN, key, arguments);
    }

    /** The words behind the command, options taken out. */
    private record Words(List<String> plain, Optional<String> scheme, Optional<String> format) {

        static Words of(List<String> arguments) {
            var plain = new ArrayList<String>();
            var scheme = Optional.<String>empty();
            var format = Optional.<String>empty();
            for (var words = arguments.iterator(); words.hasNext(); ) {
                var word = words.next();
                if (word.equals("--scheme") && words.hasNext()) {
                    scheme = Optional.of(words.next());
                } else if (word.equals("--format") && words.hasNext()) {
                    format = Optional.of(words.next());
                } else if (!word.startsWith("--")) {
                    plain.add(word);
                }
            }
            return new Words(plain, scheme, format);
        }
    }
}
