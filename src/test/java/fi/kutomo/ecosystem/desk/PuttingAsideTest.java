package fi.kutomo.ecosystem.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.advising.MadeRegion;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The desk of a weaver in a region of its own for each test. */
@KutomoTest
class PuttingAsideTest {

    private static final Iterator<String> REGIONS = List.of("region/02", "region/11", "region/15", "region/17", "region/19").iterator();

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private Person weaver;
    private TestBrowser own;
    private String region;
    private MadeRegion made;
    private UUID asks;

    @BeforeEach
    void make() {
        // Whom other tests have left in the regions would be counted, too
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        people = new TestPeople(program);
        weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        own = new TestBrowser(web).signedIn(people.session(weaver));
        region = REGIONS.next();
        made = new MadeRegion(sql, region);
        asks = made.network("Esimerkki Tarvitseva", Optional.empty());
        made.say(asks, "NEED", "resource/space", 3, 60);
    }

    private String desk(TestBrowser browser) throws Exception {
        return browser.open("/fi/weaving?region=" + region).getContentAsString();
    }

    private String aside() throws Exception {
        return own.open("/fi/weaving/aside?region=" + region).getContentAsString();
    }

    /** Where the line of this title is put aside. */
    private String link(String title) throws Exception {
        return Jsoup.parse(desk(own)).select("article.line").stream()
                .filter(line -> line.text().contains(title))
                .map(line -> line.select("a[href*=weaving/aside/new]").attr("href"))
                .findFirst()
                .orElseThrow();
    }

    private int put(String link, String about, String days, String words) throws Exception {
        var form = Jsoup.parse(own.open(link).getContentAsString()).selectFirst("form[action$=weaving/aside]");
        return own.send("/fi/weaving/aside", "region", value(form, "region"), "kind", value(form, "kind"), "key", value(form, "key"), "about", about, "days", days, "words", words)
                .getStatus();
    }

    private static String value(Element form, String name) {
        return form.select("input[name=" + name + "]").attr("value");
    }

    @Test
    void putsLinesOfSeveralKindsAsideForThisWeaverAlone() throws Exception {
        var quiet = made.network("Esimerkki Hiljentynyt", Optional.empty());
        sql.sql("update ecosystem.statement set said_at = now() - interval '400 days' where actor = :actor").param("actor", quiet).update();
        sql.sql("""
                insert into ecosystem.suggestion (id, about, named, kind, region, lang, words, source, state, sent_at)
                values (gen_random_uuid(), 'ACTOR', 'Esimerkki Puuttuva', 'NETWORK', :region, 'fi', 'x', 'x', 'OPEN', now() - interval '9 days')
                """).param("region", region).update();
        assertThat(desk(own)).contains("Esimerkki Hiljentynyt", "odottaa vastausta");

        for (var title : List.of("Esimerkki Tarvitseva", "Esimerkki Hiljentynyt", "odottaa vastausta")) {
            assertThat(put(link(title), "ELSEWHERE", "90", "Kunta hoitaa: " + title)).isEqualTo(303);
        }

        assertThat(desk(own)).doesNotContain("Esimerkki Tarvitseva").doesNotContain("Esimerkki Hiljentynyt").doesNotContain("odottaa vastausta");
        assertThat(aside()).contains("Kunta hoitaa: Esimerkki Tarvitseva", "Esimerkki Hiljentynyt", "odottaa vastausta", "Joku muu hoitaa sen", "Vastaamaton tarve", "Hiljentynyt");
        assertThat(desk(new TestBrowser(web).signedIn(people.session(people.with(Assurance.SPONSORED, Role.WEAVER))))).contains("Esimerkki Tarvitseva", "Esimerkki Hiljentynyt");
    }

    @Test
    void bringsALineBackWhenItsTimeIsOverWhenItIsTakenUpAndWhenItSaysSomethingElse() throws Exception {
        assertThat(put(link("Esimerkki Tarvitseva"), "NOT_NOW", "7", "")).isEqualTo(303);
        sql.sql("update ecosystem.desk_verdict set until = now() - interval '1 minute' where person = :person").param("person", weaver.id()).update();
        assertThat(desk(own)).contains("Esimerkki Tarvitseva");
        assertThat(put(link("Esimerkki Tarvitseva"), "NOT_NOW", "7", "")).as("again").isEqualTo(303);

        var back = Jsoup.parse(aside()).select("form[action*=weaving/aside/]").attr("action");
        assertThat(own.send(back).getStatus()).isEqualTo(303);
        assertThat(desk(own)).contains("Esimerkki Tarvitseva");

        sql.sql("update ecosystem.statement set said_at = now() - interval '400 days' where actor = :actor and facet = 'REGION'").param("actor", asks).update();
        sql.sql("delete from ecosystem.statement where actor = :actor and facet = 'NEED'").param("actor", asks).update();
        assertThat(put(link("Esimerkki Tarvitseva"), "NOT_NOW", "365", "")).isEqualTo(303);
        assertThat(desk(own)).doesNotContain("Esimerkki Tarvitseva");
        sql.sql("update ecosystem.statement set said_at = now() - interval '380 days' where actor = :actor and facet = 'REGION'").param("actor", asks).update();
        assertThat(desk(own)).as("it gave a sign and went quiet again").contains("Esimerkki Tarvitseva");
    }

    @Test
    void keepsTheWordsWhenAReasonOrTheLineIsMissing() throws Exception {
        var key = link("Esimerkki Tarvitseva").replaceAll(".*key=", "");
        var wrong = own.send("/fi/weaving/aside", "region", region, "kind", "needs", "key", key, "about", "OTHER", "days", "3", "words", "  ");
        var noReason = own.send("/fi/weaving/aside", "region", region, "kind", "needs", "key", key, "words", "Sovittu syksyksi");
        var gone = own.send("/fi/weaving/aside", "region", region, "kind", "needs", "key", UUID.randomUUID().toString(), "about", "NOT_NOW", "days", "7", "words", "Sovittu syksyksi");

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("href=\"#words\"", "href=\"#days\"");
        assertThat(noReason.getStatus()).isEqualTo(422);
        assertThat(noReason.getContentAsString()).contains("Sovittu syksyksi", "Esimerkki Tarvitseva", "href=\"#about\"");
        assertThat(gone.getStatus()).isEqualTo(409);
        assertThat(gone.getContentAsString()).contains("Sovittu syksyksi", "ei ole nyt työpöydällä");
        assertThat(own.open("/fi/weaving/aside/new?region=" + region + "&kind=needs&key=x").getStatus()).isEqualTo(404);
        assertThat(new TestBrowser(web).signedIn(people.session(people.member())).open("/fi/weaving/aside/new?region=" + region + "&kind=needs&key=" + key).getStatus()).isEqualTo(403);
        assertThat(desk(own)).contains("Esimerkki Tarvitseva");
    }

    @Test
    void saysWhoCouldAnswerANeedAsFarAsTheWeaverMayKnow() throws Exception {
        for (int number = 1; number <= 6; number++) {
            made.say(made.network("Esimerkki Tarjoava " + number, Optional.empty()), "OFFER", "resource/space", 3, 10 * number);
        }
        var hidden = people.member();
        var person = UUID.fromString(new MadeActors(program).person(hidden.id()));
        made.say(person, "REGION", region, 3, 0);
        made.say(person, "OFFER", "resource/space", 3, 0);

        assertThat(desk(own))
                .contains("tarjoaa 6 toimijaa", "Kuka voisi vastata: Esimerkki Tarjoava 1, Esimerkki Tarjoava 2, Esimerkki Tarjoava 3, Esimerkki Tarjoava 4, Esimerkki Tarjoava 5.")
                .doesNotContain("Tarjoava 6,")
                .doesNotContain(hidden.name());
    }

    @Test
    void forgetsTheLinesOfAWeaverWhoGoes() throws Exception {
        assertThat(put(link("Esimerkki Tarvitseva"), "OTHER", "30", "Salainen syy")).isEqualTo(303);

        var holding = program.getBean(VerdictHolding.class);
        assertThat(holding.about(weaver.id()).getFirst().rows()).singleElement().asString().contains("Salainen syy");
        holding.erase(weaver.id());

        assertThat(sql.sql("select count(*) from ecosystem.desk_verdict where words = 'Salainen syy'").query(Long.class).single()).isZero();
    }
}
