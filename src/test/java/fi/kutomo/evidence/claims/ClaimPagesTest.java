package fi.kutomo.evidence.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Visit;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
class ClaimPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Environment environment;

    @Autowired
    DataSource source;

    @Autowired
    Studies studies;

    @Autowired
    Entries entries;

    private MockHttpServletResponse read(String path, Cookie... who) throws Exception {
        return browser.perform(who.length == 0 ? get(path) : get(path).cookie(who)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form, Cookie who) throws Exception {
        var request = post(path).with(csrf()).cookie(who);
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    @Test
    void restsOnStudiesThatSupportAndWeakenIt() throws Exception {
        var writer = Visit.as(Visit.WRITER, browser, environment);
        var editor = Visit.as(Visit.EDITOR, browser, environment);
        var made = TestStudies.in(source);
        var model = made.models(1).getFirst();
        var of = made.studies(2, List.of(model));
        var paths = of.stream().map(id -> studies.find(id).orElseThrow().path()).toList();
        var form = new LinkedHashMap<>(Map.of(
                "text-fi", "Kuoro ei vähennä yksinäisyyttä", "scope-fi", "yli 75-vuotiaat", "effect", "effect/loneliness", "grounds", "2",
                "entry", entries.named(List.of(model)).get(model).id().value()));
        form.putAll(Map.of("g0-study", "/fi/" + paths.getFirst(), "g0-stance", "SUPPORTS", "g0-passage", "No difference was found.", "g0-page", "12"));
        form.putAll(Map.of("g1-study", "/en/" + paths.getLast(), "g1-stance", "WEAKENS", "g1-passage", "They were less lonely."));
        var saved = send("/fi/claim-drafts", form, writer);
        assertThat(saved.getStatus()).as(saved.getContentAsString()).isEqualTo(303);
        var draft = saved.getRedirectedUrl();
        assertThat(read(draft, Visit.as(Visit.READER, browser, environment)).getStatus()).isEqualTo(404);
        assertThat(send(draft + "/publication", Map.of("version", "0"), writer).getStatus()).isEqualTo(403);
        var published = send(draft + "/publication", Map.of("version", "0"), editor);
        assertThat(published.getStatus()).isEqualTo(303);
        var path = published.getRedirectedUrl().substring(3);
        for (var lang : Lang.ALL) {
            assertThat(read("/" + lang.tag() + path).getContentAsString())
                    .contains("Kuoro ei vähennä", "No difference was found.", "They were less lonely.")
                    .doesNotContain("evidence.claims.");
            assertThat(read("/" + lang.tag() + "/claims").getContentAsString()).contains("Kuoro ei vähennä");
            assertThat(read("/" + lang.tag() + "/" + paths.getFirst()).getContentAsString()).contains("Kuoro ei vähennä");
        }
        var withdrawal = new HashMap<String, String>(Map.of("version", "0", "reason", "Retracted"));
        withdrawal.put("version", "1");
        assertThat(send("/fi/study-drafts/" + of.getFirst().value() + "/withdrawal", withdrawal, editor).getStatus()).isEqualTo(303);
        assertThat(read("/en" + path).getContentAsString()).contains("0 studies support it, 1 weakens it", "No longer counted");

        assertThat(send(draft + "/withdrawal", Map.of("version", "1", "reason", "Too broad"), editor).getStatus()).isEqualTo(303);
        var gone = read("/en" + path);
        assertThat(gone.getStatus()).isEqualTo(410);
        assertThat(gone.getContentAsString()).contains("Too broad");
    }

    @Test
    void saysAtEachFieldWhatIsWrong() throws Exception {
        var writer = Visit.as(Visit.WRITER, browser, environment);
        var page = send("/en/claim-drafts", Map.of("grounds", "1", "entry", "KTM-1", "g0-study", "studies/none", "g0-page", "kept 17"), writer);
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString())
                .contains("href=\"#text-fi\"", "href=\"#entry\"", "href=\"#g0-study\"", "href=\"#g0-stance\"", "href=\"#g0-passage\"", "kept 17");
        assertThat(send("/en/claim-drafts", Map.of("act", "more", "grounds", "2"), writer).getContentAsString()).contains("g2-study");
        var bare = send("/en/claim-drafts", Map.of("text-en", "A claim without any study"), writer);
        var answer = send(bare.getRedirectedUrl() + "/publication", Map.of("version", "0"), Visit.as(Visit.EDITOR, browser, environment));
        assertThat(answer.getStatus()).isEqualTo(422);
    }
}
