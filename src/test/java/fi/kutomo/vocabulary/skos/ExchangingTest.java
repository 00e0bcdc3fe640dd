package fi.kutomo.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.announce.AnnouncementsOf;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.vocabulary.Term;
import fi.kutomo.vocabulary.TermRenamed;
import fi.kutomo.vocabulary.terms.OpenedTerms;
import fi.kutomo.world.SharedData;
import fi.kutomo.world.TestDatabase;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangingTest {

    private static final String HEAD = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix ym: <http://www.yso.fi/onto/yso-meta/> .
            """;

    /** Says both directions of every relation, as an export does. */
    private static final String WHOLE = HEAD + """
            @prefix e: <http://example.org/whole/> .
            e: a skos:ConceptScheme ; dct:title "Sanasto"@fi, "Vocabulary"@en ; skos:hasTopConcept e:a, e:c .
            e:a a skos:Concept, ym:Concept ; skos:inScheme e: ; skos:topConceptOf e: ; skos:prefLabel "a-fi"@fi, "a-sv"@sv, "a-se"@se ;
                skos:altLabel "alt"@fi ; skos:hiddenLabel "hid"@fi ; ym:singularPrefLabel "a-yks"@fi ; skos:notation "1.1" ;
                skos:narrower e:b ; skos:related e:c ; skos:definition "Määritelmä."@fi ; skos:scopeNote "Plain" ;
                skos:exactMatch <http://example.org/o/1> ; skos:closeMatch <http://example.org/o/2> ;
                skos:broadMatch <http://example.org/o/3> ; skos:narrowMatch <http://example.org/o/4> ;
                skos:relatedMatch <http://example.org/o/5> .
            e:b a skos:Concept ; skos:inScheme e: ; skos:prefLabel "b-fi"@fi ; skos:broader e:a, e:c .
            e:c a skos:Concept ; skos:inScheme e: ; skos:topConceptOf e: ; skos:prefLabel "c-fi"@fi ; skos:related e:a ; skos:narrower e:b ;
                owl:deprecated true ; dct:isReplacedBy e:a .
            """;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.cloned();

    private static final List<Object> announced = new ArrayList<>();
    private static final OpenedTerms opened = OpenedTerms.on(database);
    private static final Exchanging exchanging =
            new Exchanging(opened.store(), opened.terms(), AnnouncementsOf.collecting(announced), new AuditLog(database.jdbc(), database.json(), java.time.Clock.systemUTC()));

    @TempDir
    private Path folder;

    private Reading read(String content) throws IOException {
        return new SkosReader().read(Files.writeString(folder.resolve("file"), content));
    }

    private static Outcome take(String scheme, Reading reading, boolean retireMissing) {
        return database.transaction().execute(status -> exchanging.take(scheme, reading, retireMissing, Caller.system()));
    }

    private static byte[] given(String scheme, SkosFormat format) {
        var out = new ByteArrayOutputStream();
        exchanging.give(scheme, format, out);
        return out.toByteArray();
    }

    private static Model model(byte[] content, SkosFormat format) {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(content), format.language());
        return model;
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void givesOutWhatItTookIn(SkosFormat format) throws IOException {
        take("whole", read(WHOLE), false);

        var before = model(WHOLE.getBytes(StandardCharsets.UTF_8), SkosFormat.TURTLE);
        var after = model(given("whole", format), format);

        assertThat(after.isIsomorphicWith(before))
                .as(() -> "lost: " + before.difference(after).listStatements().toList() + "\nadded: " + after.difference(before).listStatements().toList())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(SkosFormat.class)
    void readsItsOwnExportOfTheThemesAsUnchanged(SkosFormat format) throws IOException {
        Files.write(folder.resolve("themes"), given("theme", format));

        var preview = exchanging.preview("theme", new SkosReader().read(folder.resolve("themes")));

        assertThat(preview.reading().problems()).isEmpty();
        assertThat(preview.comparison().added()).isEmpty();
        assertThat(preview.comparison().changed()).isEmpty();
        assertThat(preview.comparison().missing()).isEmpty();
        assertThat(preview.comparison().unchanged()).isEqualTo(opened.terms().of("theme", Lang.FI).size());
    }

    @Test
    void tellsWhatANewVersionWouldChangeAndThenChangesIt() throws IOException {
        var first = read(HEAD + """
                @prefix v: <http://example.org/versions/> .
                v:keep a skos:Concept ; skos:prefLabel "säilyy"@fi .
                v:name a skos:Concept ; skos:prefLabel "vanha nimi"@fi .
                v:move a skos:Concept ; skos:prefLabel "siirtyy"@fi ; skos:broader v:keep .
                v:gone a skos:Concept ; skos:prefLabel "poistuu"@fi .
                """);
        assertThat(take("versions", first, false).line()).isEqualTo("created 4, changed 0, unchanged 0, rejected 0");
        var second = read(HEAD + """
                @prefix v: <http://example.org/versions/> .
                v:keep a skos:Concept ; skos:prefLabel "säilyy"@fi .
                v:name a skos:Concept ; skos:prefLabel "uusi nimi"@fi .
                v:move a skos:Concept ; skos:prefLabel "siirtyy"@fi ; skos:broader v:name .
                v:more a skos:Concept ; skos:prefLabel "lisätty"@fi .
                v:less a skos:Concept ; skos:altLabel "nimetön"@fi .
                """);

        var comparison = exchanging.preview("versions", second).comparison();
        assertThat(comparison.added()).extracting(concept -> concept.code()).containsExactly("more");
        assertThat(comparison.changed()).filteredOn(Comparison.Change::isRenamed).extracting(change -> change.after().code()).containsExactly("name");
        assertThat(comparison.changed()).filteredOn(Comparison.Change::isMoved).extracting(change -> change.after().code()).containsExactly("move");
        assertThat(comparison.missing()).extracting(concept -> concept.code()).containsExactly("gone");
        assertThat(opened.terms().find("versions/name").orElseThrow().label().in(Lang.FI)).isEqualTo("vanha nimi");

        announced.clear();
        assertThat(take("versions", second, true).line()).isEqualTo("created 1, changed 3, unchanged 1, rejected 1");
        assertThat(announced).containsExactly(new TermRenamed("versions/name"));
        assertThat(opened.terms().find("versions/name").orElseThrow().label().in(Lang.FI)).isEqualTo("uusi nimi");
        assertThat(opened.terms().find("versions/gone").orElseThrow().retired()).isTrue();
        assertThat(opened.terms().of("versions", Lang.FI)).extracting(Term::key)
                .containsExactlyInAnyOrder("versions/keep", "versions/name", "versions/move", "versions/more");
        assertThat(opened.terms().meanings("uusi nimi")).extracting(meaning -> meaning.key()).containsExactly("versions/name");
        assertThat(take("versions", second, true).line()).isEqualTo("created 0, changed 0, unchanged 4, rejected 1");
    }

    @Test
    void rejectsConceptsThatBelongToAnotherScheme() throws IOException {
        var outcome = take("other", read(HEAD + "<urn:kutomo:theme:rural> a skos:Concept ; skos:prefLabel \"maalla\"@fi ."), false);

        assertThat(outcome.line()).isEqualTo("created 0, changed 0, unchanged 0, rejected 1");
        assertThat(opened.terms().find("theme/rural").orElseThrow().label().in(Lang.FI)).isEqualTo("maaseutu");
    }

    @Test
    void refusesSchemeCodesThatMakeNoKey() throws IOException {
        var reading = read(HEAD + "<http://example.org/s/a> a skos:Concept ; skos:prefLabel \"a\"@fi .");

        assertThatThrownBy(() -> take("My Scheme/", reading, false)).isInstanceOf(Refused.class);
    }

    @Test
    void makesKeysOfAnyAddress() throws IOException {
        take("odd", read(HEAD + """
                <http://example.org/o/x#a> a skos:Concept ; skos:prefLabel "a"@fi .
                <http://example.org/o/y/a> a skos:Concept ; skos:prefLabel "b"@fi .
                <urn:isbn:12%2034> a skos:Concept ; skos:prefLabel "c"@fi .
                """), false);

        assertThat(opened.terms().of("odd", Lang.FI)).extracting(Term::key).containsExactlyInAnyOrder("odd/a", "odd/a-2", "odd/12-2034");
    }

    @Test
    void takesAllOfYso() throws IOException {
        var reading = new SkosReader().read(yso());
        var outcome = take("yso", reading, false);

        assertThat(outcome.created()).isGreaterThan(35_000);
        assertThat(opened.terms().meanings("arbetslöshet")).extracting(meaning -> meaning.key()).contains("theme/unemployment", "yso/p11571");
        assertThat(opened.terms().suggest("yso", "asunnotto", Lang.FI, 5)).extracting(Term::key).contains("yso/p10735");
        assertThat(opened.terms().labelled("yso", "Asunnottomuus")).map(Term::key).contains("yso/p10735");
        assertThat(take("yso", reading, false).line()).startsWith("created 0, changed 0, unchanged " + outcome.created());
    }

    /** The labels of YSO as SKOS, in a hierarchy of our own making, because the lists of labels have none. */
    private Path yso() throws IOException {
        var labels = new TreeMap<String, StringBuilder>();
        for (var lang : Lang.ALL) {
            var path = SharedData.need("vocabulary/yso-" + lang.tag() + ".tsv.gz");
            try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    var cells = line.split("\t", 2);
                    labels.computeIfAbsent(cells[0], uri -> new StringBuilder()).append(" ;\n  skos:prefLabel \"")
                            .append(cells[1].replace("\\", "\\\\").replace("\"", "\\\"")).append("\"@").append(lang.tag());
                }
            }
        }
        var file = folder.resolve("yso.ttl");
        var uris = new ArrayList<>(labels.keySet());
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEAD);
            for (var at = 0; at < uris.size(); at++) {
                var above = at == 0 ? "" : " ;\n  skos:broader " + uris.get(at / 8);
                out.write(uris.get(at) + " a skos:Concept ; skos:inScheme <http://www.yso.fi/onto/yso/>" + labels.get(uris.get(at)) + above + " .\n");
            }
        }
        return file;
    }
}
