package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.world.KutomoTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is forgotten leaves introductions quietly, and what has ended is forgotten in time. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class ForgettingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    PlatformTransactionManager transactions;

    private MadeIntroduction made;

    @BeforeEach
    void make() {
        made = new MadeIntroduction(program);
    }

    @Test
    void endsWhatIsOpenAndTellsTheOtherNothingMore() {
        var id = made.asked();

        erase(made.maker.id(), made.maker.email());

        assertThat(made.now(id).state().word()).isEqualTo("LEFT");
        assertThat(made.subjects(made.mail)).last().isEqualTo("Ehdotettu tutustuminen ei johtanut eteenpäin");
        assertThat(made.subjects(made.maker.email())).as("nobody writes to who is gone").hasSize(1);
        assertThat(made.side(id, 1).contact().lost()).isTrue();
        assertThat(made.now(id).sides()).allSatisfy(side -> assertThat(side.brief().words()).isEmpty());
    }

    @Test
    void knowsWhoWasAskedByAddressToo() {
        var id = made.asked();
        var person = made.people.member();
        var subject = new Holding.Subject(person.id(), Set.of(made.mail), true);

        assertThat(holding().about(subject).toString()).contains(made.mail, "Quentti Xyrkynen", MadeIntroduction.WORDS_OF_ONE, MadeIntroduction.WORDS_OF_OTHER)
                .doesNotContain("Wilmakka");
        erase(person.id(), made.mail);

        assertThat(made.side(id, 2).contact().lost()).isTrue();
        assertThat(made.sql.sql("select count(*) from ecosystem.introduction_key where side = :side").param("side", made.side(id, 2).id()).query(Long.class).single())
                .isZero();
    }

    @Test
    void leavesTheWorkOfAForgottenWeaverToOthers() {
        var id = made.asked();

        erase(made.weaver.id(), made.weaver.email());

        assertThat(made.now(id).weaver()).isEmpty();
        assertThat(made.now(id).why()).isEmpty();
        assertThat(made.now(id).state().word()).isEqualTo("ASKING");
        made.answer(id, 1, Answer.YES);
        made.answer(id, 2, Answer.YES);
        assertThat(made.now(id).state().word()).isEqualTo("INTRODUCED");
    }

    @Test
    void keepsNothingOfThePeopleAYearAfterTheEnd() {
        var id = made.asked();
        made.answer(id, 2, Answer.NO);
        made.answer(id, 1, Answer.YES);
        var store = program.getBean(IntroductionHolding.class);
        assertThat(forget(store, Instant.now().minus(Duration.ofDays(365)))).isZero();

        made.pass(id, 366);

        assertThat(forget(store, Instant.now().minus(Duration.ofDays(365)))).isPositive();
        assertThat(made.now(id).sides()).allSatisfy(side -> assertThat(side.contact().lost()).isTrue());
        assertThat(made.now(id).state().word()).isEqualTo("DECLINED");
        assertThat(made.now(id).sides()).allSatisfy(side -> assertThat(side.asked().answer()).isEmpty());
        assertThat(program.getBean(StepStore.class).of(id)).isEmpty();
        assertThat(forget(store, Instant.now().minus(Duration.ofDays(365)))).isZero();
    }

    @Test
    void leavesNoPersonAsAnActorAYearAfterTheEnd() {
        var self = made.named("Esko Esimerkki");
        made.agree(self, "network", Consents.Scope.WEAVER);
        made.agree(self, "introductions", Consents.Scope.WEAVER);
        var person = made.person(self, "region/06");
        var id = program.getBean(Introducing.class)
                .propose(made.draft(made.one, Contact.person(made.maker.id()), person, Contact.person(self.id())), MadeIntroduction.caller(made.weaver));
        program.getBean(Introducing.class).withdraw(id, MadeIntroduction.caller(made.weaver));
        made.pass(id, 366);

        forget(program.getBean(IntroductionHolding.class), Instant.now().minus(Duration.ofDays(365)));

        assertThat(made.side(id, 2).actor()).isEmpty();
        assertThat(made.side(id, 1).actor()).contains(made.one);
    }

    /** That somebody was asked and reminded is told to that person, though others did it. */
    @Test
    void tellsWhatOthersDidToo() {
        var id = made.asked();
        made.pass(id, 7);
        program.getBean(Minding.class).remind();
        program.getBean(Responding.class).forget(id, made.side(id, 2).id(), Caller.visitor(Lang.FI));

        assertThat(holding().about(new Holding.Subject(made.maker.id(), Set.of(made.maker.email()), true)).toString()).contains("ASKED", "REMINDED");
        assertThat(holding().about(new Holding.Subject(made.people.member().id(), Set.of(made.mail), true)).toString()).contains("since");
    }

    /** Somebody who is shut out has no mailbox; the introduction still opens for the other. */
    @Test
    void introducesWithoutAnAddressThatIsGone() {
        var id = made.introduced();
        made.sql.sql("update accounts.person set disabled_at = now() where id = :id").param("id", made.maker.id()).update();

        assertThat(program.getBean(People.class).mailboxes(Set.of(made.maker.id()))).isEmpty();
        var acquainting = program.getBean(Acquainting.class);
        var voices = acquainting.voices(List.of(made.now(id)));
        assertThat(acquainting.other(made.now(id), made.side(id, 2), voices, Lang.FI).orElseThrow().email()).isEmpty();
    }

    private IntroductionHolding holding() {
        return program.getBean(IntroductionHolding.class);
    }

    private static int forget(IntroductionHolding holding, Instant before) {
        return holding.forget(before);
    }

    private void erase(UUID person, String address) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> holding().erase(new Holding.Subject(person, Set.of(address), true)));
    }
}
