package fi.kutomo.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@KutomoTest
class VocabularyPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Terms terms;

    @Autowired
    Environment environment;

    private Cookie editor() throws Exception {
        return Visit.as(Visit.EDITOR, browser, environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "themes", "themes?scheme=stage", "themes?q=asun", "themes?q=xyzzy", "themes?scheme=sdg", "terms/theme/homelessness", "terms/sdg/1",
        "terms/branch/stm", "areas", "areas?kind=municipality", "areas?kind=ely", "areas/municipality/091", "areas/municipality/099",
        "areas/municipality/142", "areas/region/06", "areas/vitality/5", "areas/country/FI", "areas/nuts/FI197"
    })
    void standInThreeLanguages(String path) throws Exception {
        for (var lang : Lang.ALL) {
            browser.perform(get("/" + lang.tag() + "/" + path))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(matchesPattern("(?s).*vocabulary\\.(terms|areas|skos|curating|lang)\\..*"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"themes?scheme=none", "terms/theme/none", "terms/none/none", "areas?kind=none", "areas/municipality/000", "terms/theme/none.ttl"})
    void answersNotFoundWhereThereIsNothing(String path) throws Exception {
        browser.perform(get("/fi/" + path)).andExpect(status().isNotFound());
    }

    @Test
    void showsTheTreeWithWaysToTheSearch() throws Exception {
        browser.perform(get("/fi/themes"))
                .andExpect(content().string(containsString("href=\"/fi/terms/theme/homelessness\"")))
                .andExpect(content().string(containsString("/fi/search?theme=theme%2Fhomelessness")));
    }

    @Test
    void showsATermInAllItsLanguages() throws Exception {
        browser.perform(get("/sv/terms/theme/unemployment"))
                .andExpect(content().string(containsString("arbetslöshet")))
                .andExpect(content().string(containsString("työttömyys")))
                .andExpect(content().string(containsString("http://www.yso.fi/onto/yso/p11571")))
                .andExpect(content().string(containsString("/sv/terms/theme/youth-unemployment")));
    }

    @Test
    void saysOnWhichDaysAMunicipalityLayWhere() throws Exception {
        browser.perform(get("/fi/areas/municipality/142"))
                .andExpect(content().string(containsString("Kymenlaakso")))
                .andExpect(content().string(containsString("31.12.2020")))
                .andExpect(content().string(containsString("Päijät-Häme")))
                .andExpect(content().string(containsString("1.1.2021")));
        browser.perform(get("/fi/areas/municipality/091")).andExpect(content().string(containsString("Kaakkois-Suomen elinvoimakeskus")));
    }

    @Test
    void sendsProgramsToLinkedData() throws Exception {
        browser.perform(get("/en/terms/theme/homelessness").header("Accept", "text/turtle"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/en/terms/theme/homelessness.ttl"));
        browser.perform(get("/en/terms/theme/homelessness").header("Accept", "application/ld+json;q=0.9, text/html;q=0.5"))
                .andExpect(header().string("Location", "/en/terms/theme/homelessness.jsonld"));
        browser.perform(get("/en/terms/theme/homelessness").header("Accept", "*/*")).andExpect(status().isOk());
        browser.perform(get("/en/terms/theme/homelessness").header("Accept", "%%%")).andExpect(status().isOk());
        for (var suffix : new String[] {"ttl", "jsonld"}) {
            var answer = browser.perform(get("/en/terms/theme/homelessness." + suffix)).andExpect(status().isOk()).andReturn().getResponse();
            var model = ModelFactory.createDefaultModel();
            RDFDataMgr.read(
                    model, new ByteArrayInputStream(answer.getContentAsByteArray()),
                    suffix.equals("ttl") ? org.apache.jena.riot.Lang.TURTLE : org.apache.jena.riot.Lang.JSONLD11);
            var term = model.getResource("urn:kutomo:theme:homelessness");
            assertThat(term.listProperties(model.getProperty("http://www.w3.org/2004/02/skos/core#prefLabel")).toList()).hasSize(3);
            assertThat(term.hasProperty(model.getProperty("http://www.w3.org/2004/02/skos/core#narrower"))).isTrue();
        }
    }

    @Test
    void letsEditorsOnlyIn() throws Exception {
        var writer = Visit.as(Visit.WRITER, browser, environment);
        for (var path : new String[] {"/fi/themes/new", "/fi/terms/theme/rural/edit", "/fi/vocabulary-import"}) {
            browser.perform(get(path).cookie(writer)).andExpect(status().isForbidden());
            browser.perform(get(path).cookie(editor())).andExpect(status().isOk()).andExpect(content().string(not(matchesPattern("(?s).*vocabulary\\.(terms|areas|skos|curating|lang)\\..*"))));
        }
    }

    private static MockHttpServletRequestBuilder form(String path, Cookie editor, String... fields) {
        var request = post(path).with(csrf()).cookie(editor);
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request;
    }

    private String state(String path, Cookie editor) throws Exception {
        var page = browser.perform(get(path).cookie(editor)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        var matcher = Pattern.compile("name=\"state\" value=\"(\\d+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void addsChangesRetiresAndRestoresATerm() throws Exception {
        var editor = editor();
        browser.perform(form("/fi/themes", editor, "scheme", "theme", "preferred-fi", "kummitoiminta", "preferred-sv", "fadderverksamhet",
                        "preferred-en", "Buddy schemes", "alternatives-fi", "kummi\nkummit", "broader", "yhteisöt ja alueet"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fi/terms/theme/buddy-schemes"));
        assertThat(terms.find("theme/buddy-schemes").orElseThrow().broader()).containsExactly("theme/community");
        assertThat(terms.meanings("fadderverksamhet")).extracting(Terms.Meaning::key).contains("theme/buddy-schemes");

        var state = state("/fi/terms/theme/buddy-schemes/edit", editor);
        var fields = new String[] {"preferred-fi", "kaveritoiminta", "preferred-sv", "fadderverksamhet", "preferred-en", "Buddy schemes", "state", state};
        browser.perform(form("/fi/terms/theme/buddy-schemes", editor, fields)).andExpect(status().isSeeOther());
        assertThat(terms.find("theme/buddy-schemes").orElseThrow().label().in(Lang.FI)).isEqualTo("kaveritoiminta");
        browser.perform(form("/fi/terms/theme/buddy-schemes", editor, fields))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Joku muu on")));

        browser.perform(form("/fi/terms/theme/buddy-schemes/retirement", editor, "replacement", "ei ole olemassa")).andExpect(status().is(422));
        browser.perform(form("/fi/terms/theme/buddy-schemes/retirement", editor, "replacement", "vapaaehtoistoiminta")).andExpect(status().isSeeOther());
        assertThat(terms.of("theme", Lang.FI)).extracting(Term::key).doesNotContain("theme/buddy-schemes");
        browser.perform(get("/fi/terms/theme/buddy-schemes")).andExpect(content().string(containsString("/fi/terms/theme/volunteering")));
        browser.perform(form("/fi/terms/theme/buddy-schemes/retirement", editor, "restore", "yes")).andExpect(status().isSeeOther());
        assertThat(terms.of("theme", Lang.FI)).extracting(Term::key).contains("theme/buddy-schemes");
    }

    @Test
    void keepsInputAndSaysWhatIsWrong() throws Exception {
        var editor = editor();
        browser.perform(form("/sv/themes", editor, "scheme", "theme", "preferred-fi", "jotain"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("value=\"jotain\"")))
                .andExpect(content().string(containsString("Skriv namnet på svenska.")));
        browser.perform(form("/en/themes", editor, "scheme", "theme", "preferred-fi", "asuminen", "preferred-sv", "y", "preferred-en", "z"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a term of this name already.")));
        var state = state("/en/terms/theme/housing/edit", editor);
        browser.perform(form("/en/terms/theme/housing", editor, "preferred-fi", "asuminen", "preferred-sv", "boende", "preferred-en", "housing",
                        "broader", "homelessness", "state", state))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("one of its narrower terms")));
    }

    @Test
    void previewsAFileBeforeTakingIt() throws Exception {
        var editor = editor();
        var file = new MockMultipartFile("file", "kirjasto.ttl", "text/turtle", """
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <http://example.org/page/1> a skos:Concept ; skos:prefLabel "kirjastot"@fi, "bibliotek"@sv .
                <http://example.org/page/2> a skos:Concept ; skos:altLabel "nimetön"@fi .
                """.getBytes(StandardCharsets.UTF_8));
        var preview = browser.perform(multipart("/fi/vocabulary-import").file(file).param("scheme", "paged").with(csrf()).cookie(editor))
                .andExpect(status().isSeeOther())
                .andReturn().getResponse().getHeader("Location");
        browser.perform(get(String.valueOf(preview)).cookie(editor))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kirjastot")))
                .andExpect(content().string(containsString("Käsitteellä ei ole ensisijaista nimeä")));
        assertThat(terms.find("paged/1")).isEmpty();

        browser.perform(form(String.valueOf(preview), editor)).andExpect(header().string("Location", "/fi/themes?scheme=paged"));
        assertThat(terms.find("paged/1").orElseThrow().label().in(Lang.SV)).isEqualTo("bibliotek");
        browser.perform(get(String.valueOf(preview)).cookie(editor)).andExpect(status().isNotFound());
    }

    @Test
    void refusesFilesThatAreNoVocabulary() throws Exception {
        var editor = editor();
        var nonsense = new MockMultipartFile("file", "x.ttl", "text/turtle", "not at all".getBytes(StandardCharsets.UTF_8));
        browser.perform(multipart("/en/vocabulary-import").file(nonsense).param("scheme", "bad").with(csrf()).cookie(editor))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("The file is not valid Turtle")));
        browser.perform(multipart("/en/vocabulary-import").file(new MockMultipartFile("file", new byte[0])).param("scheme", "bad").with(csrf()).cookie(editor))
                .andExpect(status().is(422));
    }
}
