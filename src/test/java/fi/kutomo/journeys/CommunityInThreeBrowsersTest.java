package fi.kutomo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A weaver drafts a learning community from a selection, sees that a funder is missing, adds one, publishes and invites; the funder's
 * keeper says yes and agrees to be shown; a visitor then reads the funder among the members and nobody else.
 */
@KutomoTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kutomo.communities.browser=true")
class CommunityInThreeBrowsersTest {

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient sql;

    private final Map<String, Page> pages = new HashMap<>();

    @Test
    void goesFromSelectionToMembers() {
        var site = new Site(environment);
        var people = new TestPeople(program);
        var keeper = people.with(Assurance.SPONSORED);
        network("Kotipolku (esimerkki)", "kotipolku-esimerkki", "developer", null);
        network("Rantakulma (esimerkki)", "rantakulma-esimerkki", "adopter", null);
        network("Siemenrahasto (esimerkki)", "siemenrahasto-esimerkki", "funder", keeper);
        var windows = List.of(
                enter("weaver", people, people.with(Assurance.SPONSORED, Role.WEAVER), site), enter("keeper", people, keeper, site), Browser.window(390, 844));
        pages.put("visitor", windows.getLast().newPage());
        try {
            var community = drafts(site);
            addsWhatIsMissing();
            publishes(site, community);
            invites();
            accepts(site);
            reads(site, community);
        } finally {
            windows.forEach(BrowserContext::close);
        }
    }

    private BrowserContext enter(String who, TestPeople people, Person person, Site site) {
        var window = Browser.window(1280, 900);
        var session = people.session(person);
        window.addCookies(List.of(new Cookie(session.getName(), session.getValue()).setUrl(site.at("/"))));
        pages.put(who, window.newPage());
        return window;
    }

    private String drafts(Site site) {
        var page = pages.get("weaver");
        page.navigate(site.at("/fi/communities/new?actor=kotipolku-esimerkki&actor=rantakulma-esimerkki"));
        assertThat(page.locator("input[name=actor]:checked").count()).isEqualTo(2);
        page.fill("#name-fi", "Kotikäyntien oppijat");
        press(page, "main form button.act");
        assertThat(page.locator("#mistakes").textContent()).contains("tavoite");
        assertThat(page.inputValue("#name-fi")).isEqualTo("Kotikäyntien oppijat");
        assertThat(page.locator("input[name=actor]:checked").count()).as("who was thought of is not lost").isEqualTo(2);
        page.fill("#goal-fi", "Yksin asuvat tavoitetaan kotona (esimerkki).");
        page.check("input[name=entrance][value=INVITATION]");
        page.locator("details:has(input[name=region]) summary").click();
        page.check("input[name=region][value='region/06']");
        press(page, "main form button.act");
        return page.url().replaceFirst(".*?/fi", "").replaceFirst("/members.*", "");
    }

    private void addsWhatIsMissing() {
        var page = pages.get("weaver");
        var missing = page.locator(".community-missing").textContent();
        assertThat(missing).contains("Ei rahoittajaa", "Ei ketään, jolla on omaa kokemusta", "puuttuu").doesNotContain("Ei kehittäjää");
        var line = page.locator(".community-missing > li:has-text('Ei rahoittajaa') .community-proposed li:has-text('Siemenrahasto')");
        assertThat(line.textContent()).contains("rahoittaja", "Pirkanmaa");
        page.waitForNavigation(() -> line.locator("button").click());
        assertThat(page.locator(".community-missing").textContent()).doesNotContain("Ei rahoittajaa");
        assertThat(page.locator("main dl.facts").first().textContent()).contains("Siemenrahasto");
    }

    private void publishes(Site site, String community) {
        var visitor = pages.get("visitor");
        assertThat(visitor.navigate(site.at("/fi" + community)).status()).isEqualTo(404);
        press(pages.get("weaver"), "form[action$='/publication'] button");
        assertThat(visitor.navigate(site.at("/fi" + community)).status()).isEqualTo(200);
        assertThat(visitor.locator("main").textContent()).contains("Kotikäyntien oppijat", "Yksikään jäsen ei näy kaikille").doesNotContain("Siemenrahasto");
    }

    private void invites() {
        var page = pages.get("weaver");
        page.waitForNavigation(() -> page.locator("ol.lines a:has-text('Siemenrahasto')").click());
        page.fill("#words", "Ilman rahoittajaa emme pääse alkuun.");
        press(page, "form[action$='/invitation'] button");
        assertThat(page.locator("main").textContent()).contains("Kutsutut");
    }

    private void accepts(Site site) {
        var page = pages.get("keeper");
        page.navigate(site.at("/fi/account/communities"));
        assertThat(page.locator("main").textContent()).contains("Odottaa vastaustasi");
        press(page, "main ul.lines a");
        assertThat(page.locator("main").textContent()).contains("Ilman rahoittajaa emme pääse alkuun.", "Haluatko mukaan?");
        page.check("input[name=shown]");
        press(page, "button[value=YES]");
        assertThat(page.locator("main").textContent()).contains("Olet mukana tässä oppimisyhteisössä");
    }

    private void reads(Site site, String community) {
        var page = pages.get("visitor");
        page.navigate(site.at("/fi" + community));
        assertThat(page.locator(".community-members").textContent()).contains("Siemenrahasto").doesNotContain("Kotipolku");
        page.navigate(site.at("/fi/communities?region=region/06"));
        assertThat(page.locator("main").textContent()).contains("Kotikäyntien oppijat");
    }

    private void network(String name, String slug, String role, @org.jspecify.annotations.Nullable Person maker) {
        var id = Ids.next();
        sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, name, made_at, made_by, changed_at)
                values (:id, 'NETWORK', 'SHOWN', :slug, jsonb_build_object('fi', :name::text), now(), :maker, now())
                """)
                .param("id", id)
                .param("slug", slug)
                .param("name", name)
                .param("maker", maker == null ? null : maker.id(), java.sql.Types.OTHER)
                .update();
        for (var said : Map.of("ROLE", "actor-role/" + role, "REGION", "region/06").entrySet()) {
            sql.sql("insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at) values (gen_random_uuid(), :id, :facet, :term, 3, 'SELF', now())")
                    .param("id", id)
                    .param("facet", said.getKey())
                    .param("term", said.getValue())
                    .update();
        }
    }

    private static void press(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
