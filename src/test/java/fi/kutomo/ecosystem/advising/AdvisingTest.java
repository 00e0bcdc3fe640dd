package fi.kutomo.ecosystem.advising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The desk of a weaver in a region of its own for each test. */
@KutomoTest
class AdvisingTest {

    private static final java.util.Iterator<String> REGIONS =
            java.util.List.of("region/04", "region/05", "region/07", "region/08", "region/09", "region/10", "region/12", "region/14", "region/16", "region/18").iterator();

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    TestPeople people;
    Person weaver;
    Cookie session;
    String region;
    MadeRegion made;
    UUID asks;
    UUID gives;

    /** Two who have something for each other, and one who knows both. */
    @BeforeEach
    void make() {
        // Whom other tests have left in the regions would be counted, too
        sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        people = new TestPeople(program);
        weaver = people.with(Assurance.SPONSORED, Role.WEAVER);
        session = people.session(weaver);
        region = REGIONS.next();
        made = new MadeRegion(sql, region);
        asks = made.network("Esimerkki Kysyvä", Optional.empty());
        gives = made.network("Esimerkki Antava", Optional.empty());
        made.say(asks, "NEED", "resource/funding", 3, 0);
        made.say(gives, "OFFER", "resource/funding", 3, 0);
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return browser.perform(get("/fi/" + path).cookie(session)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
        var request = post("/fi/" + path).with(csrf()).cookie(session);
        form.forEach(request::param);
        return browser.perform(request).andReturn().getResponse();
    }

    private String look() throws Exception {
        assertThat(send("weaving/looks", Map.of("region", region)).getStatus()).isEqualTo(303);
        return desk();
    }

    private String desk() throws Exception {
        return read("weaving?region=" + region).getContentAsString();
    }

    private String suggestion() {
        return sql.sql("select a.id from ecosystem.advice a join ecosystem.advice_round r on r.id = a.round where r.person = :person and r.region = :region")
                .param("person", weaver.id())
                .param("region", region)
                .query(UUID.class)
                .single()
                .toString();
    }

    @Test
    void saysWhoNeedsWhatWhoHasItWhoCanIntroduceAndWhatChanges() throws Exception {
        var between = made.network("Esimerkki Välittävä", Optional.empty());
        made.tie(asks, between);
        made.tie(gives, between);
        made.say(asks, "SECTOR", "sector/third", 3, 0);
        made.say(gives, "SECTOR", "sector/public", 3, 0);

        assertThat(desk()).contains("ei ole vielä katsottu");
        assertThat(look())
                .contains("Esimerkki Kysyvä tarvitsee: rahoitus. Sitä tarjoaa Esimerkki Antava.", "Ylittää rajoja: sektorit.")
                .contains("Esimerkki Välittävä tuntee molemmat ja voisi esitellä heidät.", "keskimääräinen etäisyys", "toinen reitti")
                .contains("introductions/new?first=");
        for (var lang : Lang.ALL) {
            var page = browser.perform(get("/" + lang.tag() + "/weaving/suggestions/" + suggestion()).cookie(session)).andReturn().getResponse();
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("Esimerkki Kysyvä").doesNotContain("ecosystem.");
        }
        var round = program.getBean(AdviceStore.class).round(weaver.id(), region).orElseThrow();
        assertThat(round.actors()).isEqualTo(3);
        assertThat(round.ties()).isEqualTo(2);
        assertThat(round.fits()).isEqualTo(1);
        // Both ways are coordination, 3 of 4, and were affirmed yesterday at the earliest
        var parts = program.getBean(AdviceStore.class).list(round.id()).getFirst().parts();
        assertThat(parts.fit()).isEqualTo(0.55 / 0.90);
        assertThat(parts.feasible()).isBetween(0.55, 0.5625);
        assertThat(parts.fatigue()).isZero();
    }

    @Test
    void leadsIntoAFormThatIsWrittenAsFarAsEverybodyMayKnow() throws Exception {
        made.say(asks, "OFFER", "resource/space", 0, 0);
        look();

        var form = read("introductions/new?first=" + asks + "&second=" + gives).getContentAsString();
        assertThat(form).contains("Esimerkki Kysyvä tarvitsee: rahoitus.", "Eräs verkoston toimija tarjoaa: rahoitus.", "Se tarvitsee: rahoitus.").doesNotContain("tilat");
        var fields = new java.util.HashMap<String, String>();
        fields.putAll(Map.of("first", asks.toString(), "second", gives.toString(), "why", "Esimerkki", "words1", "Eräs verkoston toimija tarjoaa: rahoitus."));
        fields.putAll(Map.of("words2", "Se tarvitsee: rahoitus.", "lang1", "fi", "lang2", "fi"));
        for (var n : java.util.List.of("1", "2")) {
            fields.put("contact" + n, "mail");
            fields.put("name" + n, "Lukija " + n);
            fields.put("email" + n, "lukija" + n + "@example.org");
        }
        assertThat(send("introductions", fields).getStatus()).isEqualTo(303);
        assertThat(desk()).contains("Esittely kesken").doesNotContain("Ehdotettu esittely</p>");
    }

    @Test
    void forgetsAtOnceWhatIsTakenBack() throws Exception {
        var between = made.network("Esimerkki Välittävä", Optional.empty());
        made.tie(asks, between);
        var tie = made.tie(gives, between);
        assertThat(look()).contains("Esimerkki Välittävä tuntee molemmat");

        sql.sql("update ecosystem.tie set to_word = 'WITHDRAWN' where id = :id").param("id", tie).update();
        assertThat(desk()).contains("Kukaan ei tiettävästi tunne molempia").doesNotContain("Esimerkki Välittävä tuntee molemmat");

        sql.sql("delete from ecosystem.statement where actor = :actor and facet = 'OFFER'").param("actor", gives).update();
        assertThat(desk()).doesNotContain("Sitä tarjoaa");
        assertThat(read("weaving/suggestions/" + suggestion()).getStatus()).isEqualTo(404);
        assertThat(read("introductions/new?first=" + asks + "&second=" + gives).getContentAsString()).doesNotContain("Eräs verkoston toimija");
    }

    @Test
    void leavesAlonePeopleWhoHaveNotAgreedThoseForWhomTheWeaverSpeaksAndPairsInPeace() throws Exception {
        var person = people.member();
        sql.sql("update ecosystem.actor set kind = 'PERSON', person = :person, name = '{}' where id = :id").param("person", person.id()).param("id", gives).update();
        new fi.kutomo.ecosystem.MadeActors(program).agrees(person.id(), "network", "PUBLIC", true);
        assertThat(look()).doesNotContain("Sitä tarjoaa");
        new fi.kutomo.ecosystem.MadeActors(program).agrees(person.id(), "introductions", "WEAVER", true);
        assertThat(look()).contains("Sitä tarjoaa");
        new fi.kutomo.ecosystem.MadeActors(program).agrees(person.id(), "introductions", "WEAVER", false);
        assertThat(desk()).doesNotContain("Sitä tarjoaa");

        var own = made.network("Esimerkki Oma", Optional.of(weaver.id()));
        made.say(own, "OFFER", "resource/funding", 3, 0);
        assertThat(look()).doesNotContain("Esimerkki Oma");

        var other = made.network("Esimerkki Rauhassa", Optional.empty());
        made.say(other, "OFFER", "resource/funding", 3, 0);
        assertThat(look()).contains("Sitä tarjoaa Esimerkki Rauhassa");
        sql.sql("""
                insert into ecosystem.introduction (id, state, pair, why, proposed_at, ended_at)
                values (gen_random_uuid(), 'DECLINED', :pair, '', now() - interval '100 days', now() - interval '90 days')
                """)
                .param("pair", Introduction.pair(asks, other))
                .update();
        assertThat(desk()).doesNotContain("Sitä tarjoaa");
        assertThat(look()).doesNotContain("Sitä tarjoaa");
    }

    @Test
    void putsAsideWithAReasonTakesUpAgainAndKeepsCorrections() throws Exception {
        look();
        var path = "weaving/suggestions/" + suggestion();
        var refused = send(path + "/aside", Map.of("about", "OTHER", "words", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(send(path + "/correction", Map.of("correction", "He ovat samaa ryhmää")).getContentAsString()).contains("He ovat samaa ryhmää", "href=\"#reason\"");
        assertThat(send(path + "/correction", Map.of("reason", "SILO", "correction", "He ovat samaa ryhmää")).getStatus()).isEqualTo(303);
        assertThat(read(path).getContentAsString()).contains("Mikä raja ylittyy: He ovat samaa ryhmää");

        assertThat(send(path + "/aside", Map.of("about", "KNOWN", "words", "Kävivät samaa koulua")).getStatus()).isEqualTo(303);
        assertThat(send(path + "/aside", Map.of("about", "KNOWN", "words", "Kävivät samaa koulua")).getStatus()).isEqualTo(303);
        assertThat(desk()).doesNotContain("Sitä tarjoaa");
        assertThat(look()).doesNotContain("Sitä tarjoaa");
        assertThat(read("weaving/aside?region=" + region).getContentAsString()).containsOnlyOnce("Kävivät samaa koulua").contains("Esimerkki Kysyvä");

        var verdict = sql.sql("select id from ecosystem.desk_verdict where person = :person and act = 'ASIDE'").param("person", weaver.id()).query(UUID.class).single();
        assertThat(send("weaving/aside/" + verdict + "/return", Map.of()).getStatus()).isEqualTo(303);
        assertThat(look()).contains("Sitä tarjoaa");
        assertThat(sql.sql("select fit from ecosystem.desk_verdict where person = :person").param("person", weaver.id()).query(Double.class).list())
                .hasSize(2)
                .allMatch(fit -> fit > 0.25);
    }

    @Test
    void showsNeedsThatWaitActorsThatHaveGoneQuietAndFragileSpots() throws Exception {
        made.say(asks, "NEED", "resource/pilot-site", 3, 40);
        var quiet = made.network("Esimerkki Hiljainen", Optional.empty());
        sql.sql("update ecosystem.statement set said_at = now() - interval '400 days' where actor = :actor").param("actor", quiet).update();
        var hub = made.network("Esimerkki Napa", Optional.empty());
        for (int leaf = 0; leaf < 3; leaf++) {
            made.tie(hub, made.network("Esimerkki Lehti " + leaf, Optional.empty()));
        }

        assertThat(look())
                .contains("Esimerkki Kysyvä: kokeilupaikka", "Alueella tätä ei tarjoa kukaan.")
                .contains("Esimerkki Hiljainen", "Viimeinen merkki")
                .contains("Jos Esimerkki Napa lähtisi, 2 toimijaa menettäisi yhteyden");
        assertThat(read("weaving?region=" + region + "&kind=quiet").getContentAsString()).contains("Esimerkki Hiljainen").doesNotContain("kokeilupaikka");
    }

    @Test
    void isForTheWeaverAlone() throws Exception {
        look();
        var id = suggestion();
        session = people.session(people.with(Assurance.SPONSORED, Role.WEAVER));
        assertThat(read("weaving/suggestions/" + id).getStatus()).isEqualTo(404);
        assertThat(desk()).doesNotContain("Sitä tarjoaa");
        session = people.session(people.member());
        assertThat(read("weaving").getStatus()).isEqualTo(403);
    }

    @Test
    void drawsTheSameAllDay() throws Exception {
        look();
        var first = program.getBean(AdviceStore.class).round(weaver.id(), region).orElseThrow();
        look();
        var second = program.getBean(AdviceStore.class).round(weaver.id(), region).orElseThrow();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.seed()).isEqualTo(first.seed());
    }
}
