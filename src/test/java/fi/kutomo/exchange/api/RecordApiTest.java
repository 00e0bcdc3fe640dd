package fi.kutomo.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

@KutomoTest
class RecordApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Entries entries;

    @Autowired
    private Publishing publishing;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private JsonMapper mapper;

    @Test
    void answersAPublishedRecordWithLabelsAndLinks() throws Exception {
        var organisation = take(EntryKind.ORGANISATION, Content.empty().withOriginal("title", Lang.FI, "Rajapinta ry"), true);
        var id = take(
                EntryKind.PROJECT,
                Content.empty()
                        .withOriginal("title", Lang.FI, "Rajapintahanke")
                        .withValues("areas", List.of("country/FI"))
                        .withValues("implementers", List.of(organisation.value())),
                true);

        var answer = web.perform(get("/api/v1/records/" + id))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(jsonPath("$.id").value(id.value()))
                .andExpect(jsonPath("$.type").value("project"))
                .andExpect(jsonPath("$.texts.title.fi.text").value("Rajapintahanke"))
                .andExpect(jsonPath("$.texts.title.fi.status").value("original"))
                .andExpect(jsonPath("$.values.areas[0].labels.sv").value("Finland"))
                .andExpect(jsonPath("$.links.implementers[0].title.fi").value("Rajapinta ry"))
                .andExpect(jsonPath("$.url").value(containsString("/fi/projects/rajapintahanke")))
                .andReturn();
        var tag = String.valueOf(answer.getResponse().getHeader("ETag"));
        web.perform(get("/api/v1/records/" + id).header("If-None-Match", tag)).andExpect(status().isNotModified());
    }

    @Test
    void hidesDraftsAndUnknownRecords() throws Exception {
        var draft = take(EntryKind.MODEL, Content.empty().withOriginal("title", Lang.FI, "Vielä luonnos"), false);

        for (var id : List.of(draft.value(), "KTM-2026-000001", "nonsense")) {
            web.perform(get("/api/v1/records/" + id))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
        }
    }

    @Test
    void saysWhyARecordIsGone() throws Exception {
        var heir = take(EntryKind.MODEL, Content.empty().withOriginal("title", Lang.FI, "Perijä"), true);
        var id = take(EntryKind.MODEL, Content.empty().withOriginal("title", Lang.FI, "Poistuva"), true);
        publishing.withdraw(entries.find(id).orElseThrow().entry(), "Kuvattu kahdesti.", Optional.of(heir), Caller.system());

        web.perform(get("/api/v1/records/" + id))
                .andExpect(status().isGone())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("Kuvattu kahdesti."))
                .andExpect(jsonPath("$.replacedBy").value(heir.value()));
    }

    @Test
    void listsChangesPartByPart() throws Exception {
        for (int i = 0; i < 5; i++) {
            take(EntryKind.TOOL, Content.empty().withOriginal("title", Lang.FI, "Työkalu " + i), true);
        }
        var seen = new TreeSet<String>();
        var cursor = "";
        do {
            var json = mapper.readTree(web.perform(get("/api/v1/records").param("type", "tool").param("limit", "2").param("cursor", cursor))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray());
            json.get("records").forEach(line -> assertThat(seen.add(line.get("id").asString())).isTrue());
            cursor = json.get("next").isNull() ? "" : json.get("next").asString();
        } while (!cursor.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
        web.perform(get("/api/v1/records").param("changedSince", "2999-01-01")).andExpect(jsonPath("$.records").isEmpty());
    }

    @Test
    void saysWhichParameterIsWrong() throws Exception {
        for (var wrong : List.of("type=x", "limit=0", "limit=x", "cursor=x", "changedSince=yesterday")) {
            var parts = wrong.split("=");
            web.perform(get("/api/v1/records").param(parts[0], parts[1]))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.detail").value(containsString(parts[0])));
        }
    }

    @Test
    void describesEveryRouteOfTheInterface() throws Exception {
        var described = new TreeSet<>(mapper.readTree(new ClassPathResource("exchange/openapi.json").getContentAsByteArray()).get("paths").propertyNames());
        var real = new TreeSet<String>();
        routes.getHandlerMethods().keySet().forEach(route -> route.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/"))
                .map(path -> path.substring("/api/v1".length()).replaceAll("\\{(\\w+):[^/]*}(?=/|$)", "{$1}"))
                .forEach(real::add));

        assertThat(described).isEqualTo(real);
        web.perform(get("/api/v1/openapi.json")).andExpect(status().isOk()).andExpect(jsonPath("$.openapi").value("3.1.0"));
    }

    @Test
    void givesFeedsAndTheMapOfTheSite() throws Exception {
        take(EntryKind.METHOD, Content.empty().withOriginal("title", Lang.FI, "Syötteen <menetelmä>"), true);

        web.perform(get("/fi/feeds/methods.atom"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andExpect(content().string(containsString("Syötteen &lt;menetelmä&gt;")));
        web.perform(get("/sv/feeds/all.atom")).andExpect(status().isOk());
        web.perform(get("/fi/feeds/nonsense.atom")).andExpect(status().isNotFound());
        web.perform(get("/sitemap.xml"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hreflang=\"sv\"")))
                .andExpect(content().string(containsString("/en/methods/syotteen-menetelma")));
        web.perform(get("/robots.txt")).andExpect(content().string(containsString("Sitemap: http")));
    }

    private PermanentId take(EntryKind kind, Content content, boolean publish) {
        return entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "")), publish, Caller.system()).getFirst().id();
    }
}
