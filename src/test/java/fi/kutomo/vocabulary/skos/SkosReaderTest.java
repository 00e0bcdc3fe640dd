package fi.kutomo.vocabulary.skos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.skos.Problem.Kind;
import fi.kutomo.vocabulary.terms.Concept;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkosReaderTest {

    private static final String HEAD = """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix ym: <http://www.yso.fi/onto/yso-meta/> .
            @prefix e: <http://example.org/v/> .
            """;

    @TempDir
    private Path folder;

    private Reading read(String content) throws IOException {
        return new SkosReader().read(Files.writeString(folder.resolve("file"), content));
    }

    private static Concept concept(Reading reading, String name) {
        return reading.concepts().stream().filter(found -> found.uri().endsWith("/" + name)).findFirst().orElseThrow();
    }

    @Test
    void keepsEverythingThatSkosSaysOfAConcept() throws IOException {
        var reading = read(HEAD + """
                e: a skos:ConceptScheme ; dct:title "Sanasto"@fi, "Vokabulär"@sv .
                e:work a skos:Concept, ym:Concept ; skos:inScheme e: ; skos:prefLabel "työ"@fi, "arbete"@sv, "bargu"@se ;
                    skos:altLabel "duuni"@fi ; skos:hiddenLabel "tyo"@fi ; ym:singularPrefLabel "työ"@fi ; skos:notation "12" ;
                    skos:narrower e:rest ; skos:related e:play ; skos:definition "Tekemistä."@fi ;
                    skos:exactMatch <http://example.org/other/1> ; dct:modified "2020-01-01" .
                e:rest a skos:Concept ; skos:prefLabel "lepo"@fi ; owl:deprecated true ; dct:isReplacedBy e:play .
                e:play a skos:Concept ; skos:prefLabel "leikki"@fi ; skos:closeMatch <http://example.org/other/2> .
                """);

        assertThat(reading.scheme()).contains("http://example.org/v/");
        assertThat(reading.title().in(Lang.SV)).isEqualTo("Vokabulär");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.leftOut()).containsOnlyKeys("http://purl.org/dc/terms/modified");
        var work = concept(reading, "work");
        assertThat(work.labels()).containsExactlyInAnyOrder(
                new Label("fi", LabelKind.PREFERRED, "työ"), new Label("sv", LabelKind.PREFERRED, "arbete"),
                new Label("se", LabelKind.PREFERRED, "bargu"), new Label("fi", LabelKind.ALTERNATIVE, "duuni"),
                new Label("fi", LabelKind.HIDDEN, "tyo"), new Label("fi", LabelKind.SINGULAR, "työ"));
        assertThat(work.notation()).isEqualTo("12");
        assertThat(work.types()).containsExactly("http://www.yso.fi/onto/yso-meta/Concept");
        assertThat(work.notes()).containsExactly(new Concept.Note("definition", "fi", "Tekemistä."));
        assertThat(work.targets(LinkKind.EXACT)).containsExactly("http://example.org/other/1");
        var rest = concept(reading, "rest");
        assertThat(rest.targets(LinkKind.BROADER)).containsExactly("http://example.org/v/work");
        assertThat(rest.retired()).isTrue();
        assertThat(rest.targets(LinkKind.REPLACED_BY)).containsExactly("http://example.org/v/play");
        assertThat(concept(reading, "play").targets(LinkKind.RELATED)).containsExactly("http://example.org/v/work");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        """
        <http://example.org/v/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
        <http://example.org/v/a> <http://www.w3.org/2004/02/skos/core#prefLabel> "työ"@fi .
        """,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
          <skos:Concept rdf:about="http://example.org/v/a"><skos:prefLabel xml:lang="fi">työ</skos:prefLabel></skos:Concept>
        </rdf:RDF>
        """,
        """
        {"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@id": "http://example.org/v/a", "@type": "skos:Concept",
         "skos:prefLabel": {"@language": "fi", "@value": "työ"}}
        """
    })
    void recognisesTheFormatByTheContent(String content) throws IOException {
        assertThat(concept(read(content), "a").preferred("fi")).contains("työ");
    }

    @Test
    void unpacksGzip() throws IOException {
        var file = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEAD + "e:a a skos:Concept ; skos:prefLabel \"työ\"@fi .").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new SkosReader().read(file).concepts()).hasSize(1);
    }

    @Test
    void cutsCirclesAndSaysWhere() throws IOException {
        var reading = read(HEAD + """
                e:a a skos:Concept ; skos:prefLabel "a"@fi ; skos:broader e:b .
                e:b a skos:Concept ; skos:prefLabel "b"@fi ; skos:broader e:c .
                e:c a skos:Concept ; skos:prefLabel "c"@fi ; skos:broader e:a .
                e:d a skos:Concept ; skos:prefLabel "d"@fi ; skos:broader e:d, e:a .
                """);

        assertThat(reading.concepts()).hasSize(4);
        assertThat(reading.problems()).extracting(Problem::kind).containsExactlyInAnyOrder(Kind.CYCLE, Kind.CYCLE);
        assertThat(concept(reading, "c").targets(LinkKind.BROADER)).isEmpty();
        assertThat(concept(reading, "d").targets(LinkKind.BROADER)).containsExactly("http://example.org/v/a");
        assertThat(reading.rejected()).isZero();
    }

    @Test
    void mendsWhatBreaksTheIntegrityOfSkos() throws IOException {
        var reading = read(HEAD + """
                e:a a skos:Concept ; skos:prefLabel "yksi"@fi, "toinen"@fi ; skos:altLabel "yksi"@fi ; skos:related e:b ;
                    skos:exactMatch e:x ; skos:broadMatch e:x .
                e:b a skos:Concept ; skos:prefLabel "b"@fi ; skos:broader e:a .
                e:nameless a skos:Concept ; skos:altLabel "ei nimeä"@fi .
                """);

        assertThat(reading.problems()).extracting(Problem::kind).containsExactlyInAnyOrder(
                Kind.SECOND_LABEL, Kind.SAME_LABEL, Kind.RELATED_ABOVE, Kind.TWO_MATCHES, Kind.NO_LABEL);
        assertThat(reading.rejected()).isEqualTo(1);
        assertThat(concept(reading, "a").labels("fi", LabelKind.PREFERRED)).hasSize(1);
        assertThat(concept(reading, "a").labels()).hasSize(2);
        assertThat(concept(reading, "a").targets(LinkKind.RELATED)).isEmpty();
        assertThat(concept(reading, "a").links()).containsExactly(new Concept.Link(LinkKind.EXACT, "http://example.org/v/x"));
    }

    @Test
    void refusesXmlWithADocumentType() {
        var secret = folder.resolve("secret");
        var content = """
                <?xml version="1.0"?>
                <!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM "%s">]>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
                  <skos:Concept rdf:about="http://example.org/v/a"><skos:prefLabel xml:lang="fi">&x;</skos:prefLabel></skos:Concept>
                </rdf:RDF>
                """.formatted(secret.toUri());

        assertThatThrownBy(() -> read(content)).isInstanceOf(Unreadable.class).hasMessage("vocabulary.skos.unreadable.doctype");
    }

    @Test
    void fetchesNoRemoteContext() {
        assertThatThrownBy(() -> read("""
                {"@context": "http://127.0.0.1:9/context.jsonld", "@id": "http://example.org/v/a", "@type": "skos:Concept"}
                """)).isInstanceOf(Unreadable.class).hasMessage("vocabulary.skos.unreadable.context");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing but words", "<a", "{\"@id\":", "<?xml version=\"1.0\"?><html/>", "@prefix skos: <x", "\u0000\u0001"})
    void refusesWhatIsNoSkos(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesNamesThatAreNoAddresses() throws IOException {
        var reading = read(HEAD + "<relative> a skos:Concept ; skos:prefLabel \"x\"@fi . e:a a skos:Concept ; skos:prefLabel \"a\"@fi .");

        assertThat(reading.concepts()).extracting(Concept::uri).contains("http://example.org/v/a");
        assertThat(reading.concepts()).extracting(Concept::uri).doesNotContain("relative");
    }

    @Test
    void understandsNothingTwice() throws IOException {
        var reading = read(HEAD + "e:a a skos:Concept ; skos:prefLabel \"a\"@fi, \"a\"@fi ; skos:altLabel \"b\"@fi, \"b\"@sv .");

        assertThat(concept(reading, "a").labels()).hasSize(3);
        assertThat(reading.problems()).isEmpty();
        assertThat(Set.copyOf(reading.concepts())).hasSize(1);
    }
}
