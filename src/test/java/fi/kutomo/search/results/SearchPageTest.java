package fi.kutomo.search.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Cards;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KutomoTest
class SearchPageTest {

    private static final Card YOUNG = Cards.card(
            "model",
            Lang.FI,
            Map.of(Lang.FI, new CardText("Ohjaamo ehkäisee nuorisotyöttömyyttä", "Kaikki palvelut saman katon alta <nuorille>", "")),
            Map.of("theme", List.of("theme/employment"), "area", List.of("municipality/091"),
                    "branch", List.of("branch/tem"), "esf", List.of("esf/fi-5-1")));
    private static final Card PROJECT = Cards.card(
            "project", Lang.FI, Map.of(Lang.FI, new CardText("Ohjaamo-hanke Kainuussa", "Hanke", "")), Map.of("area", List.of("region/18")));

    @Autowired
    MockMvc mvc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    SearchIndex index;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void publish() throws InterruptedException {
        transaction.executeWithoutResult(status -> catalogue.publish(List.of(YOUNG, PROJECT)));
        for (int i = 0; i < 100 && !index.contents().keySet().containsAll(List.of(YOUNG.ref().id(), PROJECT.ref().id())); i++) {
            Thread.sleep(50);
        }
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }

    @Test
    void showsLinesWithMarkedWordsInThreeLanguages() throws Exception {
        for (var lang : Lang.ALL) {
            var page = Jsoup.parse(page("/" + lang.tag() + "/search?q=ohjaamot"));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select(".line")).hasSize(2);
            assertThat(page.select(".line mark").eachText()).contains("Ohjaamo");
            assertThat(page.select(".line a").first().attr("href")).startsWith("/" + lang.tag() + "/");
            assertThat(page.html()).doesNotContain("<nuorille>").doesNotContainPattern("search\\.(results|facet|type|nothing)");
        }
    }

    @Test
    void narrowsByLinksThatCanBeTakenAway() throws Exception {
        var page = Jsoup.parse(page("/fi/search?q=ohjaamo"));
        var link = page.select(".facet-list a:contains(Toimintamalli)").attr("href");

        var narrowed = Jsoup.parse(page(link));
        assertThat(narrowed.select(".line")).hasSize(1);
        assertThat(narrowed.select(".facet-list a:contains(Hanke)")).isNotEmpty();
        var back = narrowed.select(".chip").attr("href");
        assertThat(Jsoup.parse(page(back)).select(".line")).hasSize(2);
    }

    @Test
    void saysByWhichNameAThingWasFound() throws Exception {
        assertThat(Jsoup.parse(page("/sv/search?q=arbetslöshet")).select(".line-why").text()).contains("arbetslöshet = työttömyys (fi)");
    }

    @Test
    void offersWaysOutWhenNothingIsFound() throws Exception {
        var page = Jsoup.parse(page("/fi/search?q=ohjaamko"));
        assertThat(page.select(".search-spelling a").attr("href")).endsWith("q=ohjaamo");
        assertThat(page.select("form[action=/fi/search/wishes] textarea")).hasSize(1);

        var combined = Jsoup.parse(page("/fi/search?q=ohjaamo zzzqqq"));
        assertThat(combined.select(".empty a").eachAttr("href")).contains("/fi/search?q=ohjaamo");
    }

    @Test
    void letsAnEmptySearchBeSavedAndSubscribedTo() throws Exception {
        var page = Jsoup.parse(page("/sv/search?q=zzzqqq"));

        assertThat(page.select(".search-save a").eachAttr("href")).contains("/sv/search?q=zzzqqq", "/sv/search.atom?q=zzzqqq");
    }

    @Test
    void narrowsByBranchAndByObjectiveOfTheFund() throws Exception {
        assertThat(Jsoup.parse(page("/fi/search?branch=branch/tem&q=ohjaamo")).select(".line-title").eachText())
                .containsExactly("Ohjaamo ehkäisee nuorisotyöttömyyttä");
        assertThat(Jsoup.parse(page("/fi/search?esf=esf/eso4-8&q=ohjaamo")).select(".chip").text()).contains("ESR+:n erityistavoite");
        mvc.perform(get("/api/v1/search?esf=esf/fi-5-1&q=ohjaamo")).andExpect(jsonPath("$.total").value(1));
        mvc.perform(get("/api/v1/search?branch=branch/okm&q=ohjaamo")).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void withstandsOddAddresses() throws Exception {
        for (var odd : List.of("?q=%22%22", "?q=-", "?page=-1", "?page=99999", "?sort=x", "?theme=../..", "?period=abcd", "?from=20&until=x",
                "?q=%00%EF%BF%BF", "?q=*:*", "?q=" + "a".repeat(2000), "?type=%3Cscript%3E", "?q=%3Cscript%3Ealert(1)%3C/script%3E")) {
            assertThat(page("/fi/search" + odd)).doesNotContain("<script>alert");
        }
    }

    @Test
    void suggestsTitles() throws Exception {
        mvc.perform(get("/fi/search/suggest?q=ohj").accept("application/json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].text").value(containsString("Ohjaamo")))
                .andExpect(jsonPath("$[0].url").value(containsString("/fi/")));
        mvc.perform(get("/fi/search/suggest?q=ohj").accept("text/html")).andExpect(content().string(containsString("<li>")));
    }

    @Test
    void feedsEverySearch() throws Exception {
        mvc.perform(get("/fi/search.atom?q=ohjaamo"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/atom+xml"))
                .andExpect(content().string(containsString("/id/" + YOUNG.permanentId())));
    }

    @Test
    void showsSimilarOnes() throws Exception {
        mvc.perform(get("/fi/search/similar?title=Ohjaamo nuorille"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ohjaamo ehkäisee")))
                .andExpect(content().string(not(containsString("<html"))));
        mvc.perform(get("/fi/search/similar?id=" + YOUNG.permanentId() + "&title=Ohjaamo"))
                .andExpect(content().string(not(containsString("ehkäisee"))));
    }

    @Test
    void answersPrograms() throws Exception {
        mvc.perform(get("/api/v1/search?q=nuorisotyöttömyys&lang=fi&type=model"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.results[0].length()").value(8))
                .andExpect(jsonPath("$.results[0].id").value(YOUNG.permanentId()))
                .andExpect(jsonPath("$.results[0].type").value("model"))
                .andExpect(jsonPath("$.results[0].lang").value("fi"))
                .andExpect(jsonPath("$.results[0].url").value("http://localhost/fi/" + YOUNG.path()))
                .andExpect(jsonPath("$.results[0].highlights[0]").value(containsString("<mark>nuorisotyöttömyyttä</mark>")))
                .andExpect(jsonPath("$.facets.type[0].value").value("model"));
        mvc.perform(get("/api/v1/search?q=unemployment&lang=en&type=model"))
                .andExpect(jsonPath("$.results[0].why").value("unemployment = työttömyys (fi)"));
        mvc.perform(get("/api/v1/search?area=region/01")).andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void leadsProgramsFromPartToPart() throws Exception {
        var next = mvc.perform(get("/api/v1/search?limit=1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Link", containsString("rel=\"next\"")))
                .andReturn()
                .getResponse()
                .getHeader("Link");
        var address = next.substring(1, next.indexOf('>'));
        mvc.perform(get(java.net.URI.create(address))).andExpect(jsonPath("$.results.length()").value(1));
    }

    @Test
    void tellsProgramsWhatIsWrong() throws Exception {
        for (var wrong : List.of("lang=xx", "limit=0", "limit=x", "limit=1000", "type=planet", "sort=random", "cursor=abc", "period=soon")) {
            mvc.perform(get("/api/v1/search?" + wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                    .andExpect(jsonPath("$.status").value(400))
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
    }

    @Test
    void notesWhatWasSoughtInVainButNothingPersonal() throws Exception {
        page("/fi/search?q=Avaruuskutomo");
        page("/fi/search?q=joku@example.org");
        for (int i = 0; i < 50 && misses("avaruuskutomo") == 0; i++) {
            Thread.sleep(50);
        }
        assertThat(misses("avaruuskutomo")).isOne();
        assertThat(misses("joku@example.org")).isZero();
    }

    private long misses(String word) {
        return sql.sql("select count(*) from search.miss where word = :word").param("word", word).query(Long.class).single();
    }

    @Test
    void takesWishesAndRefusesEmptyOnes() throws Exception {
        mvc.perform(post("/fi/search/wishes").with(csrf()).param("words", "x").param("wish", " "))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("mistakes")));
        mvc.perform(post("/fi/search/wishes").with(csrf()).param("words", "x").param("wish", "Kutojia Kainuuseen"))
                .andExpect(status().is(303));
        mvc.perform(post("/fi/search/wishes").with(csrf()).param("wish", "Roskaa").param("website", "spam")).andExpect(status().is(303));

        assertThat(sql.sql("select wish from search.wish").query(String.class).list()).containsExactly("Kutojia Kainuuseen");
    }

    @Test
    void keepsThePageOfMissesForEditors() throws Exception {
        mvc.perform(get("/fi/search/misses")).andExpect(status().is(302));
    }
}
