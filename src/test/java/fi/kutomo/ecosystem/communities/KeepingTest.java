package fi.kutomo.ecosystem.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Community.Charter;
import fi.kutomo.ecosystem.communities.Community.Entrance;
import fi.kutomo.ecosystem.communities.Member.Part;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who keeps a community, who answers for it, and what those who keep it see and do not lose. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class KeepingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    PlatformTransactionManager transactions;

    private MadeCommunity made;
    private Inviting inviting;
    private Convening convening;

    @BeforeEach
    void make() {
        made = new MadeCommunity(program);
        inviting = program.getBean(Inviting.class);
        convening = program.getBean(Convening.class);
    }

    @Test
    void isHandedOverAndEndedByWhoAnswersForItOnly() {
        var community = made.open(Entrance.FREE);
        var facilitator = made.named("Quentti Xyrkynen");
        var caller = MadeCommunity.caller(facilitator);
        inviting.give(made.joins(community, facilitator, false), Part.FACILITATOR, made.weaves());

        assertThatThrownBy(() -> convening.handOver(community.id(), Optional.of(facilitator.id()), caller)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> convening.end(community.id(), new LocalizedText(Map.of(Lang.FI, "Loppu.")), caller)).isInstanceOf(Forbidden.class);
        assertThat(made.now(community).leader()).contains(made.weaver.id());

        convening.handOver(community.id(), Optional.of(facilitator.id()), made.weaves());
        assertThat(made.now(community).leader()).contains(facilitator.id());
        assertThat(made.letters(facilitator.email())).last().asString().contains("Vedät nyt oppimisyhteisöä");
        assertThat(made.letters(made.weaver.email())).last().asString().contains("Uutta oppimisyhteisössä");

        var next = made.named("Wilmakka Zorvanteri");
        made.joins(community, next, false);
        convening.handOver(community.id(), Optional.of(next.id()), made.weaves());
        assertThat(made.letters(facilitator.email())).as("who led it learns that it is led by somebody else").last().asString().contains("ei ole enää sinun");
    }

    @Test
    void tellsSomebodyElseWhenNobodyLeadsIt() {
        var community = made.open(Entrance.REQUEST);
        var facilitator = made.named("Quentti Xyrkynen");
        inviting.decide(made.joins(community, facilitator, false), true, "", made.weaves());
        inviting.give(made.only(community).id(), Part.FACILITATOR, made.weaves());
        var holding = program.getBean(CommunityHolding.class);

        new TransactionTemplate(transactions).executeWithoutResult(_ -> holding.erase(new Holding.Subject(made.weaver.id(), Set.of(), true)));
        assertThat(made.letters(facilitator.email())).last().asString().contains("ilman vetäjää");

        int before = made.letters(facilitator.email()).size();
        made.joins(community, made.named("Wilmakka Zorvanteri"), false);
        assertThat(made.letters(facilitator.email())).hasSize(before + 1);
    }

    @Test
    void leadsWhoeverMayKeepItNoMoreToThePublicPage() throws Exception {
        var weaver = made.people.member();
        program.getBean(GrantStore.class)
                .add(weaver.id(), Role.WEAVER, Scope.area("region/06"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        var community = made.open(Entrance.FREE);

        var answer = new TestBrowser(web)
                .signedIn(made.people.session(weaver))
                .send(
                        "/fi/" + community.path() + "/edit", "version", String.valueOf(community.version()), "name-fi", "Uusi nimi (esimerkki)", "goal-fi", "Tavoite.",
                        "entrance", "FREE", "region", "region/11");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).contains("/fi/" + community.path()).doesNotContain("/members");
    }

    @Test
    void showsWhatStandsThereWhenSomebodyElseWasFirst() throws Exception {
        var community = made.open(Entrance.FREE);
        var theirs = MadeCommunity.charter(Entrance.REQUEST);
        convening.change(
                community.id(), community.version(),
                new Charter(new LocalizedText(Map.of(Lang.FI, "Heidän nimensä (esimerkki)")), theirs.goal(), theirs.entrance(), theirs.regions(), List.of()), made.weaves());

        var answer = new TestBrowser(web)
                .signedIn(made.people.session(made.weaver))
                .send(
                        "/fi/" + community.path() + "/edit", "version", String.valueOf(community.version()), "name-fi", "Minun nimeni (esimerkki)", "goal-fi", "Tavoite.",
                        "entrance", "FREE", "region", "region/06");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Heidän nimensä (esimerkki)", "Minun nimeni (esimerkki)");
        assertThat(made.now(community).name().in(Lang.FI)).isEqualTo("Heidän nimensä (esimerkki)");
    }

    @Test
    void keepsTheWordsOfAnInvitationToAnActorThatIsGoneMeanwhile() throws Exception {
        var network = made.network("Kuuramaan Pilke " + Ids.next(), made.maker.id(), "developer", "region/06");
        var community = made.open(Entrance.INVITATION, network);
        var form = "/fi/" + community.path() + "/members/" + made.only(community).id() + "/invitation";
        made.sql.sql("update ecosystem.actor set state = 'GONE' where id = :id").param("id", network.id()).update();

        var answer = new TestBrowser(web)
                .signedIn(made.people.session(made.weaver))
                .send(form, "contact", made.maker.id().toString(), "words", "Kirjoitin tätä kauan.");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Kirjoitin tätä kauan.");
    }

    @Test
    void saysInItsHistoryWhoChangedThePlan() {
        var community = made.open(Entrance.FREE);

        program.getBean(Planning.class).plan(community.id(), LocalDate.of(2026, 12, 24), new LocalizedText(Map.of(Lang.FI, "Tavataan.")), made.weaves());

        assertThat(program.getBean(HistoryStore.class).of(community.id(), 1)).singleElement().satisfies(step -> {
            assertThat(step.act()).isEqualTo(Step.Act.PLANNED);
            assertThat(step.by()).contains(made.weaver.id());
        });
    }

    @Test
    void isTakenOverOnlyOnceNobodyLeadsIt() {
        var community = made.open(Entrance.FREE);
        var facilitator = made.named("Quentti Xyrkynen");
        inviting.give(made.joins(community, facilitator, false), Part.FACILITATOR, made.weaves());
        assertThatThrownBy(() -> convening.takeOver(community.id(), MadeCommunity.caller(facilitator))).isInstanceOf(Forbidden.class);

        made.sql.sql("update ecosystem.community set led_by = null where id = :id").param("id", community.id()).update();
        convening.takeOver(community.id(), MadeCommunity.caller(facilitator));

        assertThat(made.now(community).leader()).contains(facilitator.id());
    }

    @Test
    void changesNoPlanOfAnotherCommunity() {
        var one = made.open(Entrance.FREE);
        var other = made.open(Entrance.FREE);
        var planning = program.getBean(Planning.class);
        planning.measure(one.id(), Optional.empty(), new LocalizedText(Map.of(Lang.FI, "Kotikäynnit.")), made.weaves());
        var measures = program.getBean(PlanStore.class).measures(one.id());

        planning.dropMeasure(other.id(), measures.getFirst().id(), made.weaves());

        assertThat(program.getBean(PlanStore.class).measures(one.id())).isEqualTo(measures);
    }

    @Test
    void waitsOnTheDeskOfItsRegionWhileNobodyLeadsItOrAnswers() {
        var community = made.open(Entrance.REQUEST);
        made.sql.sql("update ecosystem.community set regions = array['region/21'] where id = :id").param("id", community.id()).update();
        made.joins(community, made.named("Quentti Xyrkynen"), false);
        var worth = program.getBeansOfType(Worth.class).values().stream().filter(each -> each.word().equals("communities")).findFirst().orElseThrow();
        var asked = new Worth.Asked("region/21", program.getBean(Sights.class).of(made.weaves()), made.weaves(), Lang.FI);
        assertThat(worth.lines(asked)).isEmpty();

        made.sql.sql("update ecosystem.community_member set asked_at = now() - interval '15 days' where community = :id").param("id", community.id()).update();
        assertThat(worth.lines(asked)).singleElement().satisfies(line -> assertThat(line.reasons()).containsExactly("Yksi pyyntö on odottanut vastausta yli kaksi viikkoa."));
        made.sql.sql("update ecosystem.community set led_by = null where id = :id").param("id", community.id()).update();
        assertThat(worth.lines(asked)).singleElement().satisfies(line -> assertThat(line.reasons()).hasSize(2));
    }
}
