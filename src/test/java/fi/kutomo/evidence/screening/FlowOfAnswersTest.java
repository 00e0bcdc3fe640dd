package fi.kutomo.evidence.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.evidence.screening.Gathering.Mark;
import fi.kutomo.evidence.screening.ReferenceReader.Found;
import fi.kutomo.evidence.screening.ScreeningBook.Fate;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.world.KutomoTest;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The counts of a screening after random work: answers of screeners, duplicates found late, references removed and brought back,
 * screeners sent away and called again, conflicts settled by a third.
 */
@KutomoTest
class FlowOfAnswersTest {

    private static final int ROUNDS = 5;
    private static final int REFERENCES = 20;
    private static final int ACTS = 120;
    private static final List<String> REASONS = List.of("Ei vertailua", "Väärä tulos");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Gathering gathering;

    @Autowired
    private Deciding deciding;

    @Autowired
    private ScreeningStore screenings;

    @Autowired
    private ReferenceStore references;

    private Caller leader = Caller.system();
    private Caller editor = Caller.system();
    private List<Caller> screeners = List.of();
    private ScreeningBook book = new ScreeningBook();
    private String slug = "";

    @BeforeEach
    void bringPeople() {
        leader = person(Role.MEMBER);
        editor = person(Role.MEMBER, Role.EDITOR);
        screeners = List.of(leader, person(Role.MEMBER), person(Role.MEMBER), person(Role.MEMBER));
    }

    @Test
    void reconcilesAfterEveryActAndCanAlwaysBeFinished() {
        long given = Long.getLong("kutomo.test.seed", 0);
        long seed = given == 0 ? System.nanoTime() : given;
        System.out.println("kutomo.test.seed=" + seed);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            begin(random);
            for (int act = 0; act < ACTS; act++) {
                act(random);
                if (act % 10 == 0) {
                    reconcile();
                }
            }
            finish(random);
            assertThat(reconcile().done()).as(book.toString()).isTrue();
        }
    }

    @Test
    void countsTheAnswersOfWhoeverWasSentAway() {
        begin(new Random(1));
        answer(screeners.get(1), 1, Stage.TITLE, Answer.EXCLUDE, "");
        dismiss(screeners.get(1));
        answer(screeners.get(2), 1, Stage.TITLE, Answer.EXCLUDE, "");

        assertThat(reconcile().searched().excluded()).isEqualTo(1);
    }

    /** A duplicate that is found after both copies were judged brings their answers together, and they may disagree. */
    @Test
    void opensAConflictWhenALateDuplicateWasJudgedOtherwise() {
        begin(new Random(1));
        for (var screener : screeners.subList(0, 2)) {
            answer(screener, 1, Stage.TITLE, Answer.INCLUDE, "");
        }
        for (var screener : screeners.subList(2, 4)) {
            answer(screener, 2, Stage.TITLE, Answer.EXCLUDE, "");
        }
        assertThat(reconcile().searched().excluded()).isEqualTo(1);
        mark(2, Mark.DUPLICATE, 1);

        assertThat(reconcile().searched().excluded()).isZero();
        assertThat(book.count(false, Fate.DUPLICATE)).isEqualTo(1);
        assertThat(settle(1, Stage.TITLE, Answer.INCLUDE, "")).isTrue();
        assertThat(reconcile().found().sought()).isEqualTo(1);
    }

    private Flow reconcile() {
        var flow = Flow.of(references.items(screening()));
        var searched = flow.searched();
        var found = flow.found();
        assertThat(searched.screened()).isEqualTo(flow.databases() + flow.registers() - searched.removed().all());
        assertThat(found.sought()).isEqualTo(searched.screened() - searched.excluded() - searched.waiting());
        assertThat(found.assessed()).isEqualTo(found.sought() - found.notRetrieved());
        assertThat(found.included()).isEqualTo(found.assessed() - found.excluded() - found.waiting());
        assertThat(flow.other().sought()).isEqualTo(flow.others() - flow.otherRemoved().all());
        assertThat(flow.reports()).isEqualTo(found.included() + flow.other().included());
        assertThat(flow.databases() + flow.registers()).isEqualTo(book.count(false));
        assertThat(searched.excluded()).as(book.toString()).isEqualTo(book.count(false, Fate.OUT_BY_TITLE));
        assertThat(searched.waiting()).as(book.toString()).isEqualTo(book.count(false, Fate.WAITS_FOR_TITLE));
        assertThat(flow.others()).isEqualTo(book.count(true));
        equal(searched.removed(), found, false);
        equal(flow.otherRemoved(), flow.other(), true);
        return flow;
    }

    private void equal(Flow.Removed removed, Flow.Reports reports, boolean otherwise) {
        assertThat(removed.duplicates()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.DUPLICATE));
        assertThat(removed.automation()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.AUTOMATION));
        assertThat(removed.otherwise()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.OTHERWISE));
        assertThat(reports.notRetrieved()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.NOT_RETRIEVED));
        assertThat(reports.waiting()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.WAITS_FOR_REPORT));
        assertThat(reports.excluded()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.OUT_BY_REPORT));
        assertThat(reports.included()).as(book.toString()).isEqualTo(book.count(otherwise, Fate.INCLUDED));
    }

    private void begin(Random random) {
        book = new ScreeningBook();
        var form = new ScreeningForm("0", "Esimerkki " + UUID.randomUUID(), "Mitä tiedetään?", "", String.join("\n", REASONS), "true", "", "", "1", "");
        slug = gathering.begin(form, Lang.FI, leader).substring("screenings/".length());
        screeners.forEach(this::call);
        for (int number = 1; number <= REFERENCES; number++) {
            var source = number < 4 ? Source.DATABASE : Source.values()[random.nextInt(Source.values().length)];
            gathering.add(slug, source, "Esimerkkikanta", List.of(new Found("Tutkimus " + number, "Aalto, A.", Optional.of(2020), "", "")), leader);
            book.added(number, source);
        }
    }

    private void act(Random random) {
        int number = 1 + random.nextInt(REFERENCES);
        int other = 1 + random.nextInt(REFERENCES);
        var stage = random.nextInt(3) > 0 ? Stage.TITLE : Stage.FULL_TEXT;
        var answer = random.nextInt(8) == 0 ? Answer.UNSURE : random.nextInt(3) == 0 ? Answer.EXCLUDE : Answer.INCLUDE;
        var reason = stage == Stage.FULL_TEXT && answer == Answer.EXCLUDE ? REASONS.get(random.nextInt(2)) : "";
        var screener = screeners.get(random.nextInt(screeners.size()));
        switch (random.nextInt(20)) {
            case 0 -> mark(number, Mark.DUPLICATE, other);
            case 1 -> mark(number, Mark.NO_DUPLICATE, other);
            case 2 -> mark(number, random.nextBoolean() ? Mark.AUTOMATION : Mark.OTHER, other);
            case 3 -> mark(number, Mark.BACK, other);
            case 4 -> mark(number, random.nextBoolean() ? Mark.NOT_RETRIEVED : Mark.RETRIEVED, other);
            case 5 -> dismiss(screeners.get(1));
            case 6 -> call(screeners.get(1));
            case 7, 8 -> settle(number, stage, answer, reason);
            default -> answer(screener, number, stage, answer, reason);
        }
    }

    /** Those who are left answer what waits for them, and the editor settles where they disagree. */
    private void finish(Random random) {
        for (var stage : Stage.values()) {
            for (int number = 1; number <= REFERENCES; number++) {
                for (var screener : screeners) {
                    var answer = random.nextInt(3) == 0 ? Answer.EXCLUDE : Answer.INCLUDE;
                    answer(screener, number, stage, answer, stage == Stage.FULL_TEXT && answer == Answer.EXCLUDE ? REASONS.getFirst() : "");
                }
                settle(number, stage, Answer.INCLUDE, "");
            }
        }
    }

    private boolean answer(Caller screener, int number, Stage stage, Answer answer, String reason) {
        var row = screening().screener(screener);
        if (row.isEmpty()) {
            return false;
        }
        return done(() -> {
            deciding.answer(slug, number, stage, answer, reason, screener);
            book.said(number, row.get().id(), stage, answer, reason, false);
        });
    }

    private boolean settle(int number, Stage stage, Answer answer, String reason) {
        return done(() -> {
            deciding.settle(slug, number, stage, answer, reason, editor);
            book.said(number, Deciding.known(screening(), editor).orElseThrow(), stage, answer, reason, true);
        });
    }

    private void mark(int number, Mark mark, int other) {
        done(() -> {
            gathering.mark(slug, number, mark, mark == Mark.DUPLICATE ? Optional.of(other) : Optional.empty(), leader);
            switch (mark) {
                case DUPLICATE -> book.copied(number, other);
                case NO_DUPLICATE -> book.parted(number);
                case AUTOMATION -> book.removed(number, Optional.of(Removal.AUTOMATION));
                case OTHER -> book.removed(number, Optional.of(Removal.OTHER));
                case BACK -> book.removed(number, Optional.empty());
                case NOT_RETRIEVED -> book.retrieved(number, false);
                case RETRIEVED -> book.retrieved(number, true);
                case REPORT, NO_REPORT -> throw new IllegalArgumentException(mark.name());
            }
        });
    }

    private void dismiss(Caller screener) {
        Deciding.known(screening(), screener).ifPresent(row -> done(() -> gathering.dismiss(slug, row, leader)));
    }

    private void call(Caller screener) {
        screenings.addScreener(screening().id(), screener.person().orElseThrow());
    }

    /** What the rules refuse did not happen. */
    private static boolean done(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused _) {
            return false;
        }
    }

    private Screening screening() {
        return screenings.find(slug).orElseThrow();
    }

    private Caller person(Role... roles) {
        return new Caller(Optional.of(new TestPeople(program).with(Assurance.EMAIL).id()), "Esimerkki", Set.of(roles), Lang.FI);
    }
}
