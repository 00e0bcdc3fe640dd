package fi.kutomo.ecosystem.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.KnownGraphs;
import fi.kutomo.ecosystem.measuring.MadeNet;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** How actors say what it is to work together, who reads it, and what becomes of it. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class TrustingTest {

    private static final String QUESTION = "Keskustelee avoimesti, myös kun olemme eri mieltä";
    private static final int WEAVERS = 0;
    private static final int PUBLIC = 3;

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private MadeSurvey made;

    @BeforeEach
    void make() {
        made = new MadeSurvey(program);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(made.people.session(person));
    }

    private String text(TestBrowser reader, String path) throws Exception {
        var answer = reader.open(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Integer> kept(UUID tie) {
        return made.sql.sql("select reliability + 10 * goal + 100 * coalesce(openness, 0) from ecosystem.tie_trust where tie = :tie")
                .param("tie", tie)
                .query(Integer.class)
                .list();
    }

    @Test
    void isAskedOfConfirmedTiesAndReadAgainByWhoSaidItAlone() throws Exception {
        var tie = made.tied(made.kept, made.mailed, MadeSurvey.caller(made.member));
        made.sent();
        var token = made.token();
        var letter = "/fi/surveys/letter?token=" + token;
        assertThat(text(new TestBrowser(web), letter)).doesNotContain(QUESTION);
        made.sql.sql("update ecosystem.tie set to_word = 'SAYS', from_word = 'SAYS', from_reach = 3, to_reach = 3 where id = :id").param("id", tie).update();
        made.sql.sql("""
                insert into ecosystem.tie_trust (tie, side, reliability, goal, openness, said_at)
                select id, case from_actor when :mailed then 'FROM' else 'TO' end, 1, 1, 1, now() - interval '1 day' from ecosystem.tie where id = :id
                """).param("mailed", made.mailed).param("id", tie).update();
        assertThat(text(new TestBrowser(web), letter)).contains(QUESTION).as("who holds the letter may be another").doesNotContainPattern("value=\"1\" selected");

        var name = "t-" + tie + "-";
        var sent = new TestBrowser(web).send(
                "/fi/surveys/letter/answer", "token", token, name + "reliability", "4", name + "goal", "3", name + "openness", "", "act", "later");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(kept(tie)).containsExactly(34);
        assertThat(text(new TestBrowser(web), letter)).containsPattern("value=\"4\" selected");

        var page = "/fi/ties/" + tie;
        for (var other : List.of(new TestBrowser(web), as(made.member), as(made.weaver))) {
            assertThat(text(other, page)).doesNotContain("Pitää, mitä lupaa");
        }
        new TestBrowser(web).send(
                "/fi/surveys/letter/answer", "token", token, name + "reliability", "", name + "goal", "", name + "openness", "", "act", "later");
        assertThat(kept(tie)).isEmpty();
    }

    @Test
    void isTakenBackOnThePageOfTheTieByThatEndAlone() throws Exception {
        var tie = made.tied(made.kept, made.mailed, MadeSurvey.caller(made.member));
        made.sql.sql("update ecosystem.tie set to_word = 'SAYS', from_word = 'SAYS' where id = :id").param("id", tie).update();
        var own = made.sql.sql("select case from_actor when :kept then 'FROM' else 'TO' end from ecosystem.tie where id = :id")
                .param("kept", made.kept)
                .param("id", tie)
                .query(String.class)
                .single();
        made.sql.sql("insert into ecosystem.tie_trust (tie, side, reliability, goal, openness, said_at) values (:tie, :side, 2, 2, 2, now())")
                .param("tie", tie)
                .param("side", own)
                .update();

        assertThat(text(as(made.member), "/fi/ties/" + tie)).contains("Pitää, mitä lupaa: Vähän", "Poista vastaus");
        assertThat(as(made.weaver).send("/fi/ties/" + tie + "/word", "act", "forget", "side", own).getStatus()).isEqualTo(403);
        assertThat(kept(tie)).hasSize(1);
        assertThat(as(made.member).send("/fi/ties/" + tie + "/word", "act", "forget", "side", own).getStatus()).isEqualTo(303);
        assertThat(kept(tie)).isEmpty();
        assertThat(text(as(made.member), "/fi/ties/" + tie)).doesNotContain("Poista vastaus");
    }

    @Test
    void isToldAsAMeanOfFiveOrMoreFromTiesThatEverybodySees() throws Exception {
        made.sql.sql("delete from ecosystem.statement where facet = 'REGION'").update();
        var net = new MadeNet(made.sql, "region/09").like(KnownGraphs.STAR, Optional.empty());
        for (int leaf = 1; leaf <= 4; leaf++) {
            trusts(net, leaf, leaf == 1 ? 4 : 3);
        }
        var page = "/fi/areas/region/09/net";
        assertThat(text(new TestBrowser(web), page)).contains("Luottamuksesta ei voi vielä kertoa");
        trusts(net, 5, 4);
        assertThat(text(new TestBrowser(web), page)).contains("Luottamus on vahvaa: 3,4 asteikolla 1–4");
        assertThat(text(new TestBrowser(web), "/en/areas/region/09/net")).contains("Trust is high: 3.4");

        made.sql.sql("update ecosystem.tie set from_reach = :weavers where :leaf::uuid in (from_actor, to_actor)")
                .param("weavers", WEAVERS)
                .param("leaf", net.actors.get(5))
                .update();
        assertThat(text(new TestBrowser(web), page)).contains("Luottamuksesta ei voi vielä kertoa");
        assertThat(text(as(made.weaver), page)).as("weavers read no other mean").contains("Luottamuksesta ei voi vielä kertoa");
    }

    /** What a leaf of the star says of working with its middle. */
    private void trusts(MadeNet net, int leaf, int answer) {
        made.sql.sql("""
                insert into ecosystem.tie_trust (tie, side, reliability, goal, openness, said_at)
                select id, case from_actor when :leaf::uuid then 'FROM' else 'TO' end, :answer, :answer, :answer, now()
                from ecosystem.tie where :leaf::uuid in (from_actor, to_actor)
                """)
                .param("leaf", net.actors.get(leaf))
                .param("answer", answer)
                .update();
    }

    @Test
    void goesWithThePersonWhoSaidIt() {
        var person = made.people.member();
        var self = UUID.randomUUID();
        made.sql.sql("""
                insert into ecosystem.actor (id, kind, state, slug, person, made_at, changed_at) values (:id, 'PERSON', 'SHOWN', :id::text, :person, now(), now())
                """)
                .param("id", self)
                .param("person", person.id())
                .update();
        var tie = UUID.fromString(new MadeNet(made.sql, MadeSurvey.REGION).tie(self.toString(), made.kept.toString(), PUBLIC));
        made.sql.sql("""
                insert into ecosystem.tie_trust (tie, side, reliability, goal, openness, said_at)
                select id, case from_actor when :self then 'FROM' else 'TO' end, 4, 1, 2, now() from ecosystem.tie where id = :tie
                """)
                .param("self", self)
                .param("tie", tie)
                .update();
        var holdings = program.getBeansOfType(Holding.class).values().stream()
                .filter(holding -> holding.about(person.id()).stream().anyMatch(section -> section.rows().toString().contains("reliability=4")))
                .toList();

        assertThat(holdings).hasSize(1);
        holdings.getFirst().erase(person.id());
        assertThat(kept(tie)).isEmpty();
    }
}
