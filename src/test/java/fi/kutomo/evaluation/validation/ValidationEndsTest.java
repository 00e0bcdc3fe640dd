package fi.kutomo.evaluation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.evaluation.statements.Statements;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.publication.Publishing;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How decisions end: by an appeal, by time, by a withdrawal, with the model that they are about; and what is left of people who go. */
@KutomoTest
class ValidationEndsTest {

    private static final String WHY = "Päätös perustui tietoon, joka on sittemmin osoittautunut vääräksi.";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Holding> holdings;

    @Test
    void assessesAgainWithOthersWhenAnAppealIsGranted() {
        var made = MadeValidation.published(program);
        made.bean(Applying.class).appeal(made.slug, WHY, MadeValidation.caller(made.maker));
        assertThat(made.now().state()).isEqualTo(State.APPEALED);
        assertThatThrownBy(() -> made.bean(Applying.class).appeal(made.slug, WHY, MadeValidation.caller(made.maker))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> made.bean(Deciding.class).answer(made.slug, true, WHY, MadeValidation.caller(made.editor)))
                .hasMessage("evaluation.validation.ownDecision");

        var other = new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR);
        made.bean(Deciding.class).answer(made.slug, true, WHY, MadeValidation.caller(other));

        assertThat(made.now().state()).isEqualTo(State.CHECKED);
        assertThat(made.now().round()).isEqualTo(2);
        assertThatThrownBy(() -> made.bean(Coordinating.class).assign(made.slug, made.first.id(), MadeValidation.caller(other)))
                .hasMessage("evaluation.validation.tie.ASSESSED_BEFORE");
        assertThat(made.decision().round()).as("the earlier decision stays readable").isEqualTo(1);
    }

    @Test
    void letsTheDecisionStandWhenAnAppealIsRefused() throws Exception {
        var made = MadeValidation.published(program);
        made.bean(Applying.class).appeal(made.slug, WHY, MadeValidation.caller(made.maker));
        var other = new TestPeople(program).with(Assurance.SPONSORED, Role.EDITOR);
        made.bean(Deciding.class).answer(made.slug, false, "Päätös pysyy, koska valituksessa ei ollut uutta tietoa.", MadeValidation.caller(other));

        assertThat(made.now().state()).isEqualTo(State.PUBLISHED);
        assertThat(open("/fi/validations/" + made.slug)).contains("ei ollut uutta tietoa").doesNotContain(WHY);
    }

    @Test
    void saysEverywhereThatTheTimeIsOver() throws Exception {
        var made = MadeValidation.published(program);
        assertThat(open("/en/validations/" + made.slug + "/badge.svg")).contains("Validated until");
        sql.sql("update evaluation.decision set valid_until = :day where id = :id")
                .param("day", LocalDate.now(Ui.ZONE).minusDays(2)).param("id", made.decision().id()).update();

        assertThat(made.bean(Outdating.class).expire()).isPositive();

        assertThat(made.now().state()).isEqualTo(State.EXPIRED);
        assertThat(open("/en/validations/" + made.slug + "/badge.svg")).contains("expired");
        assertThat(statement(made)).contains("\"EXPIRED\"");
        assertThat(open("/api/v1/validations/" + made.slug)).contains("\"standing\":\"EXPIRED\"");
        made.bean(Applying.class).renew(made.slug, MadeValidation.caller(made.maker));
        assertThat(made.now().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void givesThePublicReasonOfAWithdrawal() throws Exception {
        var made = MadeValidation.published(program);
        made.bean(Deciding.class).withdraw(made.slug, LocalizedText.of(WHY, "", ""), -1, MadeValidation.caller(made.editor));

        assertThat(open("/fi/validations/" + made.slug)).contains(WHY);
        assertThat(open("/fi/validations/" + made.slug + "/badge.svg")).contains("peruutettu");
        assertThat(statement(made)).contains("\"WITHDRAWN\"", "sittemmin");
    }

    @Test
    void endsWithTheModel() throws Exception {
        var decided = MadeValidation.published(program);
        var running = MadeValidation.assigned(program);
        for (var made : List.of(decided, running)) {
            made.bean(Publishing.class).withdraw(
                    made.now().entry(), "Malli ei ole enää käytössä missään.", Optional.empty(), MadeValidation.everything(made.editor));
            made.bean(Outdating.class).withdrawn(made.now().entry());
            assertThat(made.now().state()).isEqualTo(State.WITHDRAWN);
        }

        assertThat(open("/sv/validations/" + decided.slug)).contains("Modellen har dragits tillbaka");
        assertThat(statement(decided)).contains("\"WITHDRAWN\"", "no longer published");
        assertThat(running.bean(AssessorStore.class).of(running.now().id(), 1)).as("nobody marks what is gone").isEmpty();
    }

    @Test
    void tellsWhichVersionWasAssessedAndWhichOneIsRead() throws Exception {
        var made = MadeValidation.published(program);
        var content = made.bean(Entries.class).content(made.model).orElseThrow().withOriginal("summary", Lang.FI, "Talkkari käy kodeissa kolmesti viikossa.");
        made.bean(Entries.class).take(
                List.of(new Arrival(Optional.of(made.model), EntryKind.MODEL, Lang.FI, content, "")), true, MadeValidation.everything(made.maker));
        made.bean(Outdating.class).newRevision(made.now().entry());

        assertThat(made.now().state()).as("its core is the same").isEqualTo(State.PUBLISHED);
        assertThat(open("/en/validations/" + made.slug)).contains("Version 1 was assessed; you read version 2.");
        assertThat(open("/en/validations/" + made.slug + "/badge.svg")).contains("version 1, newest 2");
        assertThat(statement(made)).containsPattern("\"newestRevision\" : 2");
    }

    @Test
    void forgetsPeopleAndKeepsWhatThePublicDecisionRestsOn() {
        var made = MadeValidation.published(program);
        made.bean(Applying.class).appeal(made.slug, WHY, MadeValidation.caller(made.maker));
        var holding = holdings.stream().filter(ValidationHolding.class::isInstance).findFirst().orElseThrow();
        assertThat(holding.about(made.first.id()).toString()).contains("C1");
        assertThat(holding.about(made.maker.id()).toString()).contains(WHY);

        for (var person : List.of(made.maker, made.editor, made.first, made.second)) {
            holding.erase(person.id());
            assertThat(holding.about(person.id())).allSatisfy(section -> assertThat(section.rows()).isEmpty());
        }

        var validation = made.now();
        assertThat(validation.submitter()).isEmpty();
        assertThat(made.decision().decidedBy()).isEmpty();
        assertThat(made.decision().marks()).isNotEmpty();
        assertThat(made.bean(DecisionStore.class).appeal(made.decision().id()).orElseThrow().reason()).isEmpty();
        assertThat(made.bean(AssessorStore.class).of(validation.id(), 1)).hasSize(2).allSatisfy(one -> assertThat(one.person()).isEmpty());
    }

    @Test
    void asksAnotherWhenAnAssessorLeavesBeforeHavingMarked() {
        var made = MadeValidation.assigned(program);
        var holding = holdings.stream().filter(ValidationHolding.class::isInstance).findFirst().orElseThrow();

        holding.erase(made.second.id());

        assertThat(made.now().state()).isEqualTo(State.CHECKED);
        var other = new TestPeople(program).with(Assurance.SPONSORED, Role.ASSESSOR);
        made.bean(Coordinating.class).assign(made.slug, other.id(), MadeValidation.caller(made.editor));
        assertThat(made.now().state()).isEqualTo(State.ASSIGNED);
    }

    private String open(String path) throws Exception {
        return new TestBrowser(web).open(path).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String statement(MadeValidation made) {
        return made.bean(Statements.class).about(made.now().id()).orElseThrow();
    }
}
