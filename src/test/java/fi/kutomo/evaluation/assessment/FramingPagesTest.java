package fi.kutomo.evaluation.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.frameworks.Framing;
import fi.kutomo.evaluation.validation.MadeValidation;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The next version of the framework, from its first change to the rounds that begin by it. */
@KutomoTest
class FramingPagesTest {

    private static final String DRAFT = "/fi/validations/frameworks/draft";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private Framing framing;

    @Autowired
    private JdbcClient sql;

    private TestBrowser editor;

    @BeforeEach
    void begin() throws Exception {
        editor = new TestBrowser(web).signedIn(new TestPeople(program).session(new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR)));
        sql.sql("delete from evaluation.framework_draft").update();
        editor.send(DRAFT);
    }

    /** Other tests begin their rounds by the version that comes with the program. */
    @AfterEach
    void putBack() {
        sql.sql("delete from evaluation.framework_draft").update();
        sql.sql("delete from evaluation.validation where framework > 1").update();
        sql.sql("delete from evaluation.framework where version > 1").update();
    }

    @Test
    void isTheSameAsTheOneInForceUntilSomethingChanges() throws Exception {
        assertThat(text(editor.open(DRAFT))).contains("sama kuin voimassa oleva").doesNotContain("action=\"" + DRAFT + "/publication");
        assertThat(new TestBrowser(web).open(DRAFT).getStatus()).isNotEqualTo(200);
    }

    @Test
    void changesPartByPartAndHoldsForRoundsThatBeginLater() throws Exception {
        var before = MadeValidation.published(program);
        editor.send(DRAFT + "/questions/new", fields(Map.of(
                "text-fi", "Mitä ympäristölle tapahtui?", "text-sv", "Vad hände med miljön?", "text-en", "What became of the environment?")));
        editor.send(DRAFT + "/criteria/C8", fields(Map.of(
                "name-fi", "Taloudellisesti kestävä", "name-sv", "Ekonomiskt hållbar", "name-en", "Economically sound", "help-fi", "0–4", "help-sv", "0–4",
                "help-en", "0–4", "source", "ASSESSORS", "gate", "1,5")));
        editor.send(DRAFT + "/criteria/C9/removal", fields(Map.of()));
        var rules = FrameForms.fields(framing.required().content(), Lang.FI);
        rules.put("validMean", "3,9");
        rules.put("core", "coreIdea");
        assertThat(editor.send(DRAFT + "/rules", fields(rules)).getStatus()).isEqualTo(303);

        assertThat(text(editor.open(DRAFT))).contains("Q9", "Mitä ympäristölle tapahtui?", "3,9", "1,5", "Validoitu →");
        assertThat(frameworks.current().version()).as("nothing holds yet").isEqualTo(1);
        assertThat(editor.send(DRAFT + "/publication", fields(Map.of("note", "lyhyt"))).getStatus()).isEqualTo(422);
        assertThat(editor.send(DRAFT + "/publication", fields(Map.of("note", "Ympäristö mukaan, siirrettävyys pois kriteereistä."))).getStatus())
                .isEqualTo(303);

        assertThat(frameworks.current().version()).isEqualTo(2);
        assertThat(frameworks.current().question("Q9")).isPresent();
        assertThat(frameworks.current().criterion("C9")).isEmpty();
        assertThat(frameworks.version(1).criterion("C9")).as("what was decided stays readable").isPresent();
        assertThat(text(new TestBrowser(web).open("/en/validations/frameworks/1/compare/2")))
                .contains("What became of the environment?", "Economically sound", "3.9", "Ympäristö mukaan");
        assertThat(text(new TestBrowser(web).open("/api/v1/validation-frameworks/2"))).contains("\"validMean\":3.9");
        assertThat(before.now().framework()).isEqualTo(1);
        assertThat(MadeValidation.assigned(program).now().framework()).isEqualTo(2);
    }

    @Test
    void refusesNumbersThatCannotBe() throws Exception {
        var rules = FrameForms.fields(framing.required().content(), Lang.FI);
        rules.putAll(Map.of("notesMean", "3", "alpha", "2", "dueDays", "0", "grade-3", "7", "shortMonths", "99"));

        var answer = editor.send(DRAFT + "/rules", fields(rules));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains(
                "href=\"#notesMean\"", "href=\"#alpha\"", "href=\"#dueDays\"", "href=\"#grade-3\"", "href=\"#shortMonths\"", "href=\"#core\"", "value=\"99\"");
        var criterion = editor.send(DRAFT + "/criteria/new", fields(Map.of("name-fi", "Uusi", "gate", "5")));
        assertThat(text(criterion)).contains("href=\"#name-sv\">Nimi (svenska): Tämä kohta puuttuu.<", "href=\"#help-fi\"", "href=\"#gate\"");
    }

    @Test
    void noticesTwoEditors() throws Exception {
        var old = String.valueOf(framing.required().version());
        var question = Map.of("text-fi", "Uusi?", "text-sv", "Ny?", "text-en", "New?");
        editor.send(DRAFT + "/questions/Q1", fields(question));

        var late = new ArrayList<String>();
        question.forEach((field, value) -> late.addAll(java.util.List.of(field, value)));
        late.addAll(java.util.List.of("version", old));
        var answer = editor.send(DRAFT + "/questions/Q2", late.toArray(String[]::new));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("samaan aikaan", "Uusi?");
    }

    /** With the version of the draft as it is now. */
    private String[] fields(Map<String, String> fields) {
        var sent = new ArrayList<String>();
        fields.forEach((field, value) -> sent.addAll(java.util.List.of(field, value)));
        sent.addAll(java.util.List.of("version", String.valueOf(framing.required().version())));
        return sent.toArray(String[]::new);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
