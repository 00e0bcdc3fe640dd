package fi.kutomo.evaluation.potential;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Potential as makers and assessors judge it in a browser, and what others see of it and when. */
@KutomoTest
class PotentialPagesTest {

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String[] EXAMPLE = {"3", "4", "2", "4", "3", "", "2", "2", "3", "3", "3", "4"};
    private static final String[] OTHER = {"2", "2", "2", "2", "1", "2", "0", "0", "1", "2", "", "2"};

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Entries entries;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Judging judging;

    @Autowired
    private PotentialHolding holding;

    private TestPeople people;
    private Person writing;
    private Person assessing;
    private TestBrowser maker;
    private TestBrowser assessor;
    private TestBrowser stranger;
    private PermanentId id;
    private String path;

    @BeforeEach
    void describe() {
        people = new TestPeople(program);
        writing = people.with(Assurance.SPONSORED, Role.WRITER);
        assessing = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        maker = browser(writing);
        assessor = browser(assessing);
        stranger = new TestBrowser(web);
        id = published(Optional.empty(), "Esimerkki.");
        path = "/fi/" + entries.find(id).orElseThrow().path().orElseThrow() + "/potential";
    }

    @Test
    void opensBothSidesTogetherAndNeitherBefore() throws Exception {
        hands(maker, "Tekijöiden salaisuus on tässä.", EXAMPLE);
        declares(assessor);
        for (var browser : List.of(maker, assessor, stranger, browser(people.with(Assurance.EMAIL, Role.EDITOR)))) {
            for (var address : List.of(path, path + "/sheet", "/api/v1/potentials/" + id, path.replace("/potential", ""))) {
                assertThat(browser.open(address).getContentAsString()).doesNotContain("salaisuus", "76,04", "76.04");
            }
        }
        assertThat(stranger.open(path).getContentAsString()).contains("Tekijät ovat jättäneet oman arvionsa");
        assertThat(stranger.open("/fi/potentials").getContentAsString()).doesNotContain(path);
        assertThat(stranger.open("/api/v1/potentials").getContentAsString()).doesNotContain(id.value()).contains("\"total\":", "\"next\":null");
        assertThat(stranger.open("/api/v1/potentials?page=9").getContentAsString()).contains("\"potentials\":[]");
        assertThat(assessor.open("/fi/potentials").getContentAsString()).contains("Odottaa arvioijaa", path);

        hands(assessor, "Arvioijan perustelu on tässä.", OTHER);

        var page = stranger.open(path).getContentAsString();
        assertThat(page)
                .contains("76,04", "68,75–77,08", "11 / 12 kohtaa", "75,15", "87,50", "58,33", "83,33", "Tekijöiden salaisuus", "Arvioijan perustelu")
                .contains("Arvioija 1: esteenä Toteutettavuus", "Tekijät näkevät potentiaalin selvästi suurempana kuin arvioijat")
                .contains("Maksaja: ota selvää. Alaraja nousee 8,33 pistettä, jos näin on: maksaja on sitoutunut.")
                .contains("Käyttäjät haluavat: tekijät 4, arvioijat keskimäärin 2", "Kenelle: tekijät antoivat arvion 3");
        assertThat(stranger.open("/fi/potentials").getContentAsString()).contains(path, "76,04 (vaihteluväli 68,75–77,08, tiedossa 11 / 12 kohtaa)");
        assertThat(stranger.open(path.replace("/potential", "")).getContentAsString()).contains("76,04 (vaihteluväli", "Esteenä: Toteutettavuus");
        assertThat(stranger.open("/api/v1/potentials/" + id).getContentAsString()).contains("76.04", "\"blocking\":[\"FEASIBILITY\"]", "\"MAKERS\"");
        assertThat(told()).contains(writing.email(), assessing.email());
    }

    @Test
    void weighsTheCriteriaAsTheReaderWishes() throws Exception {
        opened();

        assertThat(stranger.open(path + "?DEMAND=2&FEASIBILITY=x").getContentAsString())
                .contains("78,33", "Luvut on laskettu omilla painoillasi", "noindex");
    }

    @Test
    void keepsWhatIsNotHandedInToItsWriters() throws Exception {
        assertThat(maker.send(path + "/sheet", "mark-COST", "3", "reason-FEASIBILITY", "Keskeneräinen", "then", "keep").getStatus()).isEqualTo(303);
        assertThat(maker.open(path + "/sheet").getContentAsString()).contains("Keskeneräinen");
        assertThat(stranger.open(path).getContentAsString()).doesNotContain("Keskeneräinen");

        var late = maker.send(path + "/sheet", "mark-COST", "2", "reason-FEASIBILITY", "Toinen ikkuna", "version", "0");

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains("Joku muutti tätä sillä välin", "Toinen ikkuna", "name=\"version\" value=\"1\"");
    }

    @Test
    void saysWhatIsWrongAtItsPlaceAndLosesNothing() throws Exception {
        var answer = maker.send(path + "/sheet", "then", "hand-in", "mark-COST", "7", "mark-PAYER", "2", "reason-DEMAND", "Lyhyt");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString().indexOf("id=\"mistakes\"")).isGreaterThan(answer.getContentAsString().indexOf("<h1"));
        assertThat(answer.getContentAsString())
                .contains("id=\"mark-COST-error\"", "Kustannus ja rahoitus: valitse arvio nollasta neljään", "id=\"reason-DEMAND-error\"", "Lyhyt");
        assertThat(maker.send(path + "/sheet", "then", "hand-in").getContentAsString()).contains("Arvioi ainakin yksi kohta.");
        assertThat(maker.send(path + "/sheet", "reason-DEMAND", "x".repeat(SheetForm.LONGEST + 1)).getStatus()).isEqualTo(422);
        assertThat(sql.sql("select count(*) from evaluation.potential_round where permanent_id = :id").param("id", id.value()).query(Long.class).single())
                .isZero();
    }

    @Test
    void isNotForEverybodyToJudge() throws Exception {
        assertThat(browser(people.member()).open(path + "/sheet").getStatus()).isEqualTo(403);
        assertThat(browser(people.with(Assurance.EMAIL, Role.EDITOR)).send(path + "/sheet", "mark-COST", "1").getStatus()).isEqualTo(403);
        assertThat(stranger.open("/fi/models/ei-ole/potential").getStatus()).isEqualTo(404);
        assertThat(stranger.open(path + "/rounds/1").getStatus()).isEqualTo(404);
        assertThat(assessor.send(path + "/sheet", "mark-COST", "1").getStatus()).isEqualTo(409);
        assertThat(assessor.send(path + "/stake").getStatus()).isEqualTo(422);

        var organisation = UUID.randomUUID();
        List.of(writing, assessing).forEach(person -> sql.sql("""
                insert into accounts.membership (id, person, organisation, asked_at, confirmed_at, confirmed_how)
                values (:id, :person, :organisation, now(), now(), 'operator')
                """).param("id", Ids.next()).param("person", person.id()).param("organisation", organisation).update());

        assertThat(assessor.open(path + "/sheet").getContentAsString()).contains("Et voi arvioida tätä mallia. Esteellinen: sama organisaatio.");
        assertThat(assessor.send(path + "/stake", "stake", "none").getStatus()).isEqualTo(409);
    }

    @Test
    void waitsForWhoeverIsMarkingButNotForEver() throws Exception {
        var second = browser(people.with(Assurance.SPONSORED, Role.ASSESSOR));
        hands(maker, "Tekijöiden salaisuus on tässä.", EXAMPLE);
        declares(assessor);
        declares(second);
        hands(assessor, "Arvioijan perustelu on tässä.", OTHER);
        assertThat(stranger.open(path).getContentAsString()).contains("Yksi arvioija on jättänyt arvionsa, ja toista odotetaan vielä.").doesNotContain("76,04");

        judging.lapse();
        assertThat(stranger.open(path).getContentAsString()).doesNotContain("76,04");
        sql.sql("""
                update evaluation.potential p set changed_at = now() - interval '31 days' from evaluation.potential_round r
                where r.id = p.round and r.permanent_id = :id and p.handed_in_at is null
                """).param("id", id.value()).update();
        judging.lapse();

        assertThat(stranger.open(path).getContentAsString()).contains("76,04").doesNotContain("Arvioija 2");
        assertThat(second.send(path + "/sheet", "mark-COST", "4", "version", "1", "then", "keep").getStatus()).isEqualTo(409);
    }

    @Test
    void opensWhenTheLastWhoIsAwaitedLeaves() throws Exception {
        var second = browser(people.with(Assurance.SPONSORED, Role.ASSESSOR));
        hands(maker, "Tekijöiden salaisuus on tässä.", EXAMPLE);
        declares(assessor);
        declares(second);
        hands(assessor, "Arvioijan perustelu on tässä.", OTHER);

        assertThat(second.send(path + "/stake", "stake", "busy").getStatus()).isEqualTo(303);

        assertThat(stranger.open(path).getContentAsString()).contains("76,04");
    }

    @Test
    void isJudgedAnewOnlyWhenTheDescriptionHasChanged() throws Exception {
        opened();
        assertThat(maker.open(path + "/sheet").getStatus()).isEqualTo(303);
        assertThat(maker.open(path).getContentAsString()).doesNotContain("Aloita uusi arvio");
        published(Optional.of(id), "Esimerkki, jota on parannettu.");

        assertThat(maker.open(path).getContentAsString()).contains("Aloita uusi arvio", "Arvioitu versio on 1, mutta mallista on jo versio 2.");
        hands(maker, "Uusi salaisuus on tässä.", OTHER);
        assertThat(stranger.open(path).getContentAsString()).contains("76,04", "Tekijät ovat jättäneet oman arvionsa").doesNotContain("Uusi salaisuus");
        declares(assessor);
        hands(assessor, "Uusi perustelu on tässä.", OTHER);

        assertThat(stranger.open(path).getContentAsString()).contains("Kierros 2", "Uusi salaisuus", path + "/rounds/1").doesNotContain("76,04");
        assertThat(stranger.open(path + "/rounds/1").getContentAsString()).contains("Tämä on aiempi kierros", "76,04");
    }

    @Test
    void forgetsWhoJudgedAndKeepsWhatOthersRestOn() throws Exception {
        opened();
        var begun = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        published(Optional.of(id), "Esimerkki, jota on parannettu.");
        declares(browser(begun));
        assertThat(holding.about(assessing.id()).getFirst().rows()).hasSize(1);
        assertThat(holding.forecast(begun.id()).goes()).containsEntry("evaluation.potential.holding.begun", 1L);
        assertThat(holding.forecast(assessing.id()).stays()).containsEntry("evaluation.potential.holding.kept", 1L);

        List.of(begun, assessing, writing).forEach(person -> holding.erase(person.id()));

        assertThat(stranger.open(path).getContentAsString()).contains("76,04", "Arvioijan perustelu");
        assertThat(sql.sql("select count(*) from evaluation.potential where person in (:people)")
                        .param("people", List.of(begun.id(), assessing.id(), writing.id()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void opened() throws Exception {
        hands(maker, "Tekijöiden salaisuus on tässä.", EXAMPLE);
        declares(assessor);
        hands(assessor, "Arvioijan perustelu on tässä.", OTHER);
    }

    private void declares(TestBrowser browser) throws Exception {
        assertThat(browser.open(path + "/sheet").getContentAsString()).contains("Onko sinulla side tähän malliin?").doesNotContain("mark-COST");
        assertThat(browser.send(path + "/stake", "stake", "none").getHeader("Location")).isEqualTo(path + "/sheet");
    }

    private void hands(TestBrowser browser, String reason, String... marks) throws Exception {
        var version = VERSION.matcher(browser.open(path + "/sheet").getContentAsString());
        assertThat(version.find()).isTrue();
        var fields = new ArrayList<>(List.of("then", "hand-in", "version", version.group(1), "revision", "99"));
        for (var aspect : Aspect.values()) {
            fields.addAll(List.of("reason-" + aspect.name(), reason));
        }
        for (int i = 0; i < marks.length; i++) {
            fields.addAll(List.of("mark-" + Point.values()[i].name(), marks[i]));
        }
        assertThat(browser.send(path + "/sheet", fields.toArray(String[]::new)).getHeader("Location")).isEqualTo(path);
    }

    private PermanentId published(Optional<PermanentId> known, String summary) {
        var content = Content.empty().withOriginal("title", Lang.FI, "Malli " + UUID.randomUUID() + " (esimerkki)").withOriginal("summary", Lang.FI, summary);
        var caller = new Caller(Optional.of(writing.id()), writing.name(), Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.FI);
        return entries.take(List.of(new Arrival(known, EntryKind.MODEL, Lang.FI, content, "")), true, caller).getFirst().id();
    }

    /** Who has got a letter that it is open. */
    private List<String> told() {
        var title = entries.find(id).orElseThrow().titles().get(Lang.FI);
        return sql.sql("select address from platform.letter where subject = :subject")
                .param("subject", "Vaikuttavuuspotentiaalin arviot on avattu: " + title)
                .query(String.class)
                .list();
    }

    private TestBrowser browser(Person person) {
        return new TestBrowser(web).signedIn(people.session(person));
    }
}
