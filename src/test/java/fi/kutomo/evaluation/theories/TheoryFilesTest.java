package fi.kutomo.evaluation.theories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@KutomoTest
class TheoryFilesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient sql;

    @Autowired
    JsonMapper mapper;

    @Test
    void isReadByPrograms() throws Exception {
        var slug = theory(true);

        var record = mapper.readTree(text("/api/v1/theories/" + slug));

        assertThat(record.path("version").asInt()).isEqualTo(1);
        assertThat(record.path("entry").asString()).startsWith("KTM-");
        assertThat(record.path("graph").path("links").path(0).path("rationale").path("fi").asString()).isEqualTo("<Syy> & selitys");
        assertThat(record.path("strengths").path("l3").asString()).isEqualTo("REASONED");
        assertThat(record.path("weakest").path("link").asString()).isEqualTo("l3");
        assertThat(text("/api/v1/theories")).contains("\"" + slug + "\"");
        assertThat(answer("/api/v1/theories/" + theory(false)).getStatus()).isEqualTo(404);
    }

    @Test
    void isTakenAsAPictureAndAsText() throws Exception {
        var slug = theory(true);
        for (var lang : Lang.ALL) {
            var svg = text("/" + lang.tag() + "/theories/" + slug + "/theory.svg");
            var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo(lang.tag());
            assertThat(document.getElementsByTagName("rect").getLength()).isGreaterThanOrEqualTo(3);
            assertThat(svg).doesNotContain("evaluation.theory.").doesNotContain("class=");

            var words = text("/" + lang.tag() + "/theories/" + slug + "/theory.txt");
            assertThat(words).contains("- Ryhmä kokoontuu", "1. Ryhmä kokoontuu → Yksinäisyys vähenee", "<Syy> & selitys").doesNotContain("evaluation.theory.");
        }
        assertThat(text("/fi/theories/" + slug)).contains("theory.svg", "theory.txt", "/api/v1/theories/" + slug);
        assertThat(answer("/fi/theories/" + theory(false) + "/theory.svg").getStatus()).isEqualTo(404);
    }

    private String text(String address) throws Exception {
        var answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return browser.perform(get(address)).andReturn().getResponse();
    }

    private String theory(boolean open) {
        var content = Content.empty().withOriginal("title", Lang.FI, "Ryhmä " + UUID.randomUUID());
        var entry = entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "test")), true, Caller.system()).getFirst().id();
        var slug = "ryhma-" + UUID.randomUUID();
        var graph = """
                {"last": 3, "nodes": [{"id": "n1", "kind": "ACTIVITY", "text": {"fi": "Ryhmä kokoontuu"}}, {"id": "n2", "kind": "IMPACT", "text": {"fi": "Yksinäisyys vähenee"}}],
                 "links": [{"id": "l3", "from": "n1", "to": "n2", "rationale": {"fi": "<Syy> & selitys"}, "feedback": false, "sources": [], "assumptions": []}]}""";
        var id = Ids.next();
        sql.sql("""
                insert into evaluation.theory (id, slug, entry, permanent_id, graph, in_force, created_at, changed_at)
                select :id, :slug, e.id, e.permanent_id, :graph::jsonb, :number, now(), now() from knowledge.entry e where e.permanent_id = :entry
                """)
                .param("id", id)
                .param("slug", slug)
                .param("graph", graph)
                .param("number", open ? 1 : null, java.sql.Types.INTEGER)
                .param("entry", entry.value())
                .update();
        sql.sql("""
                insert into evaluation.theory_version (id, theory, number, graph, studies, note, rules, reasoned, weakest, published_at)
                values (gen_random_uuid(), :id, 1, :graph::jsonb, '{}', '', 'theory-1', false, '', now())
                """)
                .param("id", id)
                .param("graph", graph)
                .update();
        return slug;
    }
}
