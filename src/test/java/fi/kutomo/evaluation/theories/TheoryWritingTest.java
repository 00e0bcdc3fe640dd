package fi.kutomo.evaluation.theories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.metrics.MadeMetrics;
import fi.kutomo.evidence.Ground;
import fi.kutomo.evidence.TestStudies;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Theories as they are written in a browser, and what the ladder is told of them. */
@KutomoTest
class TheoryWritingTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Entries entries;

    @Autowired
    private List<Ground> grounds;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private DataSource source;

    private Cookie writer;
    private Cookie editor;
    private UUID writing;
    private EntrySummary model;

    @BeforeEach
    void meet() {
        var people = new TestPeople(program);
        var person = people.with(Assurance.SPONSORED);
        writing = person.id();
        writer = people.session(person);
        editor = people.session(people.with(Assurance.EMAIL, Role.EDITOR));
        model = model("Esimerkki kylätalosta " + UUID.randomUUID());
    }

    @Test
    void takesATheoryFromTheFirstBoxToThePublic() throws Exception {
        var place = written();
        assertThat(get(place, null).getStatus()).isEqualTo(404);
        assertThat(send(place + "/publication", editor, Map.of("version", version(place, editor))).getHeader("Location")).isEqualTo(place);

        var page = get(place, null).getContentAsString();
        assertThat(page).contains("Talkoot kerran kuussa", "Naapurit tuntevat toisensa", "Yhdessä tekeminen tutustuttaa", "theory-picture");
        assertThat(page).contains("Heikoin kohta: ”Talkoot kerran kuussa” → ”Naapurit tuntevat toisensa”. Se on perusteltu, mutta ilman lähdettä.");
        assertThat(get("/fi/theories", null).getContentAsString()).contains(place);
        assertThat(get("/fi/" + model.path().orElseThrow(), null).getContentAsString()).contains("Miten tämän ajatellaan toimivan", place);
    }

    @Test
    void isFoundByTheNameOfItsModelFromItsPublicationToItsWithdrawal() throws Exception {
        var place = written();
        var path = place.substring(4);
        var catalogue = program.getBean(Catalogue.class);
        assertThat(catalogue.at(path)).isEmpty();
        send(place + "/publication", editor, Map.of("version", version(place, editor)));

        var card = catalogue.at(path).orElseThrow();
        assertThat(card.in(Lang.FI).title()).isEqualTo("Muutosteoria: " + model.titles().get(Lang.FI));
        assertThat(card.in(Lang.FI).summary()).isEqualTo("Naapurit tuntevat toisensa");
        var number = model.titles().get(Lang.FI).replaceAll(".* ", "");
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(
                        get("/api/v1/search?type=theory&q=kylätalosta+" + number, null).getContentAsString())
                .contains("\"id\":\"" + path + "\""));

        send(place + "/nodes/n2", writer, Map.of("version", version(place, writer), "kind", "OUTCOME_SHORT", "text-fi", "Naapurit auttavat toisiaan"));
        assertThat(catalogue.at(path).orElseThrow().in(Lang.FI).summary()).as("what is being written is for nobody else").contains("tuntevat");
        send(place + "/withdrawal", editor, Map.of("version", version(place, editor), "reason", "Teoria oli toisesta mallista."));
        assertThat(catalogue.at(path)).isEmpty();
    }

    @Test
    void tellsTheLadderWhetherEachMainLinkHasASource() throws Exception {
        var place = written();
        assertThat(answer()).isEmpty();
        send(place + "/publication", editor, Map.of("version", version(place, editor)));
        assertThat(answer()).contains(false);

        send(place + "/links/l3", writer, Map.of(
                "version", version(place, writer), "from", "n1", "to", "n2", "rationale-fi", "Yhdessä tekeminen tutustuttaa",
                "elsewhere", "Tekijä 2024: Yhteisöt | https://example.org/teos"));
        assertThat(answer()).contains(false);
        send(place + "/publication", editor, Map.of("version", version(place, editor), "note", "Lähde lisätty"));

        assertThat(answer()).contains(true);
        assertThat(get(place + "/versions/1", null).getContentAsString()).contains("Luet versiota 1").doesNotContain("https://example.org/teos");
        assertThat(get(place, null).getContentAsString()).contains("https://example.org/teos", "Lähde lisätty");
    }

    @Test
    void showsBesideAnOutcomeWhatItsIndicatorsTell() throws Exception {
        var place = written();
        assertThat(get(place + "/edit", writer).getContentAsString()).contains("puuttuu mittari: ”Naapurit tuntevat toisensa”");
        assertThat(get(place + "/nodes/n2", writer).getContentAsString()).contains("id=\"indicator-1\"", "Mittari 1").doesNotContain("indicator-2");
        send(place + "/nodes/n2", writer, Map.of(
                "version", version(place, writer), "kind", "OUTCOME_SHORT", "text-fi", "Naapurit tuntevat toisensa", "indicator-1", "tavoitetut-ihmiset"));
        assertThat(get(place + "/nodes/n2", writer).getContentAsString()).contains("id=\"indicator-2\"");
        send(place + "/publication", editor, Map.of("version", version(place, editor)));
        assertThat(get(place, null).getContentAsString()).contains("ei vielä hyväksyttyä arvoa").doesNotContain("puuttuu mittari");

        var measured = MadeMetrics.approved(program, model, writing, "120");

        assertThat(get(place, null).getContentAsString())
                .contains("○ 120 (2024)", "<strong>120 (2024)</strong>", "Tekijöiden hyväksymä", "/fi/metrics/" + measured.get("slug") + "/measures/");
        assertThat(get(place + "/theory.txt", null).getContentAsString()).contains("120 (2024). Tekijöiden hyväksymä");
        assertThat(get(place + "/theory.svg", null).getContentAsString()).contains("○ 120 (2024)");
        assertThat(get("/api/v1" + place.substring("/fi".length()), null).getContentAsString())
                .contains("\"box\":\"n2\",\"indicator\":\"tavoitetut-ihmiset\",\"value\":120", "\"state\":\"APPROVED\"");

        sql.sql("update evaluation.actual set state = 'ACCEPTED', accepted_at = now() where id = ?::uuid").param(measured.get("value")).update();
        assertThat(get(place, null).getContentAsString()).contains("● 120 (2024)", "Keskuksen vahvistama");
        sql.sql("update evaluation.metrics set state = 'DRAFT' where slug = ?").param(measured.get("slug")).update();
        assertThat(get(place, null).getContentAsString()).doesNotContain("120 (2024)").contains("ei vielä hyväksyttyä arvoa");
    }

    @Test
    void weighsTheStudiesOfTheEntry() throws Exception {
        var place = written();
        var study = TestStudies.in(source, 7).studies(1, List.of(model.entry())).getFirst().value();
        sql.sql("update evidence.study set design = 'RCT', setting = 'FI', quality = 'GOOD' where id = ?").param(study).update();
        sql.sql("update evidence.study_outcome set direction = 'POSITIVE' where study = ?").param(study).update();
        assertThat(get(place + "/links/l3", writer).getContentAsString()).contains("study-" + study);

        send(place + "/links/l3", writer, Map.of(
                "version", version(place, writer), "from", "n1", "to", "n2", "rationale-fi", "Yhdessä", "study-" + study, "SUPPORTS"));
        assertThat(get(place + "/edit", writer).getContentAsString()).contains("Siitäkin on kohtalainen näyttö");

        sql.sql("update evidence.study set state = 'WITHDRAWN', withdrawn_reason = 'x' where id = ?").param(study).update();
        assertThat(get(place + "/edit", writer).getContentAsString()).contains("Tutkimus tai väite ei ole enää julkinen").contains("Lähde puuttuu");
    }

    @Test
    void restsALinkOnAClaimAsOnTheStudiesUnderIt() throws Exception {
        var place = written();
        var study = TestStudies.in(source, 8).studies(1, List.of(model.entry())).getFirst().value();
        sql.sql("update evidence.study set design = 'RCT', setting = 'FI', quality = 'GOOD' where id = ?").param(study).update();
        sql.sql("update evidence.study_outcome set direction = 'POSITIVE' where study = ?").param(study).update();
        var claim = UUID.randomUUID();
        int number = sql.sql("""
                insert into evidence.claim (id, state, text, created_at, changed_at, published_at)
                values (?, 'PUBLISHED', '{"fi": "Talkoot tutustuttavat"}', now(), now(), now()) returning number
                """).param(claim).query(Integer.class).single();
        sql.sql("insert into evidence.claim_study (claim, study, position, stance, passage, page) values (?, ?, 0, 'SUPPORTS', 'x', '1')")
                .params(claim, study).update();

        send(place + "/links/l3", writer, Map.of(
                "version", version(place, writer), "from", "n1", "to", "n2", "rationale-fi", "Yhdessä", "more", "https://kutomo.example/fi/claims/" + number));

        assertThat(get(place + "/links/l3", writer).getContentAsString()).contains("claim-" + claim, "Väite: Talkoot tutustuttavat");
        send(place + "/publication", editor, Map.of("version", version(place, editor)));
        assertThat(get(place, null).getContentAsString()).contains("Siitäkin on kohtalainen näyttö", "/fi/claims/" + number);
        assertThat(answer()).contains(true);

        sql.sql("update evidence.claim set state = 'WITHDRAWN', withdrawn_reason = 'x' where id = ?").param(claim).update();
        assertThat(get(place, null).getContentAsString()).contains("Tutkimus tai väite, joka ei ole enää julkinen");
        assertThat(answer()).contains(false);
    }

    @Test
    void putsAClaimInDoubtThatRestsBelowABrokenAssumption() throws Exception {
        var place = written();
        var claim = UUID.randomUUID();
        int number = sql.sql("""
                insert into evidence.claim (id, state, text, entry, created_at, changed_at, published_at)
                values (?, 'PUBLISHED', '{"fi": "Talkoot tutustuttavat"}', ?, now(), now(), now()) returning number
                """).params(claim, model.entry().value()).query(Integer.class).single();
        send(place + "/links/l3", writer, Map.of(
                "version", version(place, writer), "from", "n1", "to", "n2", "rationale-fi", "Yhdessä", "more", "/fi/claims/" + number));
        send(place + "/links/l3/assumptions", writer, Map.of(
                "version", version(place, writer), "text-fi", "Samat ihmiset palaavat", "held", "BROKEN", "finding-fi", "Puolet vaihtui."));
        assertThat(get("/fi/claims/" + number, null).getContentAsString()).doesNotContain("Epävarma");

        send(place + "/publication", editor, Map.of("version", version(place, editor)));

        assertThat(get("/fi/claims/" + number, null).getContentAsString())
                .contains("Epävarma", "Oletus ”Samat ihmiset palaavat” ei pitänyt muutosteoriassa: " + model.titles().get(Lang.FI), "Puolet vaihtui.", place);
        assertThat(get("/fi/" + model.path().orElseThrow(), null).getContentAsString()).contains("Talkoot tutustuttavat", "Epävarma");
        assertThat(get("/api/v1/claims/" + number, null).getContentAsString()).contains(
                "\"doubts\":[{\"assumption\":{\"fi\":\"Samat ihmiset palaavat\"},\"finding\":{\"fi\":\"Puolet vaihtui.\"}", place);

        var assumption = sql.sql("select graph #>> '{links,0,assumptions,0,id}' from evaluation.theory where slug = ?")
                .param(place.replaceAll(".*/", ""))
                .query(String.class)
                .single();
        send(place + "/assumptions/" + assumption, writer, Map.of(
                "version", version(place, writer), "text-fi", "Samat ihmiset palaavat", "held", "HOLDING", "finding-fi", "Uusi laskenta: palasivat."));
        assertThat(get("/fi/claims/" + number, null).getContentAsString()).contains("Epävarma");
        send(place + "/publication", editor, Map.of("version", version(place, editor), "note", "Oletus testattiin uudelleen"));
        assertThat(get("/fi/claims/" + number, null).getContentAsString()).doesNotContain("Epävarma");
        assertThat(get("/api/v1/claims/" + number, null).getContentAsString()).contains("\"doubts\":[]");
    }

    @Test
    void namesACircleAtItsPlaceAndKeepsWhatWasWritten() throws Exception {
        var place = written();
        var back = Map.of("version", version(place, writer), "from", "n2", "to", "n1", "rationale-fi", "Tutut tulevat talkoisiin");

        var answer = send(place + "/links", writer, back);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Linkki sulkisi kehän: Naapurit tuntevat toisensa → Talkoot kerran kuussa → Naapurit tuntevat toisensa")
                .contains("href=\"#to\"", "Tutut tulevat talkoisiin");
        var marked = new java.util.HashMap<>(back);
        marked.put("feedback", "yes");
        assertThat(send(place + "/links", writer, marked).getStatus()).isEqualTo(303);
    }

    @Test
    void refusesWhatMakesNoSenseAtItsField() throws Exception {
        var place = written();
        var version = version(place, writer);

        assertThat(wrong(place + "/nodes", Map.of("version", version, "kind", "OUTPUT"))).contains("<a href=\"#text-fi\">Yksi lause (suomi): Tämä puuttuu.</a>");
        assertThat(wrong(place + "/nodes", Map.of("version", version, "text-fi", "x".repeat(201)))).contains("Enintään 200 merkkiä.");
        assertThat(wrong(place + "/links", Map.of("version", version, "from", "n1", "to", "n1"))).contains("Laatikko ei voi johtaa itseensä.");
        assertThat(wrong(place + "/links", Map.of("version", version, "from", "n1", "to", "n2"))).contains("Näiden välillä on jo linkki.");
        assertThat(wrong(place + "/links", Map.of("version", version, "from", "", "to", "n99"))).contains("href=\"#from\"", "href=\"#to\"");
        assertThat(wrong(place + "/links/l3", Map.of("version", version, "from", "n1", "to", "n2", "elsewhere", "x | javascript:alert(1)")))
                .contains("Tätä riviä ei ymmärretty");
        assertThat(wrong(place + "/links/l3", Map.of("version", version, "from", "n1", "to", "n2", "more", "/fi/studies/olematon")))
                .contains("Tästä osoitteesta ei löydy julkista tutkimusta");
        assertThat(wrong(place + "/links/l3/assumptions", Map.of("version", version, "text-fi", "x", "testBy", "32.13.2026")))
                .contains("Kirjoita päivä muodossa");
        assertThat(wrong(place + "/links/l3/assumptions", Map.of("version", version, "text-fi", "x", "held", "BROKEN"))).contains("Kerro, mitä testi osoitti.");
        assertThat(wrong("/fi/theories", Map.of("entry", "KTM-2026-999999"))).contains("Tällaista julkista sivua ei löydy.");
    }

    @Test
    void putsWhatFollowsABrokenAssumptionInDoubt() throws Exception {
        var place = written();
        send(place + "/links/l3/assumptions", writer, Map.of(
                "version", version(place, writer), "text-fi", "Väki palaa", "owner", "Kyläyhdistys", "testBy", "31.12.2026", "held", "UNTESTED"));
        assertThat(get(place + "/edit", writer).getContentAsString()).contains("Väki palaa", "Kyläyhdistys").doesNotContain("epävarma: oletus");

        send(place + "/assumptions/a4", writer, Map.of(
                "version", version(place, writer), "text-fi", "Väki palaa", "held", "BROKEN", "finding-fi", "Puolet jäi pois"));

        assertThat(get(place + "/edit", writer).getContentAsString()).contains("epävarma: oletus ei pitänyt", "Puolet jäi pois");
    }

    @Test
    void writesOverNobody() throws Exception {
        var place = written();
        var version = version(place, writer);
        send(place + "/nodes", editor, Map.of("version", version, "kind", "NEED", "text-fi", "Yksinäisyys"));

        var late = send(place + "/nodes", writer, Map.of("version", version, "kind", "NEED", "text-fi", "Toinen tarve"));

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Joku muu on muuttanut teoriaa", "Toinen tarve", "Yksinäisyys");
    }

    @Test
    void publishesNeitherWhatLeadsNowhereNorASecondTheoryOfAnEntry() throws Exception {
        var first = written();
        var second = begin();
        assertThat(send(second + "/publication", editor, Map.of("version", version(second, editor))).getContentAsString())
                .contains("Julkaistavassa teoriassa on oltava toimenpide");
        send(first + "/publication", editor, Map.of("version", version(first, editor)));
        fill(second);
        assertThat(send(second + "/publication", editor, Map.of("version", version(second, editor))).getContentAsString())
                .contains("Tällä sivulla on jo julkinen muutosteoria");
        assertThat(send(first + "/publication", writer, Map.of("version", version(first, writer))).getStatus()).isEqualTo(403);
    }

    @Test
    void staysWithoutANameWhenItsWriterGoes() throws Exception {
        var place = written();
        send(place + "/publication", editor, Map.of("version", version(place, editor)));
        var draft = begin();
        var holding = program.getBeansOfType(Holding.class).values().stream()
                .filter(each -> each.getClass().getSimpleName().startsWith("TheoryHolding"))
                .findFirst()
                .orElseThrow();
        assertThat(holding.about(writing).getFirst().rows()).hasSize(2);

        holding.erase(new Holding.Subject(writing, java.util.Set.of(), true));

        assertThat(holding.about(writing)).allSatisfy(section -> assertThat(section.rows()).isEmpty());
        assertThat(get(place, null).getStatus()).isEqualTo(200);
        assertThat(get(draft + "/edit", editor).getStatus()).isEqualTo(404);
    }

    private Optional<Boolean> answer() {
        var ground = grounds.stream().filter(each -> each.fact() == Ground.Fact.REASONED_THEORY).findFirst().orElseThrow();
        return Optional.ofNullable(ground.of(List.of(model.entry())).get(model.entry()));
    }

    private String begin() throws Exception {
        var address = send("/fi/theories", writer, Map.of("entry", "/fi/" + model.path().orElseThrow())).getHeader("Location");
        assertThat(address).endsWith("/edit");
        return address.substring(0, address.length() - "/edit".length());
    }

    /** An activity, an outcome, and a link between them with a reason. */
    private String written() throws Exception {
        var place = begin();
        fill(place);
        return place;
    }

    private void fill(String place) throws Exception {
        send(place + "/nodes", writer, Map.of("version", version(place, writer), "kind", "ACTIVITY", "text-fi", "Talkoot kerran kuussa"));
        send(place + "/nodes", writer, Map.of("version", version(place, writer), "kind", "OUTCOME_SHORT", "text-fi", "Naapurit tuntevat toisensa"));
        var link = send(place + "/links", writer, Map.of(
                "version", version(place, writer), "from", "n1", "to", "n2", "rationale-fi", "Yhdessä tekeminen tutustuttaa"));
        assertThat(link.getStatus()).isEqualTo(303);
    }

    private String wrong(String path, Map<String, String> fields) throws Exception {
        var answer = send(path, writer, fields);
        assertThat(answer.getStatus()).as(path).isEqualTo(422);
        return answer.getContentAsString();
    }

    private String version(String place, Cookie who) throws Exception {
        var found = VERSION.matcher(get(place + "/edit", who).getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse get(String path, @org.jspecify.annotations.Nullable Cookie who) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path);
        return web.perform(who == null ? request : request.cookie(who)).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String path, Cookie who, Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf()).cookie(who);
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    private EntrySummary model(String title) {
        var content = Content.empty().withOriginal("title", Lang.FI, title).withOriginal("summary", Lang.FI, "Esimerkki.");
        var caller = new Caller(Optional.of(writing), "Esimerkki", java.util.Set.of(Role.WRITER, Role.EDITOR), Lang.FI);
        var id = entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "")), true, caller).getFirst().id();
        return entries.find(id).orElseThrow();
    }
}
