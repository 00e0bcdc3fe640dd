package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.world.KutomoTest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What the passing of time does to an introduction, once and not again. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class MindingTest {

    @Autowired
    ApplicationContext program;

    private MadeIntroduction made;
    private Minding minding;

    @BeforeEach
    void make() {
        made = new MadeIntroduction(program);
        minding = program.getBean(Minding.class);
    }

    @Test
    void remindsOnceAfterAWeekWhoHasNotAnswered() {
        var id = made.asked();
        made.answer(id, 1, Answer.YES);
        made.pass(id, 6);
        minding.remind();
        assertThat(made.subjects(made.mail)).hasSize(1);

        made.pass(id, 1);
        minding.remind();
        minding.remind();

        assertThat(made.subjects(made.mail)).containsExactly("Haluaisitko tutustua? Kutojan ehdotus", "Kutojan ehdotus odottaa vastaustasi");
        assertThat(made.subjects(made.maker.email())).containsExactly("Haluaisitko tutustua? Kutojan ehdotus");
    }

    @Test
    void letsItRunOutAfterThirtyDays() {
        var id = made.asked();
        made.pass(id, 29);
        minding.expire();
        assertThat(made.now(id).state().word()).isEqualTo("ASKING");

        made.pass(id, 1);
        minding.expire();
        minding.expire();

        assertThat(made.now(id).state().word()).isEqualTo("EXPIRED");
        assertThat(made.subjects(made.mail)).last().isEqualTo("Ehdotettu tutustuminen ei johtanut eteenpäin");
        assertThat(made.subjects(made.maker.email())).hasSize(2);
    }

    @Test
    void letsADraftLapseOfWhichNobodyWasAsked() {
        var id = made.proposed();
        made.pass(id, 29);
        minding.expire();
        assertThat(made.now(id).state().word()).isEqualTo("PROPOSED");

        made.pass(id, 1);
        minding.expire();

        assertThat(made.now(id).state().word()).isEqualTo("EXPIRED");
        assertThat(made.letters(made.mail)).isEmpty();
        assertThat(made.letters(made.maker.email())).isEmpty();
    }

    /** Whether it ran out, was withdrawn or declined, the other reads the same. */
    @Test
    void endsInTheSameWordsWhateverTheReason() {
        var expired = made.asked();
        made.pass(expired, 30);
        minding.expire();
        var declined = new MadeIntroduction(program);
        declined.answer(declined.asked(), 2, Answer.NO);
        var withdrawn = new MadeIntroduction(program);
        var id = withdrawn.asked();
        program.getBean(Introducing.class).withdraw(id, MadeIntroduction.caller(withdrawn.weaver));

        var last = made.letters(made.maker.email()).getLast().replaceAll("/[a-z]{2}/introductions/asked/\\S+", "");

        assertThat(declined.letters(declined.maker.email()).getLast().replaceAll("/[a-z]{2}/introductions/asked/\\S+", "")).isEqualTo(last);
        assertThat(withdrawn.letters(withdrawn.maker.email()).getLast().replaceAll("/[a-z]{2}/introductions/asked/\\S+", "")).isEqualTo(last);
    }

    @Test
    void asksBothAfterTwoWeeksAndAfterSixMonths() {
        var id = made.introduced();
        made.pass(id, 13);
        minding.askOutcomes();
        assertThat(made.subjects(made.mail)).hasSize(2);

        made.pass(id, 1);
        minding.askOutcomes();
        minding.askOutcomes();
        assertThat(made.subjects(made.mail)).hasSize(3).last().isEqualTo("Mitä tutustumisesta tuli?");
        assertThat(made.subjects(made.maker.email())).hasSize(3);

        made.tell(id, 1, Outcome.NONE);
        made.pass(id, 172);
        minding.askOutcomes();
        minding.askOutcomes();
        assertThat(made.subjects(made.mail)).hasSize(4);
        assertThat(made.subjects(made.maker.email())).as("who has told the end of it").hasSize(3);
    }

    @Test
    void waitsForNoneThatSomebodyElseHolds() {
        var held = new MadeIntroduction(program);
        var first = held.asked();
        held.pass(first, 7);
        var id = made.asked();
        made.pass(id, 7);

        program.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            made.bean(IntroductionStore.class).lock(first);
            CompletableFuture.supplyAsync(minding::remind).orTimeout(20, TimeUnit.SECONDS).join();
        });

        assertThat(made.subjects(made.mail)).hasSize(2);
        assertThat(held.subjects(held.mail)).hasSize(1);
        minding.remind();
        assertThat(held.subjects(held.mail)).hasSize(2);
    }

    @Test
    void closesAMonthAfterTheLastQuestion() {
        var id = made.introduced();
        made.pass(id, 200);
        minding.close();
        assertThat(made.now(id).state().word()).isEqualTo("INTRODUCED");

        made.pass(id, 20);
        minding.close();

        assertThat(made.now(id).state().word()).isEqualTo("NO_TIE");
    }
}
