package fi.kutomo.ecosystem.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestBrowser;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.world.KutomoTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What the passing of time does to an introduction, once and not again. */
@KutomoTest(properties = "kutomo.site.url=http://kutomo.example")
class MindingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc web;

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

    /** Whether it ran out, was withdrawn or declined, and whenever: the other reads the same, on the same day. */
    @Test
    void endsInTheSameWordsOnTheSameDayWhateverTheReason() {
        var ended = new LinkedHashMap<MadeIntroduction, UUID>();
        for (var reason : List.<BiConsumer<MadeIntroduction, UUID>>of(
                (_, _) -> {},
                (two, id) -> two.answer(id, 2, Answer.NO),
                (two, id) -> two.bean(Introducing.class).withdraw(id, MadeIntroduction.caller(two.weaver)),
                (two, id) -> two.bean(Responding.class).forget(id, two.side(id, 2).id(), Caller.visitor(Lang.FI)))) {
            var two = new MadeIntroduction(program);
            var id = two.asked();
            two.answer(id, 1, Answer.YES);
            two.pass(id, 3);
            reason.accept(two, id);
            ended.put(two, id);
        }
        var read = new LinkedHashSet<List<String>>();
        ended.forEach((two, id) -> {
            two.pass(id, 26);
            look();
            assertThat(two.subjects(two.maker.email())).as("before its own time is over").hasSize(1);
            var before = page(two, id);
            two.pass(id, 1);
            look();
            look();
            assertThat(two.subjects(two.maker.email())).hasSize(2);
            read.add(List.of(before, page(two, id), two.letters(two.maker.email()).getLast().replaceAll("/[a-z]{2}/introductions/asked/\\S+", "")));
        });
        assertThat(read).hasSize(1);
        assertThat(read.iterator().next().getFirst()).contains("Jos toinenkin suostuu");
    }

    /** Whoever has not answered yet goes on being asked, and is reminded, as if nothing had ended. */
    @Test
    void goesOnAskingTheOtherAfterANo() {
        var id = made.asked();
        made.answer(id, 2, Answer.NO);
        made.pass(id, 7);
        look();

        assertThat(made.subjects(made.maker.email())).last().isEqualTo("Kutojan ehdotus odottaa vastaustasi");
        assertThat(page(made, id)).contains("Haluatko tutustua?");
        made.answer(id, 1, Answer.YES);
        assertThat(page(made, id)).contains("Jos toinenkin suostuu").doesNotContain("Haluatko tutustua?");
        assertThat(made.now(id).state().word()).isEqualTo("DECLINED");
        made.pass(id, 23);
        look();
        assertThat(made.subjects(made.maker.email())).last().isEqualTo("Ehdotettu tutustuminen ei johtanut eteenpäin");
    }

    private void look() {
        minding.expire();
        minding.settle();
        minding.remind();
    }

    /** What the first side reads on its page. */
    private String page(MadeIntroduction two, UUID id) {
        try {
            return new TestBrowser(web).signedIn(two.people.session(two.maker)).open("/fi/introductions/asked/" + two.side(id, 1).id())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replaceAll("(?s).*<h1>|</main>.*", "<h1>")
                    .replaceAll("value=\"[^\"]*\"|[0-9a-f-]{36}|<time[^>]*>", "");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
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
