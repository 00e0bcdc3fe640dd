package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.ecosystem.introductions.Draft.Part;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** What weavers may propose, ask, hand over and withdraw, and what the sides answer. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class IntroducingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

    private MadeIntroduction made;
    private Introducing introducing;

    @BeforeEach
    void make() {
        made = new MadeIntroduction(program);
        introducing = program.getBean(Introducing.class);
    }

    @Test
    void asksNobodyBeforeTheWeaverSaysSo() {
        var id = made.proposed();

        assertThat(made.now(id).state().word()).isEqualTo("PROPOSED");
        assertThat(made.letters(made.mail)).isEmpty();
        assertThat(made.letters(made.maker.email())).isEmpty();
    }

    @Test
    void asksOneSideAndThenTheOther() {
        var id = made.proposed();
        introducing.ask(id, 1, caller());
        assertThat(made.subjects(made.maker.email())).hasSize(1);
        assertThat(made.letters(made.mail)).isEmpty();

        made.answer(id, 1, Answer.YES);
        assertThat(made.now(id).state().word()).isEqualTo("ASKING");
        introducing.ask(id, 2, caller());
        made.answer(id, 2, Answer.YES);

        assertThat(made.now(id).state().word()).isEqualTo("INTRODUCED");
    }

    @Test
    void neverBothersTheOtherAfterANo() {
        var id = made.proposed();
        introducing.ask(id, 1, caller());

        made.answer(id, 1, Answer.NO);

        assertThat(made.now(id).state().word()).isEqualTo("DECLINED");
        assertThat(made.letters(made.mail)).isEmpty();
        assertThatThrownBy(() -> introducing.ask(id, 2, caller())).hasMessage("ecosystem.introductions.refused.elsewhere");
    }

    @Test
    void keepsAtMostTwoOpenForAnActor() {
        made.proposed();
        var third = made.network("Kolmas verkko", null, "region/06");
        var fourth = made.network("Neljäs verkko", null, "region/06");
        introducing.propose(with(third), caller());

        assertThatThrownBy(() -> introducing.propose(with(fourth), caller())).hasMessage("ecosystem.introductions.refused.most");
    }

    @Test
    void proposesTheSameTwoOnceAtATimeWhicheverComesFirst() {
        made.proposed();
        var turned = new Draft(made.draft().other(), made.draft().one(), "x");

        assertThatThrownBy(() -> introducing.propose(made.draft(), caller())).hasMessage("ecosystem.introductions.refused.running");
        assertThatThrownBy(() -> introducing.propose(turned, caller())).hasMessage("ecosystem.introductions.refused.running");
    }

    @Test
    void leavesTwoInPeaceForHalfAYearAfterANo() {
        var id = made.asked();
        made.answer(id, 2, Answer.NOT_NOW);

        assertThatThrownBy(() -> introducing.propose(made.draft(), caller())).hasMessage("ecosystem.introductions.refused.peace");
        made.pass(id, 181);

        assertThat(introducing.propose(made.draft(), caller())).isNotNull();
    }

    @Test
    void leavesTwoInPeaceWhenOneHadItsAddressRemoved() {
        var id = made.asked();
        program.getBean(Responding.class).forget(id, made.side(id, 2).id(), Caller.visitor(Lang.FI));

        assertThatThrownBy(() -> introducing.propose(made.draft(), caller())).hasMessage("ecosystem.introductions.refused.peace");
    }

    @Test
    void takesNoNoteThatItWouldHaveToCut() {
        var id = made.introduced();

        assertThatThrownBy(() -> program.getBean(Responding.class)
                        .tell(id, made.side(id, 1).id(), Outcome.MET, Consents.Scope.WEAVER, "a".repeat(4001), MadeIntroduction.caller(made.maker)))
                .hasMessage("ecosystem.introductions.refused.line");
    }

    @Test
    void proposesAgainAtOnceWhatWasWithdrawn() {
        var id = made.asked();
        introducing.withdraw(id, caller());

        assertThat(made.now(id).state().word()).isEqualTo("WITHDRAWN");
        assertThat(made.subjects(made.mail)).containsExactly("Haluaisitko tutustua? Kutojan ehdotus", "Ehdotettu tutustuminen ei johtanut eteenpäin");
        assertThat(introducing.propose(made.draft(), caller())).isNotNull();
    }

    @Test
    void belongsToWeaversOfTheRegion() {
        var inside = weaverIn("region/06");
        var outside = weaverIn("region/18");
        var id = introducing.propose(made.draft(), MadeIntroduction.caller(inside));

        assertThatThrownBy(() -> introducing.propose(with(made.network("Muu", null, "region/06")), MadeIntroduction.caller(outside)))
                .hasMessage("ecosystem.introductions.refused.region");
        assertThat(sees(made.weaver, id)).isTrue();
        assertThat(sees(outside, id)).isFalse();
        assertThatThrownBy(() -> introducing.withdraw(id, caller())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> introducing.withdraw(id, MadeIntroduction.caller(outside))).isInstanceOf(NotFound.class);
    }

    @Test
    void isNotSeenByAWeaverWhoSpeaksForOneOfTheTwo() {
        program.getBean(GrantStore.class).add(made.maker.id(), Role.WEAVER, Optional.empty(), Optional.empty(), "Test");
        var concerned = program.getBean(PersonStore.class).find(made.maker.id()).orElseThrow();
        var id = made.asked();

        assertThat(sees(concerned, id)).isFalse();
        assertThat(introducing.successors(made.now(id))).doesNotContain(concerned.id());
        assertThatThrownBy(() -> introducing.propose(with(made.network("Muu verkko", null, "region/06")), MadeIntroduction.caller(concerned)))
                .hasMessage("ecosystem.introductions.refused.own");
    }

    @Test
    void goesToAnotherWeaverWhoThenLeadsIt() {
        var next = weaverIn("region/06");
        var id = made.asked();
        introducing.handOver(id, Optional.of(next.id()), caller());

        assertThat(made.subjects(next.email())).containsExactly("Sinulle siirrettiin esittely");
        assertThatThrownBy(() -> introducing.withdraw(id, caller())).isInstanceOf(Forbidden.class);
        introducing.withdraw(id, MadeIntroduction.caller(next));
        assertThat(made.now(id).state().word()).isEqualTo("WITHDRAWN");
    }

    @Test
    void isTakenOverWhenItsWeaverWeavesNoMore() {
        var next = weaverIn("region/06");
        var id = made.asked();
        assertThatThrownBy(() -> introducing.takeOver(id, MadeIntroduction.caller(next))).isInstanceOf(Forbidden.class);
        made.sql.sql("update accounts.role_grant set ended_at = now() where person = :person").param("person", made.weaver.id()).update();

        introducing.takeOver(id, MadeIntroduction.caller(next));

        assertThat(made.now(id).weaver()).contains(next.id());
    }

    @Test
    void takesNoTextThatNamesEitherOfThem() {
        var naming = new Draft(
                new Part(made.actor(made.one), Contact.person(made.maker.id()), Lang.FI, "Kysy Xyrkyseltä, joka tuntee asian."),
                new Part(made.actor(made.other), Contact.mail("Quentti Xyrkynen", made.mail), Lang.FI, "Kuuramaalla on kokeiltu kotikäyntejä."),
                "x");

        assertThat(introducing.problems(naming, caller())).extracting(Draft.Problem::field).containsExactly("words1", "words2");
        assertThatThrownBy(() -> introducing.propose(naming, caller())).hasMessage("ecosystem.introductions.wrong.slips");
    }

    @Test
    void saysNoNameThatThePersonHidesFromTheWeaver() {
        made.sql.sql("insert into accounts.profile_field (id, person, field, reach, content, changed_at) values (gen_random_uuid(), :person, 'name', 0, '', now())")
                .param("person", made.maker.id())
                .update();
        var naming = new Draft(
                new Part(made.actor(made.one), Contact.person(made.maker.id()), Lang.FI, "Tapasimme: Anna, Liisa, Wilmakka."),
                new Part(made.actor(made.other), Contact.mail("Quentti Xyrkynen", made.mail), Lang.FI, "Kotikäyntejä on kokeiltu."),
                "x");

        assertThat(introducing.problems(naming, caller())).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("words1");
            assertThat(problem.key()).isEqualTo("ecosystem.introductions.wrong.hiddenName");
            assertThat(problem.arguments()).isEmpty();
        });
    }

    @Test
    void looksOnceMoreWhenItAsks() {
        var id = made.proposed();
        made.sql.sql("update ecosystem.actor set name = '{\"fi\": \"Kotikäynnin tuki\"}' where id = :id").param("id", made.one).update();

        assertThatThrownBy(() -> introducing.ask(id, 0, caller())).hasMessage("ecosystem.introductions.wrong.slips");
        assertThat(made.letters(made.mail)).isEmpty();
    }

    @Test
    void asksOnlyWhoSpeaksForTheActor() {
        var stranger = made.people.member();
        var draft = made.draft(made.one, Contact.person(stranger.id()), made.other, Contact.mail("Quentti Xyrkynen", made.mail));

        assertThat(introducing.problems(draft, caller())).extracting(Draft.Problem::key).contains("ecosystem.introductions.wrong.contact");
        assertThat(introducing.problems(made.draft(made.one, Contact.mail("A", "a b"), made.other, Contact.mail("", made.mail)), caller()))
                .extracting(Draft.Problem::field)
                .containsExactly("email1", "name2");
    }

    @Test
    void asksNobodyTwice() {
        var draft = made.draft(made.one, Contact.person(made.maker.id()), made.other, Contact.mail("Quentti", made.maker.email().toUpperCase(Locale.ROOT)));

        assertThat(introducing.problems(draft, caller())).extracting(Draft.Problem::key).containsExactly("ecosystem.introductions.wrong.same");
    }

    @Test
    void asksPeopleOnlyWhoAgreedToIt() {
        var self = made.named("Esko Esimerkki");
        made.agree(self, "network", Consents.Scope.WEAVER);
        var person = made.person(self, "region/06");
        var draft = made.draft(made.one, Contact.person(made.maker.id()), person, Contact.person(self.id()));

        assertThatThrownBy(() -> introducing.propose(draft, caller())).hasMessage("ecosystem.introductions.refused.unwilling");
        made.agree(self, "introductions", Consents.Scope.WEAVER);
        var byMail = made.draft(made.one, Contact.person(made.maker.id()), person, Contact.mail("Esko", "esko-esimerkki@example.org"));
        assertThat(introducing.problems(byMail, caller())).extracting(Draft.Problem::key).contains("ecosystem.introductions.wrong.contact");
        var id = introducing.propose(draft, caller());
        made.disagree(self, "introductions", Consents.Scope.WEAVER);
        assertThatThrownBy(() -> introducing.ask(id, 0, caller())).hasMessage("ecosystem.introductions.refused.unwilling");
        made.agree(self, "introductions", Consents.Scope.WEAVER);
        introducing.ask(id, 0, caller());

        assertThat(made.letters(self.email())).singleElement().asString().contains("koska olet itse mukana toimijana").doesNotContain("Kuuramaa");
    }

    @Test
    void answersOnlyWhoStillSpeaksForTheActor() {
        var id = made.asked();
        made.leaves(made.one);

        assertThatThrownBy(() -> made.answer(id, 1, Answer.YES)).hasMessage("ecosystem.introductions.refused.noLonger");
    }

    @Test
    void letsAnybodySayNoWhoWasAsked() {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        made.leaves(made.one);

        made.answer(id, 1, Answer.NO);

        assertThat(made.now(id).state().word()).isEqualTo("DECLINED");
    }

    @Test
    void introducesNobodyToWhomNobodySpeaksAnyMore() {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        made.leaves(made.one);

        made.answer(id, 2, Answer.YES);

        assertThat(made.now(id).state().word()).isEqualTo("LEFT");
        assertThat(made.now(id).state().introducedAt()).isEmpty();
        assertThat(made.subjects(made.mail)).last().isEqualTo("Ehdotettu tutustuminen ei johtanut eteenpäin");
        assertThat(String.join("", made.letters(made.mail))).doesNotContain("Zorvanteri", made.maker.email());
        assertThat(String.join("", made.letters(made.maker.email()))).doesNotContain("Quentti", made.mail);
    }

    @Test
    void stopsWhenAPersonTakesBackTheConsent() {
        for (var taken : List.of("introductions", "network")) {
            made = new MadeIntroduction(program);
            var self = willing();
            var id = askedWith(self);
            program.getBean(Responding.class).answer(id, made.side(id, 2).id(), Answer.YES, MadeIntroduction.caller(self));
            made.disagree(self, taken, Consents.Scope.WEAVER);

            made.answer(id, 1, Answer.YES);

            assertThat(made.now(id).state().word()).as(taken).isEqualTo("LEFT");
            assertThat(String.join("", made.letters(made.maker.email()))).doesNotContain("Esko", self.email());
        }
    }

    @Test
    void remindsNobodyWhenAPersonHasTakenBackTheConsent() {
        var self = willing();
        var id = askedWith(self);
        made.disagree(self, "introductions", Consents.Scope.WEAVER);
        made.pass(id, 8);

        program.getBean(Minding.class).remind();

        assertThat(made.now(id).state().word()).isEqualTo("LEFT");
        assertThat(made.subjects(self.email())).containsExactly("Haluaisitko tutustua? Kutojan ehdotus", "Ehdotettu tutustuminen ei johtanut eteenpäin");
    }

    private Person willing() {
        var self = made.named("Esko Esimerkki");
        made.agree(self, "network", Consents.Scope.WEAVER);
        made.agree(self, "introductions", Consents.Scope.WEAVER);
        return self;
    }

    private UUID askedWith(Person self) {
        var person = made.person(self, "region/06");
        var id = introducing.propose(made.draft(made.one, Contact.person(made.maker.id()), person, Contact.person(self.id())), caller());
        introducing.ask(id, 0, caller());
        return id;
    }

    @Test
    void statesATieByTheWordOfBothAndSaysWhatItChanged() throws Exception {
        var keeper = made.named("Quentti Xyrkynen");
        made.sql.sql("update ecosystem.actor set made_by = :keeper where id = :id").param("keeper", keeper.id()).param("id", made.other).update();
        var id = introducing.propose(made.draft(made.one, Contact.person(made.maker.id()), made.other, Contact.person(keeper.id())), caller());
        introducing.ask(id, 0, caller());
        var responding = program.getBean(Responding.class);
        for (var place : List.of(1, 2)) {
            responding.answer(id, made.side(id, place).id(), Answer.YES, MadeIntroduction.caller(place == 1 ? made.maker : keeper));
        }
        for (var place : List.of(1, 2)) {
            responding.tell(
                    id, made.side(id, place).id(), Outcome.TIE, Consents.Scope.PUBLIC, "",
                    MadeIntroduction.caller(place == 1 ? made.maker : keeper));
        }

        assertThat(made.now(id).state().word()).isEqualTo("TIED");
        assertThat(made.sql.sql("select state from ecosystem.tie where id = :id").param("id", made.now(id).tie().orElseThrow()).query(String.class).single())
                .isEqualTo("CONFIRMED");

        var page = new TestBrowser(web).signedIn(made.people.session(made.weaver));
        assertThat(page.open("/fi/introductions/" + id).getContentAsString(StandardCharsets.UTF_8))
                .contains("Ennen ja jälkeen", "ei tietä", "Toimijoita ilman yhteyksiä");
        made.sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where id = :id").param("id", made.now(id).tie().orElseThrow()).update();
        assertThat(page.open("/fi/introductions/" + id).getContentAsString(StandardCharsets.UTF_8))
                .as("a tie that was taken back changes nothing")
                .doesNotContain("Ennen ja jälkeen");
    }

    @Test
    void tellsOnlyWhatFitsAtLeastFive() {
        for (int i = 0; i < 4; i++) {
            made.say(made.network("Joukko " + i, null, "region/06"), "SECTOR", "sector/public");
        }
        made.say(made.other, "SECTOR", "sector/public");
        made.say(made.other, "OFFER", "resource/funding");

        var facts = program.getBean(Outlines.class).of(made.other, List.of());

        assertThat(facts).extracting(Fact::term).contains("sector/public").doesNotContain("resource/funding");
        assertThat(program.getBean(Outlines.class).of(made.network("Yksin", null, "region/21"), List.of())).extracting(Fact::term).doesNotContain("region/21");
    }

    private boolean sees(Person person, UUID id) {
        return program.getBean(WeavingRules.class).seenBy(MadeIntroduction.caller(person)).test(made.now(id));
    }

    private Person weaverIn(String region) {
        var person = made.people.with(Assurance.SPONSORED);
        program.getBean(GrantStore.class)
                .add(person.id(), Role.WEAVER, Scope.area(region), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "Test");
        return program.getBean(PersonStore.class).find(person.id()).orElseThrow();
    }

    private Draft with(UUID second) {
        return made.draft(made.one, Contact.person(made.maker.id()), second, Contact.mail("Joku Muu", "joku-" + second + "@example.org"));
    }

    private Caller caller() {
        return MadeIntroduction.caller(made.weaver);
    }
}
