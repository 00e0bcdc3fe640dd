package fi.kutomo.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.TextStatus;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.world.KutomoTest;
import fi.kutomo.world.Statements;
import fi.kutomo.world.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

@KutomoTest
@Import(Statements.class)
class EntryPageTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    List<PanelSource> panels;

    @Autowired
    MockMvc browser;

    @Autowired
    Entries entries;

    @Autowired
    EntryStore store;

    @Autowired
    Publishing publishing;

    @Autowired
    Environment environment;

    @Autowired
    Statements statements;

    @Test
    void readsInThreeLanguagesAndSaysSoWhenATextIsMissing() throws Exception {
        var path = path(published(EntryKind.MODEL, model("Asunto ensin")
                .withText("title", Lang.SV, new Text("Bostad först", TextStatus.REVIEWED))
                .withText("summary", Lang.SV, new Text("Först en bostad, sedan stöd.", TextStatus.DRAFT_TRANSLATION))));

        browser.perform(get("/fi/" + path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>" + "Asunto ensin")))
                .andExpect(content().string(containsString("Kenelle")));
        browser.perform(get("/sv/" + path))
                .andExpect(content().string(containsString("<h1>Bostad först</h1>")))
                .andExpect(content().string(containsString("De delarna är på finska")))
                .andExpect(content().string(containsString("Bara på finska")))
                .andExpect(content().string(containsString("Utkast till översättning")));
        browser.perform(get("/en/" + path))
                .andExpect(content().string(containsString("<h1 lang=\"fi\">Asunto ensin")))
                .andExpect(content().string(containsString("not available in English yet. The text is in Finnish.")));
    }

    @Test
    void tellsTheEssentialsFirstAndTheWholePathBehindATab() throws Exception {
        var path = path(published(EntryKind.MODEL, model("Polullinen malli")));

        browser.perform(get("/fi/" + path))
                .andExpect(content().string(containsString("<strong>Asunto</strong> annetaan heti")))
                .andExpect(content().string(not(containsString("Ideoita kerättiin"))))
                .andExpect(content().string(containsString("href=\"/fi/" + path + "/path\"")));
        browser.perform(get("/fi/" + path + "/path"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kuvittele ja kokeile")))
                .andExpect(content().string(containsString("Ideoita kerättiin")));
    }

    @Test
    void leavesOutWhatNobodyHasWritten() throws Exception {
        var path = path(published(EntryKind.MODEL, model("Niukka malli").withValues("areas", List.of())));

        browser.perform(get("/fi/" + path)).andExpect(content().string(not(containsString("<dt>Missä</dt>"))));
    }

    @Test
    void showsOthersOnlyWhatIsPublic() throws Exception {
        var id = draft(EntryKind.MODEL, model("Keskeneräinen"));

        browser.perform(get("/id/" + id)).andExpect(status().isNotFound());
        browser.perform(get("/fi/models/keskenerainen")).andExpect(status().isNotFound());
    }

    @Test
    void asksTheSameNumberOfQuestionsHoweverMuchThereIs() throws Exception {
        var organisation = published(EntryKind.ORGANISATION, titled("Laskettu säätiö"));
        var few = path(published(EntryKind.PROJECT, titled("Pieni hanke").withValues("implementers", List.of(organisation.value()))));
        var partners = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            partners.add(published(EntryKind.ORGANISATION, titled("Kumppani " + i)).value());
            published(EntryKind.PROJECT, titled("Hanke " + i).withValues("implementers", List.of(organisation.value())));
        }
        var many = path(published(
                EntryKind.PROJECT,
                titled("Suuri hanke")
                        .withValues("implementers", List.of(organisation.value()))
                        .withValues("partners", partners)
                        .withValues("grantedEuAndState", List.of("125000.00"))));

        browser.perform(get("/fi/" + few));
        int forFew = statements.during(() -> browser.perform(get("/fi/" + few)).andExpect(status().isOk()));
        int forMany = statements.during(() -> browser.perform(get("/fi/" + many)).andExpect(status().isOk()));
        int forHub = statements.during(() -> browser.perform(get("/fi/" + path(organisation))).andExpect(status().isOk()));

        // The page's own four, five for one that others link to, and at most one question of each panel.
        assertThat(forMany).isEqualTo(forFew).isBetween(2, 4 + panels.size());
        assertThat(forHub).isBetween(2, 5 + panels.size());
        browser.perform(get("/fi/" + path(organisation)))
                .andExpect(content().string(containsString("Hankkeet")))
                .andExpect(content().string(containsString("ja 15 muuta")));
    }

    @Test
    void weighsLittleEvenWhenLong() throws Exception {
        var long_ = model("Pitkä malli").withOriginal("coreIdea", Lang.FI, "Tekstiä riittää tässä kappaleessa. ".repeat(500));
        var answer = browser.perform(get("/fi/" + path(published(EntryKind.MODEL, long_)))).andReturn().getResponse();

        assertThat(answer.getContentAsByteArray().length).isLessThan(50_000);
    }

    @Test
    void leadsThePermanentIdToThePageInTheReadersLanguage() throws Exception {
        var id = published(EntryKind.CONCEPT, titled("Pysyvä käsite"));

        browser.perform(get("/id/" + id.value().toLowerCase()).header("Accept-Language", "sv"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sv/" + path(id)));
        browser.perform(get("/id/" + id + "/1").header("Accept-Language", "en"))
                .andExpect(header().string("Location", "/en/" + path(id) + "/versions/1"));
    }

    @Test
    void saysThatAnIdIsMistyped() throws Exception {
        var id = published(EntryKind.CONCEPT, titled("Toinen käsite")).value();
        var last = id.charAt(id.length() - 1);
        var wrong = id.substring(0, id.length() - 1) + (last == '9' ? '0' : (char) (last + 1));

        browser.perform(get("/id/" + wrong).header("Accept-Language", "fi"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("kirjoitettu väärin")))
                .andExpect(content().string(containsString(wrong)));
        browser.perform(get("/id/<script>alert(1)")).andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void leadsAFormerAddressToTheNewOne() throws Exception {
        var id = published(EntryKind.MODEL, model("Vanha nimi " + NUMBER.incrementAndGet()));
        var before = path(id);
        publishing.readdress(store.withPermanentId(id).orElseThrow().id(), "aivan uusi nimi", editor());

        assertThat(path(id)).isNotEqualTo(before);
        browser.perform(get("/sv/" + before))
                .andExpect(status().isMovedPermanently())
                .andExpect(header().string("Location", "/sv/" + path(id)));
        browser.perform(get("/sv/" + before + "/versions"))
                .andExpect(header().string("Location", "/sv/" + path(id) + "/versions"));
    }

    @Test
    void putsAStoneWhereSomethingWasWithdrawn() throws Exception {
        var other = published(EntryKind.MODEL, model("Parempi malli"));
        var id = published(EntryKind.MODEL, model("Poistettava malli"));
        var path = path(id);
        publishing.withdraw(store.withPermanentId(id).orElseThrow().id(), "Kuvattu kahdesti <b>x</b>", Optional.of(other), editor());

        browser.perform(get("/fi/" + path))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Kuvattu kahdesti &lt;b&gt;")))
                .andExpect(content().string(containsString("href=\"/fi/" + path(other) + "\"")));
        browser.perform(get("/fi/" + path + "/versions/1")).andExpect(status().isGone());
    }

    @Test
    void keepsEveryVersionAndShowsWhatChanged() throws Exception {
        var id = published(EntryKind.MODEL, model("Muuttuva malli"));
        entries.take(
                List.of(new Arrival(
                        Optional.of(id), EntryKind.MODEL, Lang.FI,
                        model("Muuttuva malli").withOriginal("coreIdea", Lang.FI, "**Asunto** annetaan huomenna."), "Tarkennus")),
                true,
                Caller.system());
        var path = path(id);

        browser.perform(get("/fi/" + path + "/versions"))
                .andExpect(content().string(containsString("/versions/1/compare/2")));
        browser.perform(get("/fi/" + path + "/versions/1"))
                .andExpect(content().string(containsString("annetaan heti")))
                .andExpect(content().string(containsString("Luet vanhaa versiota 1")))
                .andExpect(content().string(containsString("noindex")));
        browser.perform(get("/fi/" + path + "/versions/1/compare/2"))
                .andExpect(content().string(containsString("<del>")))
                .andExpect(content().string(containsString("heti</del>")))
                .andExpect(content().string(containsString("huomenna</ins>")));
        browser.perform(get("/fi/" + path + "/versions/compare?from=2&to=1"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/fi/" + path + "/versions/1/compare/2"));
        browser.perform(get("/fi/" + path + "/versions/9")).andExpect(status().isNotFound());
    }

    @Test
    void defusesHostileWords() throws Exception {
        var hostile = model("<script>alert('t')</script>")
                .withOriginal("summary", Lang.FI, "Ensin <img src=x onerror=alert(1)> ja [linkki](javascript:alert(1)) sekä muuta tekstiä.")
                .withOriginal("coreIdea", Lang.FI, "<iframe src='https://evil.example'></iframe> </script><script>alert(2)</script>")
                .withValues("links", List.of("javascript:alert(3)", "https://example.org/ok"));
        var page = browser.perform(get("/fi/" + path(published(EntryKind.MODEL, hostile)))).andReturn().getResponse().getContentAsString();
        var document = org.jsoup.Jsoup.parse(page);

        assertThat(document.select("main script, main iframe, main img")).isEmpty();
        assertThat(document.select("a[href^=javascript]")).isEmpty();
        assertThat(document.select("script[type='application/ld+json']").html()).doesNotContain("</script>");
        assertThat(document.select("script:not([src])")).hasSize(1);
    }

    @Test
    void tellsMachinesWhatThePageIs() throws Exception {
        var id = published(EntryKind.MODEL, model("Koneille"));
        var page = browser.perform(get("/fi/" + path(id))).andReturn().getResponse().getContentAsString();

        assertThat(org.jsoup.Jsoup.parse(page).select("script[type='application/ld+json']").html())
                .contains("\"@type\":\"HowTo\"", id.value(), "\"creativeWorkStatus\":\"Valmis käyttöön\"");
    }

    @Test
    void tellsWritersWhatIsNotYetTold() throws Exception {
        var path = path(published(EntryKind.MODEL, model("Aukkoinen malli")));

        browser.perform(get("/fi/" + path)).andExpect(content().string(not(containsString("kertomatta"))));
        browser.perform(get("/fi/" + path).cookie(Visit.as(Visit.EDITOR, browser, environment)))
                .andExpect(content().string(containsString("kertomatta")))
                .andExpect(content().string(containsString("/fi/write/KTM-")));
    }

    @Test
    void sendsAListOfAKindToTheSearch() throws Exception {
        browser.perform(get("/en/models")).andExpect(header().string("Location", "/en/search?type=model"));
        browser.perform(get("/en/unknown/x")).andExpect(status().isNotFound());
    }

    static Content titled(String title) {
        return Content.empty()
                .withOriginal("title", Lang.FI, title)
                .withOriginal("summary", Lang.FI, "Lyhyt kuvaus, jonka jokainen ymmärtää ilman muuta tietoa asiasta.");
    }

    static Content model(String title) {
        return titled(title)
                .withOriginal("coreIdea", Lang.FI, "**Asunto** annetaan heti.")
                .withOriginal("ideation", Lang.FI, "Ideoita kerättiin asukkailta.")
                .withOriginal("targetGroupText", Lang.FI, "Asunnottomat")
                .withValues("areas", List.of("municipality/091"))
                .withValues("stage", List.of("stage/ready"));
    }

    private PermanentId published(EntryKind kind, Content content) {
        return entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "")), true, Caller.system()).getFirst().id();
    }

    private PermanentId draft(EntryKind kind, Content content) {
        return entries.take(List.of(new Arrival(Optional.empty(), kind, Lang.FI, content, "")), false, Caller.system()).getFirst().id();
    }

    private String path(PermanentId id) {
        return store.withPermanentId(id).orElseThrow().path().orElseThrow();
    }

    private static Caller editor() {
        return Caller.system();
    }
}
