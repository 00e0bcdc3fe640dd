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
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
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
        made.pass(id, 30);
        program.getBean(Minding.class).settle();
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
        made.pass(id, 22);
        program.getBean(Minding.class).settle();
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
        assertThat(page.open("/fi/introductions/" + id).getContentAsString(StandardCharsets.UTF_8)).contains("Näytä, mitä yhteys muutti").doesNotContain("ei tietä");
        assertThat(page.open("/fi/introductions/" + id + "?compared=true").getContentAsString(StandardCharsets.UTF_8))
                .contains("Ennen ja jälkeen", "ei tietä", "Toimijoita ilman yhteyksiä");
        made.sql.sql("update ecosystem.tie set from_word = 'WITHDRAWN' where id = :id").param("id", made.now(id).tie().orElseThrow()).update();
        assertThat(page.open("/fi/introductions/" + id + "?compared=true").getContentAsString(StandardCharsets.UTF_8))
                .as("a tie that was taken back is known to its two ends only")
                .contains("Ei yhteyttä")
                .doesNotContain("Ennen ja jälkeen", "Tekevät yhteistyötä", "Kertoi yhteisestä työstä", "/ties/");
        assertThat(page.open("/fi/introductions?show=over").getContentAsString(StandardCharsets.UTF_8)).doesNotContain("Tekevät yhteistyötä");
    }

    @Test
    void takesAWordAlreadyGivenAsItIsAndNoOldTieForItsOwn() {
        var id = made.introduced();
        var old = tied(made.one, made.other);
        made.tell(id, 1, Outcome.TIE);

        assertThat(made.now(id).tie()).as("both stood by it before").isEmpty();
        assertThat(made.sql.sql("select from_strength from ecosystem.tie where id = :id").param("id", old).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void keepsWhatASideTellsWhenTheOtherHasTakenTheTieBack() {
        var id = made.introduced();
        var tie = tied(made.one, made.other);
        made.sql.sql("update ecosystem.tie set to_word = case when to_actor = :other then 'WITHDRAWN' else to_word end,"
                        + " from_word = case when from_actor = :other then 'WITHDRAWN' else from_word end where id = :id")
                .param("other", made.other)
                .param("id", tie)
                .update();

        made.tell(id, 1, Outcome.TIE);

        assertThat(made.side(id, 1).told()).contains(Outcome.TIE);
        assertThat(made.now(id).tie()).isEmpty();
    }

    /** Whatever happens to the two while a weaver writes, the texts come back. */
    @Test
    void losesNoTextWhenOneOfTheTwoIsGoneMeanwhile() throws Exception {
        var page = new TestBrowser(web).signedIn(made.people.session(made.weaver));
        var id = made.proposed();
        introducing.ask(id, 1, caller());
        var late = page.send("/fi/introductions/" + id + "/edit", "why", "Pitkä perustelu", "words1", "Ensimmäinen teksti", "words2", "Toinen teksti");
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString(StandardCharsets.UTF_8)).contains("Pitkä perustelu", "Ensimmäinen teksti", "Toinen teksti");

        var slug = made.actor(made.one).slug();
        made.sql.sql("update ecosystem.actor set state = 'GONE' where id = :id").param("id", made.one).update();
        var gone = page.send("/fi/introductions", "first", slug, "second", made.actor(made.other).slug(), "why", "Pitkä\u0007 perustelu", "words1", "Ensimmäinen teksti");
        assertThat(gone.getStatus()).isEqualTo(409);
        assertThat(gone.getContentAsString(StandardCharsets.UTF_8)).contains("perustelu", "Ensimmäinen teksti", "ei ole enää näkyvissä");
    }

    @Test
    void tellsOnlyWhatFitsAtLeastFive() {
        var outlines = program.getBean(Outlines.class);
        var term = "resource/koe" + new SecureRandom().nextInt(1_000_000);
        for (int i = 0; i < 4; i++) {
            made.say(made.network("Joukko " + i, null, "region/06"), "NEED", term);
        }
        made.say(made.other, "NEED", term);
        made.say(made.other, "OFFER", "resource/funding");
        made.say(made.one, "NEED", term);

        assertThat(outlines.of(made.other, made.one, List.of())).extracting(Fact::term).as("four besides the two").doesNotContain(term);
        var fifth = made.network("Joukko 4", null, "region/06");
        made.say(fifth, "NEED", term);
        assertThat(outlines.of(made.other, made.one, List.of())).extracting(Fact::term).contains(term).doesNotContain("resource/funding");
        tied(made.one, fifth);
        assertThat(outlines.of(made.other, made.one, List.of())).extracting(Fact::term).as("the reader knows that one").doesNotContain(term);
        assertThat(outlines.of(made.network("Yksin", null, "region/21"), made.one, List.of())).extracting(Fact::term).doesNotContain("region/21");
    }

    private UUID tied(UUID one, UUID other) {
        var id = Ids.next();
        made.sql.sql("""
                insert into ecosystem.tie (id, kind, from_actor, to_actor, from_word, to_word, from_strength, to_strength, from_reach, to_reach, affirmed_on, claimed_at, changed_at)
                values (:id, 'WORKS_WITH', least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), 'SAYS', 'SAYS', 3, 3, 3, 3, current_date, now(), now())
                """)
                .param("id", id)
                .param("one", one)
                .param("other", other)
                .update();
        return id;
    }

    @Test
    void tellsBothFromTheBeginningWhatTheProgramAdds() {
        var term = "resource/koe" + new SecureRandom().nextInt(1_000_000);
        for (int i = 0; i < 5; i++) {
            made.say(made.network("Tilat " + i, null, "region/06"), "OFFER", term);
        }
        made.say(made.one, "OFFER", term);
        var id = made.proposed();
        var told = made.side(id, 2).brief().facts();

        assertThat(told).as("the weaver reads it before anybody is asked").extracting(Fact::term).contains(term);
        introducing.ask(id, 1, caller());
        made.say(made.one, "SECTOR", "sector/public");
        made.answer(id, 1, Answer.YES);
        introducing.ask(id, 2, caller());
        assertThat(made.side(id, 2).brief().facts()).as("nothing that the first did not read").isEqualTo(told);
    }

    @Test
    void bringsNobodyTogetherWhoIsTiedAlready() {
        tied(made.one, made.other);

        assertThatThrownBy(() -> introducing.propose(made.draft(), caller())).hasMessage("ecosystem.introductions.refused.tied");
    }

    @Test
    void asksNobodyForMoreThanTwoActorsAtATime() {
        made.proposed();
        introducing.propose(new Draft(
                made.draft(made.network("Muu", null, "region/06"), Contact.mail("Joku", "joku-" + made.one + "@example.org"), made.other, Contact.mail("Q", made.mail)).one(),
                made.draft().other(), "x"), caller());
        var fourth = made.network("Neljäs", null, "region/06");
        var fifth = made.network("Viides", null, "region/06");
        var again = made.draft(fourth, Contact.mail("Joku", "toinen-" + made.one + "@example.org"), fifth, Contact.mail("Quentti", made.mail.toUpperCase(Locale.ROOT)));

        assertThatThrownBy(() -> introducing.propose(again, caller())).hasMessage("ecosystem.introductions.refused.asks");
    }

    @Test
    void writesToNoAddressAgainThatWasRemoved() {
        var id = made.asked();
        program.getBean(Responding.class).forget(id, made.side(id, 2).id(), Caller.visitor(Lang.FI));

        assertThat(introducing.problems(with(made.network("Muu", null, "region/06")), caller())).isEmpty();
        assertThat(introducing.problems(made.draft(), caller())).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("email2");
            assertThat(problem.key()).isEqualTo("ecosystem.introductions.wrong.leftAlone");
        });
        assertThat(made.sql.sql("select count(*) from ecosystem.left_alone where address like '%@%'").query(Long.class).single()).isZero();
    }

    @Test
    void removesAnAddressWhereverItIsAsked() {
        var id = made.asked();
        var elsewhere = introducing.propose(
                made.draft(made.network("Muu", null, "region/06"), Contact.mail("Joku", "joku-" + made.one + "@example.org"), made.other, Contact.mail("Q", made.mail)), caller());

        program.getBean(Responding.class).forget(id, made.side(id, 2).id(), Caller.visitor(Lang.FI));

        assertThat(made.now(elsewhere).state().word()).isEqualTo("LEFT");
        assertThat(made.side(elsewhere, 2).contact().lost()).isTrue();
    }

    /** What has become part of an actor counts as that actor, however often. */
    @Test
    void followsActorsThroughMerges() {
        var id = made.asked();
        var second = made.network("Kuuramaan Pilke 2", made.maker.id(), "region/06");
        var third = made.network("Kuuramaan Pilke 3", made.maker.id(), "region/06");
        become(made.one, second);
        become(second, third);

        assertThat(made.side(id, 1).actor()).contains(third);
        var again = made.draft(third, Contact.person(made.maker.id()), made.other, Contact.mail("Quentti Xyrkynen", made.mail));
        assertThatThrownBy(() -> introducing.propose(again, caller())).hasMessage("ecosystem.introductions.refused.running");
        made.answer(id, 1, Answer.NO);
        assertThatThrownBy(() -> introducing.propose(again, caller())).hasMessage("ecosystem.introductions.refused.peace");
    }

    @Test
    void introducesNobodyToItself() {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        become(made.one, made.other);

        made.answer(id, 2, Answer.YES);

        assertThat(made.now(id).state().word()).isEqualTo("LEFT");
    }

    private void become(UUID gone, UUID kept) {
        made.sql.sql("update ecosystem.actor set state = 'GONE', became = :kept where id = :gone").param("gone", gone).param("kept", kept).update();
    }

    @Test
    void asksTheOtherAlsoWhenTheWeaverWhoWroteItIsForgotten() {
        var id = made.proposed();
        introducing.ask(id, 1, caller());
        made.sql.sql("update ecosystem.introduction set led_by = null, why = '' where id = :id").param("id", id).update();
        var next = made.people.with(Assurance.SPONSORED, Role.WEAVER);
        introducing.takeOver(id, MadeIntroduction.caller(next));

        introducing.ask(id, 2, MadeIntroduction.caller(next));

        assertThat(made.subjects(made.mail)).hasSize(1);
    }

    @Test
    void isTakenOverWhenItsWeaverSpeaksForOneOfTheTwoByNow() {
        var next = weaverIn("region/06");
        var id = made.asked();
        made.sql.sql("update ecosystem.actor set made_by = :person where id = :id").param("person", made.weaver.id()).param("id", made.other).update();

        introducing.takeOver(id, MadeIntroduction.caller(next));

        assertThat(made.now(id).weaver()).contains(next.id());
    }

    @Test
    void asksNobodyWhoIsShutOut() {
        made.sql.sql("update accounts.person set disabled_at = now() where id = :id").param("id", made.maker.id()).update();

        assertThat(introducing.problems(made.draft(), caller())).extracting(Draft.Problem::key).contains("ecosystem.introductions.wrong.contact");
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
