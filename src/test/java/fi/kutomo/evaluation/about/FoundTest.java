package fi.kutomo.evaluation.about;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Carded;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.metrics.MadeMetrics;
import fi.kutomo.evaluation.metrics.Measuring;
import fi.kutomo.evaluation.metrics.Metrics;
import fi.kutomo.evaluation.metrics.MetricsStore;
import fi.kutomo.evaluation.validation.Deciding;
import fi.kutomo.evaluation.validation.MadeValidation;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What evidence and evaluation make public is found like everything else, and does not push everything else aside. */
@KutomoTest
class FoundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Entries entries;

    @Test
    void findsAnIndicatorByItsNameAndByTheCodeOfOthers() {
        finds("/api/v1/search?lang=fi&q=tavoitetut+ihmiset", "indicators/tavoitetut-ihmiset");
        finds("/api/v1/search?lang=sv&q=n%C3%A5dda+m%C3%A4nniskor", "indicators/tavoitetut-ihmiset");
        finds("/api/v1/search?lang=en&type=indicator&q=PI4060", "indicators/tavoitetut-ihmiset");
        finds("/api/v1/search?type=indicator&theme=theme/loneliness", "indicators/yksinaisyytta-kokevat");
    }

    @Test
    void findsAGapMapByItsTitle() {
        var map = catalogue.at("gap-maps/all-approaches").orElseThrow();
        for (var lang : Lang.ALL) {
            var title = java.net.URLEncoder.encode(map.in(lang).title(), StandardCharsets.UTF_8);
            finds("/api/v1/search?type=gap-map&lang=" + lang.tag() + "&q=" + title, map.path());
        }
    }

    @Test
    void saysInEachLanguageWhatItFound() throws Exception {
        finds("/api/v1/search?q=tavoitetut+ihmiset", "indicators/tavoitetut-ihmiset");
        assertThat(text("/fi/search?q=tavoitetut+ihmiset&type=indicator")).contains(">Mittari<");
        assertThat(text("/sv/search?q=n%C3%A5dda+m%C3%A4nniskor&type=indicator")).contains(">Indikator<");
        assertThat(text("/en/search?q=people+reached&type=indicator")).contains(">Indicator<");
        assertThat(read("/api/v1/search?type=potential").getStatus()).isEqualTo(400);
    }

    @Test
    void keepsRegistersOutOfWhatIsNewUnlessSomebodyAsksForThem() throws Exception {
        finds("/api/v1/search?q=tavoitetut+ihmiset", "indicators/tavoitetut-ihmiset");

        assertThat(text("/fi/search.atom")).doesNotContain("/indicators/", "/proxies/");
        assertThat(text("/fi/search.atom?q=tavoitetut+ihmiset")).contains("/fi/indicators/tavoitetut-ihmiset");
        assertThat(text("/fi/search.atom?type=indicator")).contains("/fi/indicators/");
        assertThat(text("/fi/search.atom?type=indicator")).as("an address that leads somewhere").doesNotContain("/id/indicators");
        assertThat(text("/fi/feeds/all.atom")).doesNotContain("/indicators/");
        assertThat(text("/fi")).doesNotContain("/indicators/tavoitetut-ihmiset");
    }

    @Test
    void standsOnTheMapOfTheSite() throws Exception {
        assertThat(text("/sitemap.xml")).contains("/sv/indicators/tavoitetut-ihmiset", "/fi/gap-maps/all-approaches");
    }

    @Test
    void showsMetricsFromTheirPublicationToTheirWithdrawalUnderTheNameTermsAndPlaceOfTheirModel() throws Exception {
        var writer = new TestPeople(program).with(Assurance.EMAIL, Role.EDITOR).id();
        var caller = new Caller(Optional.of(writer), "Esimerkki", Set.of(Role.WRITER, Role.EDITOR), Lang.FI);
        var metrics = MadeMetrics.make(program, writer, false);
        var path = "metrics/" + metrics.get("slug");
        assertThat(catalogue.at(path)).isEmpty();

        program.getBean(Measuring.class).publish(metrics.get("slug"), metrics(metrics.get("slug")).version(), caller);

        var card = catalogue.at(path).orElseThrow();
        assertThat(card.in(Lang.FI).title()).startsWith("Mittaristo: Esimerkki");
        assertThat(card.in(Lang.FI).summary()).isEqualTo("Tavoitetut ihmiset");
        finds("/api/v1/search?type=metrics&q=" + card.in(Lang.FI).title().replace("Mittaristo: Esimerkki ", ""), path);

        var name = "Vesakonraivaus " + UUID.randomUUID();
        describe(metrics(metrics.get("slug")).permanentId(), name, caller);
        await().atMost(PATIENCE).until(() -> catalogue.at(path).map(each -> each.in(Lang.FI).title()).orElse("").equals("Mittaristo: " + name));
        assertThat(catalogue.at(path).map(Card::facets).orElseThrow())
                .containsEntry("theme", List.of("theme/loneliness"))
                .containsEntry("area", List.of("municipality/837"))
                .doesNotContainKey("stage");
        finds("/api/v1/search?type=metrics&area=region/06&theme=theme/loneliness&q=vesakonraivaus", path);
        assertThat(text("/fi/" + entries.find(metrics(metrics.get("slug")).permanentId()).orElseThrow().path().orElseThrow()))
                .as("its own metrics are not like the model")
                .doesNotContain(">Mittaristo: " + name);

        program.getBean(Measuring.class).withdraw(metrics.get("slug"), "Luvut olivat toisesta mallista.", caller);

        assertThat(catalogue.at(path)).isEmpty();
        assertThat(read("/fi/" + path).getStatus()).isEqualTo(410);
        await().atMost(PATIENCE).until(() -> text("/api/v1/search?type=metrics&q=vesakonraivaus").contains("\"total\":0"));
    }

    @Test
    void namesMetricsAsTheirModelWasPublishedAndByItsNumberAloneOnceItIsWithdrawn() throws Exception {
        var writer = new TestPeople(program).with(Assurance.EMAIL, Role.EDITOR).id();
        var caller = new Caller(Optional.of(writer), "Esimerkki", Set.of(Role.WRITER, Role.EDITOR), Lang.FI);
        var made = MadeMetrics.make(program, writer, false);
        var path = "metrics/" + made.get("slug");
        var measuring = program.getBean(Measuring.class);
        measuring.publish(made.get("slug"), metrics(made.get("slug")).version(), caller);
        var id = metrics(made.get("slug")).permanentId();
        var published = entries.find(id).orElseThrow().titles().get(Lang.FI);

        var unpublished = "Vielä salassa " + UUID.randomUUID();
        entries.take(
                List.of(new Arrival(Optional.of(id), EntryKind.MODEL, Lang.FI, entries.content(id).orElseThrow().withOriginal("title", Lang.FI, unpublished), "")),
                false, caller);
        catalogue.show(metricsCards(), List.of(metrics(made.get("slug")).id()));

        assertThat(entries.content(id).orElseThrow().texts("title").get(Lang.FI).text()).isEqualTo(unpublished);
        assertThat(entries.find(id).orElseThrow().titles()).containsEntry(Lang.FI, published);
        assertThat(catalogue.at(path).orElseThrow().in(Lang.FI).title()).isEqualTo("Mittaristo: " + published);

        program.getBean(Publishing.class).withdraw(entries.find(id).orElseThrow().entry(), "Kuvattu kahdesti.", Optional.empty(), caller);

        await().atMost(PATIENCE).until(() -> catalogue.at(path).orElseThrow().in(Lang.FI).title().equals("Mittaristo: " + id.value()));
        assertThat(catalogue.at(path).orElseThrow().facets()).isEmpty();
    }

    private Carded metricsCards() {
        return program.getBeansOfType(Carded.class).values().stream().filter(kind -> kind.kind().equals("metrics")).findFirst().orElseThrow();
    }

    @Test
    void showsADecisionAsLongAsItStands() {
        var made = MadeValidation.assigned(program).marked();
        var path = made.now().path();
        assertThat(catalogue.at(path)).as("nobody outside knows before the decision").isEmpty();

        made.decided();

        var card = catalogue.at(path).orElseThrow();
        assertThat(card.ref().kind()).isEqualTo("validation");
        assertThat(card.in(Lang.FI).title()).startsWith("Validointi: ");
        assertThat(card.in(Lang.FI).summary()).startsWith("Validoitu");
        assertThat(card.until()).isEqualTo(made.decision().validUntil());

        made.bean(Deciding.class).withdraw(made.slug, LocalizedText.of("Tieto oli väärä.", "", ""), -1, MadeValidation.caller(made.editor));
        assertThat(catalogue.at(path)).isEmpty();
    }

    private Metrics metrics(String slug) {
        return program.getBean(MetricsStore.class).at(slug).orElseThrow();
    }

    private void describe(PermanentId id, String title, Caller caller) {
        var content = entries.content(id)
                .orElse(Content.empty())
                .withOriginal("title", Lang.FI, title)
                .withValues("themes", List.of("theme/loneliness"))
                .withValues("areas", List.of("municipality/837"))
                .withValues("stage", List.of("stage/in-development"));
        entries.take(List.of(new Arrival(Optional.of(id), EntryKind.MODEL, Lang.FI, content, "")), true, caller);
    }

    /** The index hears of cards a moment later. */
    private void finds(String search, String path) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(text(search)).contains("\"id\":\"" + path + "\""));
    }

    private String text(String path) throws Exception {
        return read(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return web.perform(get(java.net.URI.create(path))).andReturn().getResponse();
    }
}
