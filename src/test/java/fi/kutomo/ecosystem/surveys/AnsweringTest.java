package fi.kutomo.ecosystem.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.MadeActors;
import fi.kutomo.ecosystem.introductions.LeftAloneStore;
import fi.kutomo.ecosystem.surveys.Asked.Address;
import fi.kutomo.ecosystem.surveys.Asked.State;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.secrets.Secret;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What those who are asked answer, by letter and by account, and what becomes of it. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class AnsweringTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private MadeSurvey made;

    @BeforeEach
    void make() {
        made = new MadeSurvey(program);
    }

    private MockHttpServletResponse letter(String token) throws Exception {
        return new TestBrowser(web).open("/fi/surveys/letter?token=" + token);
    }

    private MockHttpServletResponse send(String token, String... fields) throws Exception {
        var all = new ArrayList<>(List.of("token", token));
        all.addAll(List.of(fields));
        return new TestBrowser(web).send("/fi/surveys/letter/answer", all.toArray(String[]::new));
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void becomesStatementsAndAConfirmedTie() throws Exception {
        var so = made.said(made.mailed, "NEED", "resource/funding", 3);
        var over = made.said(made.mailed, "OFFER", "resource/facilities", 0);
        var tie = made.tied(made.kept, made.mailed, MadeSurvey.caller(made.member));
        var survey = made.sent();
        var token = made.token();

        assertThat(body(letter(token))).contains("Tarvitsee", "Tekee yhteistyötä toimijan kanssa Esimerkkiverkko");
        var answer = send(
                token, "s-" + so, "SO", "s-" + so + "-version", "0", "s-" + over, "OVER", "s-" + over + "-version", "0", "t-" + tie, "SO",
                "t-" + tie + "-version", "1", "t-" + tie + "-strength", "2", "add-role", "actor-role/funder", "reach", "KEEP", "act", "done");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(made.statement(so)).containsEntry("said_as", "SELF").containsEntry("reach", 3);
        assertThat(made.statement(so).get("source").toString()).startsWith("Esimerkkikartoitus, ");
        assertThat(made.statement(over).get("valid_to")).isEqualTo(Date.valueOf(LocalDate.now(Ui.ZONE).minusDays(1)));
        assertThat(made.tie(tie)).isEqualTo("CONFIRMED");
        assertThat(made.sql.sql("select reach from ecosystem.statement where actor = :actor and facet = 'ROLE'").param("actor", made.mailed).query(Integer.class).single())
                .as("what is new goes to weavers only")
                .isZero();
        assertThat(made.sql.sql("select reach from ecosystem.tie where id = :id").param("id", tie).query(Integer.class).single()).isZero();
        assertThat(made.asked(survey, made.mailed).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void keepsAPartAndChangesAnAnswer() throws Exception {
        var need = made.said(made.mailed, "NEED", "resource/funding", 3);
        var survey = made.sent();
        var token = made.token();

        send(token, "s-" + need, "OVER", "s-" + need + "-version", "0", "act", "later");
        assertThat(made.asked(survey, made.mailed).state()).isEqualTo(State.STARTED);
        assertThat(body(letter(token))).contains("Vastaus on kesken");
        assertThat(made.statement(need).get("valid_to")).isNotNull();

        send(token, "s-" + need, "SO", "s-" + need + "-version", "1", "act", "done");
        var until = ((Date) made.statement(need).get("valid_to")).toLocalDate();
        assertThat(until).isAfter(LocalDate.now(Ui.ZONE).plusDays(300));
        int version = (int) made.statement(need).get("version");

        send(token, "s-" + need, "SO", "s-" + need + "-version", "" + version, "act", "done");
        assertThat(made.statement(need)).as("the same again says nothing anew").containsEntry("version", version);
    }

    @Test
    void endsATieAndTakesItBack() throws Exception {
        var tie = made.tied(made.kept, made.mailed, MadeSurvey.caller(made.member));
        made.sent();
        var token = made.token();
        send(token, "t-" + tie, "OVER", "t-" + tie + "-version", "1", "act", "done");
        assertThat(made.tie(tie)).as("what only the other said is disputed").isEqualTo("DISPUTED");

        send(token, "t-" + tie, "SO", "t-" + tie + "-strength", "3", "act", "done");
        assertThat(made.tie(tie)).isEqualTo("CONFIRMED");
    }

    @Test
    void showsNothingThatIsNotTheActorsOrPublic() throws Exception {
        made.said(made.kept, "OFFER", "resource/facilities", 0);
        var hidden = UUID.fromString(new MadeActors(program).network("Piiloverkko Zyxwv", Optional.of(made.member.id())));
        made.tied(hidden, made.mailed, MadeSurvey.caller(made.member));
        made.sql.sql("update ecosystem.actor set state = 'PROPOSED' where id = :id").param("id", hidden).update();
        made.sent();
        var token = made.token();

        assertThat(body(letter(token))).doesNotContain("Piiloverkko", "Zyxwv");
        var sought = send(token, "kind", "WORKS_WITH", "other", "Piiloverkko", "act", "done");
        assertThat(sought.getStatus()).isEqualTo(422);
        assertThat(body(sought)).doesNotContain("Zyxwv").contains("value=\"Piiloverkko\"");
        assertThat(letter(token).getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        var need = made.said(made.mailed, "NEED", "resource/funding", 3);
        made.sent();

        var refused = send(made.token(), "s-" + need, "SO", "s-" + need + "-version", "0", "add-need-words", "Kaipaamme kumppania", "act", "done");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(body(refused)).contains("Kaipaamme kumppania", "id=\"s-" + need + "-SO\" name=\"s-" + need + "\" value=\"SO\" checked");
        assertThat(made.statement(need)).containsEntry("version", 0);
    }

    @Test
    void leavesInPeaceWhoDoesNotWantToAnswer() throws Exception {
        var survey = made.sent();
        var token = made.token();

        var answer = new TestBrowser(web).send("/sv/surveys/letter/refusal", "token", token, "why", "DECLINED");

        assertThat(answer.getStatus()).isEqualTo(303);
        var asked = made.asked(survey, made.mailed);
        assertThat(asked.state()).isEqualTo(State.DECLINED);
        assertThat(asked.address()).isEmpty();
        assertThat(letter(token).getStatus()).isEqualTo(404);
        made.pass(survey, 8);
        made.bean(SurveyMinding.class).remind();
        assertThat(made.subjects(made.mail)).hasSize(1);

        var other = made.draft();
        assertThatThrownBy(() -> made.bean(Surveying.class)
                        .address(other, made.asked(other, made.mailed).id(), Optional.of(new Address(made.mail.toUpperCase(Locale.ROOT), Lang.FI)), made.weaves()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("silent");
    }

    @Test
    void doesNotAskAnAddressThatWasRemovedFromIntroductions() {
        made.bean(LeftAloneStore.class).add(made.mail, Instant.now());
        var survey = made.draft();
        var one = made.asked(survey, made.mailed).id();

        assertThatThrownBy(() -> made.bean(Surveying.class).address(survey, one, Optional.of(new Address(made.mail.toUpperCase(Locale.ROOT), Lang.FI)), made.weaves()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("silent");
    }

    @Test
    void leavesInPeaceWhoAskedForItBeforeHashesHadAKey() {
        made.sql.sql("insert into ecosystem.survey_silence (hash, at) values (:hash, now())").param("hash", Secret.hash(made.mail)).update();
        var survey = made.draft();
        var one = made.asked(survey, made.mailed).id();

        assertThatThrownBy(() -> made.bean(Surveying.class).address(survey, one, Optional.of(new Address(made.mail, Lang.FI)), made.weaves()))
                .hasMessageContaining("silent");
    }

    @Test
    void isAnsweredByItsOwnPeopleAndNobodyElse() throws Exception {
        var need = made.said(made.kept, "NEED", "resource/funding", 3);
        var survey = made.sent();
        var path = "/fi/surveys/asked/" + made.asked(survey, made.kept).id();
        var stranger = new TestBrowser(web).signedIn(made.people.session(made.people.member()));
        var own = new TestBrowser(web).signedIn(made.people.session(made.member));

        assertThat(stranger.open(path).getStatus()).isEqualTo(404);
        assertThat(stranger.send(path + "/answer", "rest", "yes").getStatus()).isEqualTo(404);
        assertThat(body(own.open("/fi/account/surveys"))).contains("Esimerkkikartoitus");
        assertThat(own.send(path + "/answer", "act", "done").getStatus()).as("nothing is marked").isEqualTo(409);
        assertThat(own.send(path + "/answer", "rest", "yes", "act", "done").getStatus()).isEqualTo(303);
        assertThat(made.statement(need)).containsEntry("said_as", "SELF");
        assertThat(made.asked(survey, made.kept).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void leadsNowhereOnceItIsClosedOrTheAddressIsChanged() throws Exception {
        var survey = made.sent();
        var token = made.token();
        assertThat(letter(token).getStatus()).isEqualTo(200);
        var one = made.asked(survey, made.mailed).id();
        made.bean(Surveying.class).address(survey, one, Optional.of(new Address("toinen-" + made.mail, Lang.FI)), made.weaves());
        assertThat(letter(token).getStatus()).isEqualTo(404);

        make();
        var other = made.sent();
        var last = made.token();
        made.bean(Surveying.class).close(other, made.weaves());
        assertThat(letter(last).getStatus()).isEqualTo(404);
        assertThat(send(last, "rest", "yes").getStatus()).isEqualTo(404);
    }

    @Test
    void takesBackTheLetterOfWhoHasStartedToAnswer() throws Exception {
        var need = made.said(made.mailed, "NEED", "resource/funding", 3);
        var survey = made.sent();
        var token = made.token();
        send(token, "s-" + need, "OVER", "s-" + need + "-version", "0", "act", "later");
        var one = made.asked(survey, made.mailed).id();
        var surveying = made.bean(Surveying.class);

        assertThatThrownBy(() -> surveying.address(survey, one, Optional.of(new Address("toinen-" + made.mail, Lang.FI)), made.weaves()))
                .hasMessage("ecosystem.surveys.refused.answered");
        surveying.address(survey, one, Optional.empty(), made.weaves());

        assertThat(letter(token).getStatus()).isEqualTo(404);
        assertThat(made.asked(survey, made.mailed).address()).isEmpty();
        assertThat(made.asked(survey, made.mailed).state()).as("what was answered stays").isEqualTo(State.STARTED);
    }

    @Test
    void isNotSentAnewBecauseTheSameAddressIsWrittenAgain() throws Exception {
        var survey = made.sent();
        var token = made.token();
        var one = made.asked(survey, made.mailed).id();

        made.bean(Surveying.class).address(survey, one, Optional.of(new Address(made.mail.toUpperCase(Locale.ROOT), Lang.FI)), made.weaves());

        assertThat(made.asked(survey, made.mailed).state()).isEqualTo(State.ASKED);
        assertThat(made.asked(survey, made.mailed).address()).contains(new Address(made.mail, Lang.FI));
        assertThat(letter(token).getStatus()).isEqualTo(200);
        assertThatThrownBy(() -> made.bean(Surveying.class).send(survey, made.weaves())).hasMessage("ecosystem.surveys.refused.nobody");
    }

    @Test
    void goesToTheActorsOwnPeopleOnceTheyAreHere() throws Exception {
        var survey = made.sent();
        var token = made.token();
        made.sql.sql("update ecosystem.actor set made_by = :member where id = :id").param("member", made.member.id()).param("id", made.mailed).update();

        assertThat(letter(token).getStatus()).isEqualTo(404);
        made.pass(survey, 7);
        made.bean(SurveyMinding.class).remind();

        assertThat(made.subjects(made.mail)).hasSize(1);
        assertThat(made.subjects(made.member.email())).as("one letter and one reminder for the own network, one reminder for this").hasSize(3);
        assertThat(made.asked(survey, made.mailed).address()).isEmpty();
    }

    @Test
    void remindsTwiceAndNotAgain() {
        var survey = made.sent();
        for (int week = 0; week < 4; week++) {
            made.pass(survey, 7);
            made.sql.sql("update ecosystem.survey set until = current_date + 9 where id = :id").param("id", survey).update();
            made.bean(SurveyMinding.class).remind();
            made.bean(SurveyMinding.class).remind();
        }
        assertThat(made.subjects(made.mail)).hasSize(3).last().asString().startsWith("Enkäten väntar på ditt svar");
        assertThat(made.subjects(made.member.email())).hasSize(3);
        assertThat(made.asked(survey, made.mailed).reminders()).isEqualTo(2);
    }

    @Test
    void closesAfterItsLastDay() {
        var survey = made.sent();
        made.pass(survey, 29);
        made.bean(SurveyMinding.class).close();
        assertThat(made.bean(SurveyStore.class).find(survey).orElseThrow().state()).isEqualTo(Survey.State.CLOSED);
    }

    @Test
    void isToldOnTheDeskUntilItsWeaverLooksAndWhenItIsAboutToClose() throws Exception {
        made.said(made.mailed, "REGION", MadeSurvey.REGION, 3);
        var survey = made.sent();
        send(made.token(), "rest", "yes", "act", "done");
        var weaver = new TestBrowser(web).signedIn(made.people.session(made.weaver));
        var desk = "/fi/weaving?kind=surveys&region=" + MadeSurvey.REGION;

        assertThat(body(weaver.open(desk))).contains("Yksi vastaus on tullut", "Vastannut on 1 / 2.", survey + "?show=answered").doesNotContain("Vastaus puuttuu");
        weaver.open("/fi/surveys/" + survey);
        assertThat(body(weaver.open(desk))).doesNotContain(survey.toString());

        made.sql.sql("update ecosystem.survey set until = current_date + 5 where id = :id").param("id", survey).update();
        assertThat(body(weaver.open(desk))).contains("Viimeinen vastauspäivä on", "Vastaus puuttuu: Esimerkkiverkko", survey + "?show=waiting");
        var other = made.people.with(Assurance.SPONSORED, Role.WEAVER);
        assertThat(body(new TestBrowser(web).signedIn(made.people.session(other)).open(desk))).as("a survey of no region is its weaver's").doesNotContain(survey.toString());
    }

    @Test
    void countsThoseWhoAnswered() throws Exception {
        made.said(made.kept, "REGION", MadeSurvey.REGION, 3);
        made.said(made.mailed, "REGION", MadeSurvey.REGION, 3);
        made.sent();
        send(made.token(), "rest", "yes", "act", "done");
        var answered = made.bean(Answered.class);

        assertThat(answered.among(List.of(made.kept, made.mailed), LocalDate.now(Ui.ZONE))).contains(new Answered.Share(1, 2));
        assertThat(answered.among(List.of(made.kept, made.mailed), LocalDate.now(Ui.ZONE).minusDays(2))).isEmpty();
        assertThat(answered.inPublic(List.of(made.kept, made.mailed), LocalDate.now(Ui.ZONE))).as("so few are not told to everybody").isEmpty();
        assertThat(body(new TestBrowser(web).open("/api/v1/surveys"))).contains("Esimerkkikartoitus").doesNotContain("Postiverkko", made.mail);
    }
}
