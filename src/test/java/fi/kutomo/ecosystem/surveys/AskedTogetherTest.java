package fi.kutomo.ecosystem.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.ecosystem.actors.FollowedActorStore;
import fi.kutomo.ecosystem.surveys.Asked.Address;
import fi.kutomo.ecosystem.surveys.Asked.State;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.world.KutomoTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What weavers who mind a survey together, colleagues and merged organisations do not take from each other, and what a letter may not do. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class AskedTogetherTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private MadeSurvey made;
    private UUID survey;

    @BeforeEach
    void make() {
        made = new MadeSurvey(program);
        survey = made.sent();
    }

    private String address(UUID asked) {
        return "/fi/surveys/" + survey + "/actors/" + asked + "/address";
    }

    private TestBrowser visitor() {
        return new TestBrowser(web);
    }

    @Test
    void keepsTheAddressThatAnotherWeaverDoesNotSee() throws Exception {
        var other = visitor().signedIn(made.people.session(made.people.with(Assurance.SPONSORED, Role.WEAVER)));
        var asked = made.asked(survey, made.mailed).id();
        var token = made.token();

        assertThat(other.open("/fi/surveys/" + survey).getContentAsString()).doesNotContain(made.mail);
        other.send(address(asked), "email-" + asked, "", "lang-" + asked, "en");

        assertThat(made.asked(survey, made.mailed).address()).contains(new Address(made.mail, Lang.EN));
        assertThat(made.asked(survey, made.mailed).state()).isEqualTo(State.ASKED);
        assertThat(visitor().open("/fi/surveys/letter?token=" + token).getStatus()).isEqualTo(200);

        other.send(address(asked), "act", "forget");
        assertThat(made.asked(survey, made.mailed).address()).isEmpty();
        assertThat(visitor().open("/fi/surveys/letter?token=" + token).getStatus()).isEqualTo(404);
    }

    @Test
    void asksForAnAddressInsteadOfForgettingOneThatWasEmptied() throws Exception {
        var leader = visitor().signedIn(made.people.session(made.weaver));
        var asked = made.asked(survey, made.mailed).id();

        assertThat(leader.send(address(asked), "email-" + asked, "", "lang-" + asked, "fi").getStatus()).isEqualTo(422);
        assertThat(leader.send(address(asked), "email-" + asked, "ei osoite", "lang-" + asked, "fi").getStatus()).isEqualTo(422);
        assertThat(made.asked(survey, made.mailed).address()).contains(new Address(made.mail, Lang.SV));
        assertThatThrownBy(() -> made.bean(Surveying.class).address(survey, asked, Optional.of(new Address("a b@example.org", Lang.FI)), made.weaves()))
                .hasMessage("ecosystem.surveying.wrong.email");
    }

    @Test
    void keepsTheAnswerOfWhoWantsNoMoreLetters() throws Exception {
        var token = made.token();
        visitor().send("/fi/surveys/letter/answer", "token", token, "rest", "yes", "add-role", "actor-role/funder", "act", "done");

        visitor().send("/fi/surveys/letter/refusal", "token", token, "why", "DECLINED");

        assertThat(made.asked(survey, made.mailed).state()).isEqualTo(State.ANSWERED);
        assertThat(made.asked(survey, made.mailed).address()).isEmpty();
    }

    @Test
    void keepsWhatOneColleagueAnsweredWhenAnotherDoesNotWantTo() throws Exception {
        var path = "/fi/surveys/asked/" + made.asked(survey, made.kept).id();
        var own = visitor().signedIn(made.people.session(made.member));
        own.send(path + "/answer", "add-role", "actor-role/funder", "act", "done");

        assertThat(own.open(path).getContentAsString()).doesNotContain(path + "/refusal");
        own.send(path + "/refusal", "why", "DECLINED");

        assertThat(made.asked(survey, made.kept).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void showsWhatWasWrittenWhenTheDoorHasClosedMeanwhile() throws Exception {
        var token = made.token();
        var path = "/fi/surveys/asked/" + made.asked(survey, made.kept).id();
        made.bean(Surveying.class).close(survey, made.weaves());

        var byLetter = visitor().send("/fi/surveys/letter/answer", "token", token, "add-need", "resource/funding", "add-need-words", "Kaipaamme kumppania", "act", "done");
        var own = visitor().signedIn(made.people.session(made.member))
                .send(path + "/answer", "add-need", "resource/funding", "add-need-words", "Kaipaamme <kumppania>", "act", "done");

        assertThat(byLetter.getStatus()).isEqualTo(404);
        assertThat(byLetter.getContentAsString()).contains("Kaipaamme kumppania");
        assertThat(own.getStatus()).isEqualTo(409);
        assertThat(own.getContentAsString()).contains("Kaipaamme &lt;kumppania");
    }

    @Test
    void carriesNothingFurtherByLetterThanItWentBefore() throws Exception {
        var need = made.said(made.mailed, "NEED", "resource/funding", 0);
        var token = made.token();

        assertThat(visitor().open("/fi/surveys/letter?token=" + token).getContentAsString()).doesNotContain("name=\"reach\"");
        visitor().send(
                "/fi/surveys/letter/answer", "token", token, "s-" + need, "SO", "s-" + need + "-version", "0", "add-role", "actor-role/funder", "reach", "EXPORTED",
                "act", "done");

        assertThat(made.sql.sql("select facet || reach from ecosystem.statement where actor = :actor and said_as = 'SELF' order by facet")
                        .param("actor", made.mailed)
                        .query(String.class)
                        .list())
                .containsExactly("NEED0", "ROLE0");
    }

    @Test
    void asksMergedOrganisationsOnceAndKeepsTheirAnswer() throws Exception {
        visitor().send("/fi/surveys/letter/answer", "token", made.token(), "rest", "yes", "add-role", "actor-role/funder", "act", "done");
        made.bean(FollowedActorStore.class).replace(made.mailed, Optional.of(made.kept), Instant.now());
        var store = made.bean(AskedStore.class);

        assertThat(store.of(survey)).singleElement().satisfies(one -> {
            assertThat(one.actor()).isEqualTo(made.kept);
            assertThat(one.state()).isEqualTo(State.ANSWERED);
        });
        assertThat(store.shares(List.of(survey))).containsEntry(survey, new Answered.Share(1, 1));
        assertThat(made.bean(Answered.class).among(List.of(made.kept), LocalDate.now(Ui.ZONE))).contains(new Answered.Share(1, 1));
        assertThat(store.toActors(List.of(made.kept))).hasSize(1);
        made.pass(survey, 8);
        made.bean(SurveyMinding.class).remind();
        assertThat(made.subjects(made.member.email())).as("what is answered is not reminded of").hasSize(1);
    }
}
