package fi.kutomo.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evaluation.validation.MadeValidation;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** People whom a model concerns are heard in its validation. */
@KutomoTest
class VoicePagesTest {

    private static final String WORDS = "Sama talkkari kävi joka viikko, ja se oli tärkeintä.";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private List<Holding> holdings;

    private MadeValidation made;
    private Person lived;
    private String path;

    @BeforeEach
    void ask() throws Exception {
        made = MadeValidation.assigned(program);
        lived = new TestPeople(program).member();
        path = "/fi/validations/" + made.slug;
        assertThat(as(made.editor).send(path + "/voices", "voice", lived.handle()).getStatus()).isEqualTo(303);
    }

    @Test
    void areHeardBesideTheDecisionAndNotInIt() throws Exception {
        assertThat(text(as(lived), "/fi/validations")).contains("Sinulta pyydetään kokemustietoa", path + "/voice");
        var form = text(as(lived), path + "/voice");
        assertThat(form).contains("En osaa sanoa", "score-C1", "score-C5").doesNotContain("score-C8");
        assertThat(as(lived).send(path + "/voice", "then", "hand-in").getStatus()).isEqualTo(422);
        as(lived).send(path + "/voice", "then", "hand-in", "score-C1", "1", "score-C5", "4", "score-C8", "0", "words", WORDS);
        made.marks(made.first);
        for (var reader : List.of(made.first, made.second, made.editor, made.maker)) {
            assertThat(text(as(reader), path)).as("nobody hears it before the assessors are in").doesNotContain(WORDS);
        }
        made.marks(made.second);
        assertThat(text(as(made.editor), path)).contains(WORDS);
        assertThat(text(as(made.maker), path)).doesNotContain(WORDS);

        made.decided();

        var page = text(new TestBrowser(web), path);
        assertThat(page).contains("Yksi ihminen, jota malli koskee", WORDS, "Heidän arvionsa näkyvät erikseen").doesNotContain(lived.name());
        assertThat(text(new TestBrowser(web), "/api/v1/validations")).contains(made.slug, "\"total\":", "\"next\":null");
        assertThat(text(new TestBrowser(web), "/api/v1/validations?page=9")).contains("\"validations\":[]");
        assertThat(text(new TestBrowser(web), "/api/v1/validations/" + made.slug)).contains("\"livedExperience\":{\"people\":1").doesNotContain("\"C8\",\"answers\"");
        assertThat(made.decision().marks().get("C1")).as("the assessors' mark").isEqualByComparingTo("4");
    }

    @Test
    void takeBackWhatTheySaidUntilTheDecisionIsWritten() throws Exception {
        as(lived).send(path + "/voice", "then", "hand-in", "score-C1", "1", "words", WORDS);
        as(lived).send(path + "/voice/removal");
        assertThat(as(lived).open(path + "/voice").getStatus()).isEqualTo(404);
        made.marked().decided();
        assertThat(text(new TestBrowser(web), path)).doesNotContain(WORDS).doesNotContain("Kokemustieto");
    }

    @Test
    void areAskedOnlyWithoutATie() throws Exception {
        assertThat(refused(made.maker.handle())).contains("Esteellinen");
        assertThat(refused(made.first.handle())).contains("arvioi tätä jo");
        assertThat(refused(lived.handle())).contains("on jo pyydetty");
        assertThat(refused("ei-ketaan@example.org")).contains("käyttäjätunnusta ei löydy");
        assertThat(as(made.first).open(path + "/voice").getStatus()).isEqualTo(404);
    }

    @Test
    void areForgottenWithTheirWords() throws Exception {
        as(lived).send(path + "/voice", "then", "hand-in", "score-C1", "1", "words", WORDS);
        var about = holdings.stream().flatMap(holding -> holding.about(lived.id()).stream()).toList();
        assertThat(about.toString()).contains(WORDS);
        holdings.stream().filter(holding -> holding.getClass().getSimpleName().startsWith("ValidationHolding")).forEach(holding -> holding.erase(lived.id()));
        made.marked().decided();
        assertThat(text(new TestBrowser(web), path)).contains("Yksi ihminen, jota malli koskee").doesNotContain(WORDS);
    }

    private String refused(String who) throws Exception {
        var answer = as(made.editor).send(path + "/voices", "voice", who);
        assertThat(answer.getStatus()).isEqualTo(422);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private TestBrowser as(Person person) {
        return new TestBrowser(web).signedIn(new TestPeople(program).session(person));
    }

    private static String text(TestBrowser browser, String address) throws Exception {
        return browser.open(address).getContentAsString(StandardCharsets.UTF_8);
    }
}
