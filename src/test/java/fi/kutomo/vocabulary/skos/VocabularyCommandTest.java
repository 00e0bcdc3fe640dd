package fi.kutomo.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.platform.announce.AnnouncementsOf;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command.Invocation;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.terms.OpenedTerms;
import fi.kutomo.world.SharedData;
import fi.kutomo.world.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCommandTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final OpenedTerms opened = OpenedTerms.on(database);

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... words) throws IOException {
        said.getBuffer().setLength(0);
        var exchanging = new Exchanging(opened.store(), opened.terms(), AnnouncementsOf.collecting(new ArrayList<>()), new AuditLog(database.jdbc(), database.json(), java.time.Clock.systemUTC()));
        var command = new VocabularyCommand(exchanging, new SkosReader(), opened.store(), new Messages());
        var out = new PrintWriter(said);
        var code = java.util.Objects.requireNonNull(database.transaction().execute(status -> {
            try {
                return command.run(new Invocation(List.of(words), folder), out);
            } catch (IOException trouble) {
                throw new java.io.UncheckedIOException(trouble);
            }
        }));
        out.flush();
        return code;
    }

    private void write(String scheme, String labels) throws IOException {
        Files.writeString(folder.resolve("v.ttl"), """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://example.org/%1$s/1> a skos:Concept ; %2$s .
                <http://example.org/%1$s/2> a skos:Concept ; skos:prefLabel "kaksi"@fi .
                """.formatted(scheme, labels));
    }

    @Test
    void importsAfterADryRunThatWritesNothing() throws IOException {
        write("mine", "skos:prefLabel \"yksi\"@fi");

        assertThat(run("import", "v.ttl", "--scheme", "mine", "--dry-run")).isZero();
        assertThat(said.toString()).endsWith("created 2, changed 0, unchanged 0, rejected 0" + System.lineSeparator());
        assertThat(opened.store().scheme("mine")).isEmpty();

        assertThat(run("import", "v.ttl", "--scheme", "mine")).isZero();
        assertThat(run("import", "v.ttl", "--scheme", "mine")).isZero();
        assertThat(said.toString()).endsWith("created 0, changed 0, unchanged 2, rejected 0" + System.lineSeparator());
        assertThat(run("list")).isZero();
        assertThat(said.toString()).contains("mine");
    }

    /** A twentieth of the General Finnish Ontology, as its publisher's label lists give it. */
    @Test
    void takesConceptsOfYsoInThreeLanguages() throws IOException {
        var concepts = new TreeSet<String>();
        try (var out = new PrintWriter(Files.newBufferedWriter(folder.resolve("yso.ttl")))) {
            for (var lang : List.of("fi", "sv", "en")) {
                for (var line : packed("vocabulary/yso-" + lang + ".tsv.gz")) {
                    var cells = line.split("\t", 2);
                    if (cells[0].hashCode() % 20 == 0 || cells[0].endsWith("p24412>")) {
                        concepts.add(cells[0]);
                        out.println(cells[0] + " a <http://www.w3.org/2004/02/skos/core#Concept> .");
                        out.println(cells[0] + " <http://www.w3.org/2004/02/skos/core#prefLabel> \"" + escaped(cells[1]) + "\"@" + lang + " .");
                    }
                }
            }
        }

        assertThat(run("import", "yso.ttl", "--scheme", "yso")).as(said.toString()).isZero();
        assertThat(said.toString()).contains("created " + concepts.size() + ", changed 0, unchanged 0, rejected 0");
        assertThat(run("import", "yso.ttl", "--scheme", "yso")).isZero();
        assertThat(said.toString()).contains("created 0, changed 0, unchanged " + concepts.size() + ", rejected 0");
        assertThat(opened.terms().find("yso/p24412").orElseThrow().label().in(Lang.SV)).contains("perestrojka");
    }

    private static List<String> packed(String name) throws IOException {
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(SharedData.need(name)))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String escaped(String label) {
        return label.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    @Test
    void saysByItsExitCodeWhatBecameOfTheFile() throws IOException {
        write("partly", "skos:altLabel \"nimetön\"@fi");
        assertThat(run("import", "v.ttl", "--scheme", "partly")).isEqualTo(1);
        assertThat(said.toString()).contains("no preferred label").endsWith("created 1, changed 0, unchanged 0, rejected 1" + System.lineSeparator());

        Files.writeString(folder.resolve("v.ttl"), "nothing");
        assertThat(run("import", "v.ttl", "--scheme", "broken")).isEqualTo(2);
        assertThat(run("import", "absent.ttl", "--scheme", "broken")).isEqualTo(2);
        assertThat(run("import", "v.ttl")).isEqualTo(2);
        assertThat(run("export", "x.ttl", "--scheme", "absent")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void exportsInEveryFormat() throws IOException {
        for (var format : List.of("turtle", "rdfxml", "jsonld", "ntriples")) {
            assertThat(run("export", "out." + format, "--format", format)).isZero();
            assertThat(run("import", "out." + format, "--scheme", "theme")).isZero();
            assertThat(said.toString()).contains("created 0, changed 0");
        }
        assertThat(run("export", "out", "--format", "pdf")).isEqualTo(2);
    }
}
