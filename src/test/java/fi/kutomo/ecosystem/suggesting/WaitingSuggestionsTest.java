package fi.kutomo.ecosystem.suggesting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Retention;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of suggestions while nobody answers them. */
@KutomoTest
class WaitingSuggestionsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient sql;

    private TestPeople people;
    private Person maker;
    private String actor;

    @BeforeEach
    void make() {
        people = new TestPeople(program);
        maker = people.with(Assurance.SPONSORED);
        actor = new MadeActors(program).network("Esimerkki odottava", Optional.of(maker.id()));
    }

    private void suggest(String words) throws Exception {
        assertThat(new TestBrowser(web).send("/fi/actors/" + actor + "/suggestions", "about", "OFFER", "words", words).getStatus()).isEqualTo(303);
    }

    private List<String> words() {
        return sql.sql("select words from ecosystem.suggestion where actor = :actor::uuid order by words").param("actor", actor).query(String.class).list();
    }

    private void forget() {
        program.getBeansOfType(Retention.class).values().stream().filter(rule -> rule.nameKey().equals("ecosystem.actors.retention")).forEach(Retention::forget);
    }

    @Test
    void areForgottenAfterAYear() throws Exception {
        suggest("Tuore");
        suggest("Vanha");
        sql.sql("update ecosystem.suggestion set sent_at = now() - interval '13 months' where actor = :actor::uuid and words = 'Vanha'").param("actor", actor).update();

        forget();

        assertThat(words()).containsExactly("Tuore");
    }

    @Test
    void areForgottenWithAnActorThatIsGone() throws Exception {
        suggest("Tuore");
        sql.sql("update ecosystem.actor set state = 'GONE', changed_at = now() - interval '31 days' where id = :actor::uuid").param("actor", actor).update();

        forget();

        assertThat(words()).isEmpty();
    }

    @Test
    void areToldOnceADayToWhoKeepsTheActor() throws Exception {
        suggest("Soittimia");
        suggest("Nuotteja");

        var letters = sql.sql("select subject || body_text from platform.letter where address = :address").param("address", maker.email()).query(String.class).list();
        assertThat(letters).singleElement().asString().contains("Esimerkki odottava").doesNotContain("Soittimia");
    }

    @Test
    void areAllReachedPageByPage() throws Exception {
        sql.sql("""
                insert into ecosystem.suggestion (id, actor, about, lang, words, source, state, sent_at)
                select gen_random_uuid(), :actor::uuid, 'OFFER', 'fi', 'Ehdotus numero ' || n, '', 'OPEN', now() from generate_series(1, 55) as n
                """)
                .param("actor", actor)
                .update();
        var own = new TestBrowser(web).signedIn(people.session(maker));

        var first = own.open("/fi/actor-suggestions").getContentAsString();
        var second = own.open("/fi/actor-suggestions?page=2").getContentAsString();

        assertThat(first.split("Ehdotus numero", -1)).hasSize(51);
        assertThat(first).contains("/fi/actor-suggestions?page=2");
        assertThat(second.split("Ehdotus numero", -1)).hasSize(6);
    }

    @Test
    void areOnTheDeskOfTheRegionAfterAWeek() throws Exception {
        sql.sql("""
                insert into ecosystem.statement (id, actor, facet, term, reach, said_as, said_at)
                values (gen_random_uuid(), :actor::uuid, 'REGION', 'region/21', 3, 'SELF', now())
                """)
                .param("actor", actor)
                .update();
        suggest("Soittimia");
        var weaver = Caller.system();
        var asked = new Worth.Asked("region/21", program.getBean(Sights.class).of(weaver), weaver, Lang.FI);
        assertThat(program.getBean(SuggestionWorth.class).lines(asked)).isEmpty();

        sql.sql("update ecosystem.suggestion set sent_at = now() - interval '9 days' where actor = :actor::uuid").param("actor", actor).update();

        assertThat(program.getBean(SuggestionWorth.class).lines(asked)).extracting(Worth.Line::title).containsExactly("Ehdotus toimijasta odottaa vastausta");
    }
}
