package fi.kutomo.evidence.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class StudyPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Environment environment;

    @Autowired
    DataSource source;

    @Autowired
    Entries entries;

    @Autowired
    Studies studies;

    @Autowired
    Catalogue catalogue;

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        var request = get(path);
        return browser.perform(who.length == 0 ? request : request.cookie(who)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie who) throws Exception {
        var request = post(path).with(csrf()).cookie(who);
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private Cookie as(String who) throws Exception {
        return Visit.as(who, browser, environment);
    }

    private static Map<String, String> form(String title) {
        var form = new LinkedHashMap<String, String>();
        form.put("version", "0");
        form.put("outcomes", "2");
        form.put("title", title);
        form.put("lang", "en");
        form.put("authors", "Example, A.; Sample, B.");
        form.put("year", "2019");
        form.put("publishedIn", "Journal of Examples");
        form.put("summary-fi", "Kuorossa laulaneet olivat yhtä yksinäisiä kuin muut.");
        form.put("summary-sv", "De som sjöng i kör var lika ensamma som andra.");
        form.put("approach", "approach/culture");
        form.put("group", "target-group/older-people");
        form.put("design", "RCT");
        form.put("setting", "FI");
        form.put("n", "1 204");
        form.put("attrition", "12,5 %");
        form.put("quality", "GOOD");
        form.put("qualityReason", "Concealed allocation");
        form.put("o0-effect", "effect/loneliness");
        form.put("o0-direction", "NONE");
        form.put("o0-main", "yes");
        form.put("o0-measure", "SMD");
        form.put("o0-number", "−0,02");
        form.put("o0-se", "0,11");
        form.put("o0-months", "6");
        form.put("o0-passage", "We found no difference between the groups.");
        form.put("o0-page", "14");
        form.put("act", "save");
        return form;
    }

    private static String id(MockHttpServletResponse answer) {
        return answer.getRedirectedUrl().replaceAll(".*/", "");
    }

    @Test
    void travelsFromDraftToPublicAndIsCorrectedInTheOpen() throws Exception {
        var writer = as(Visit.WRITER);
        var editor = as(Visit.EDITOR);
        var model = TestStudies.in(source).models(1).getFirst();
        var form = form("Singing in a choir and loneliness " + UUID.randomUUID());
        form.put("entries", entries.named(List.of(model)).get(model).id() + " v1");
        var saved = send("/fi/study-drafts", form, writer);
        assertThat(saved.getStatus()).as(saved.getContentAsString()).isEqualTo(303);
        var id = id(saved);
        assertThat(studies.about(model)).isEmpty();
        assertThat(read("/fi/study-drafts/" + id, as(Visit.READER)).getStatus()).isEqualTo(404);
        assertThat(send("/fi/study-drafts/" + id + "/publication", Map.of("version", "0"), writer).getStatus()).isEqualTo(403);

        var published = send("/fi/study-drafts/" + id + "/publication", Map.of("version", "0"), editor);
        assertThat(published.getStatus()).isEqualTo(303);
        var path = published.getRedirectedUrl().substring(4);
        assertThat(studies.about(model)).singleElement().satisfies(record -> {
            assertThat(record.path()).isEqualTo(path);
            assertThat(record.n()).hasValue(1204);
            assertThat(record.attrition()).hasValue(0.125);
            assertThat(record.outcomes().getFirst().effect()).hasValue(-0.02);
        });
        assertThat(catalogue.at(path)).isPresent();
        for (var lang : Lang.ALL) {
            var page = read("/" + lang.tag() + "/" + path);
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("We found no difference", "Made-up model").doesNotContain("evidence.studies.");
        }
        assertThat(read("/sv/" + path).getContentAsString()).contains("lika ensamma", "ensamhet", "−0,02", "12,5 %");

        form.put("version", "1");
        form.put("n", "1200");
        assertThat(send("/fi/study-drafts/" + id, form, editor).getStatus()).as("without a note").isEqualTo(422);
        form.put("note", "Four people were counted twice");
        assertThat(send("/fi/study-drafts/" + id, form, editor).getStatus()).isEqualTo(303);
        assertThat(read("/en/" + path).getContentAsString()).contains("Four people were counted twice", "1,200");
        assertThat(send("/fi/study-drafts/" + id, form, editor).getStatus()).as("over what was changed meanwhile").isEqualTo(409);
        assertThat(send("/fi/study-drafts/" + id, form, writer).getStatus()).isEqualTo(403);

        assertThat(send("/fi/study-drafts/" + id + "/withdrawal", Map.of("version", "2", "reason", " "), editor).getStatus()).isEqualTo(422);
        assertThat(send("/fi/study-drafts/" + id + "/withdrawal", Map.of("version", "2", "reason", "Retracted"), editor).getStatus()).isEqualTo(303);
        var gone = read("/en/" + path);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).contains("Retracted");
        assertThat(studies.find(new StudyId(UUID.fromString(id)))).isEmpty();
        assertThat(catalogue.at(path)).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var form = form("");
        form.put("year", "20x9");
        form.put("doi", "what is that");
        form.put("n", "-4");
        form.put("attrition", "120");
        form.put("entries", "KTM-2026-999999");
        form.put("qualityReason", "");
        form.put("o0-measure", "");
        form.put("o0-se", "0");
        form.put("o1-passage", "More than that.");
        var page = send("/en/study-drafts", form, as(Visit.WRITER));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains(
                "href=\"#title\"", "href=\"#year\"", "href=\"#doi\"", "href=\"#n\"", "href=\"#attrition\"", "href=\"#entries\"", "href=\"#qualityReason\"",
                "href=\"#o0-measure\"", "href=\"#o0-se\"", "href=\"#o1-effect\"", "href=\"#o1-direction\"", "20x9", "what is that", "More than that.");
    }

    @Test
    void listsWhatStandsInTheWayOfPublishing() throws Exception {
        var id = id(send("/en/study-drafts", Map.of("title", "Bare " + UUID.randomUUID(), "lang", "en"), as(Visit.WRITER)));
        var page = send("/en/study-drafts/" + id + "/publication", Map.of("version", "0"), as(Visit.EDITOR));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("href=\"#publishedIn\"", "href=\"#entries\"", "href=\"#design\"", "href=\"#setting\"", "href=\"#o0-effect\"");
    }

    @Test
    void addsRoomForAnOutcomeWithoutSaving() throws Exception {
        var form = form("Room for one more");
        form.put("act", "more");
        var page = send("/en/study-drafts", form, as(Visit.WRITER));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("name=\"o2-effect\"", "Room for one more");
    }

    @Test
    void narrowsTheListAndGivesNullAndHarmAFeedOfTheirOwn() throws Exception {
        TestStudies.in(source).studies(200, List.of());
        for (var lang : Lang.ALL) {
            for (var query : List.of("", "?feed=null-or-harm", "?q=Made-up+study&effect=effect/health&approach=approach/support&group=target-group/youth&design=RCT"
                    + "&setting=FI&direction=POSITIVE&quality=GOOD&from=1990&until=2020&page=1", "?q=%25%27%5C&page=900")) {
                var page = read("/" + lang.tag() + "/studies" + query);
                assertThat(page.getStatus()).isEqualTo(200);
                assertThat(page.getContentAsString()).doesNotContain("evidence.studies.");
                assertThat(page.getContentAsByteArray().length).isLessThan(80_000);
            }
        }
        assertThat(read("/en/studies?feed=null-or-harm&direction=POSITIVE").getContentAsString()).contains("Made-up study");
        assertThat(read("/en/studies.atom?feed=null-or-harm").getContentAsString()).contains("<feed", "Made-up study");
    }
}
