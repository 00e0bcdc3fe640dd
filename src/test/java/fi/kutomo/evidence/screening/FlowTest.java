package fi.kutomo.evidence.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BERTIL = UUID.randomUUID();
    private static final UUID CECILIA = UUID.randomUUID();

    @Test
    void settlesByTwoEqualAnswersOrAThird() {
        assertThat(outcome(answer(ANNA, Answer.INCLUDE)).state()).isEqualTo(Outcome.State.WAITING);
        assertThat(outcome(answer(ANNA, Answer.INCLUDE), answer(BERTIL, Answer.INCLUDE)).state()).isEqualTo(Outcome.State.IN);
        assertThat(outcome(answer(ANNA, Answer.EXCLUDE), answer(BERTIL, Answer.EXCLUDE)).state()).isEqualTo(Outcome.State.OUT);
        assertThat(outcome(answer(ANNA, Answer.INCLUDE), answer(BERTIL, Answer.EXCLUDE)).state()).isEqualTo(Outcome.State.CONFLICT);
        assertThat(outcome(answer(ANNA, Answer.UNSURE), answer(BERTIL, Answer.UNSURE)).state()).isEqualTo(Outcome.State.CONFLICT);
        assertThat(outcome(answer(ANNA, Answer.INCLUDE), answer(BERTIL, Answer.EXCLUDE), third(Answer.EXCLUDE, "syy")))
                .isEqualTo(new Outcome(Outcome.State.OUT, "syy", 2));
    }

    @Test
    void takesDifferentReasonsForAConflict() {
        var one = new Decision(ANNA, Stage.FULL_TEXT, Answer.EXCLUDE, "väärä tulos", false);
        var other = new Decision(BERTIL, Stage.FULL_TEXT, Answer.EXCLUDE, "ei vertailua", false);

        assertThat(outcome(one, other).state()).isEqualTo(Outcome.State.CONFLICT);
    }

    @Test
    void countsOneScreenerOnce() {
        assertThat(outcome(answer(ANNA, Answer.INCLUDE), answer(ANNA, Answer.INCLUDE)).state()).isEqualTo(Outcome.State.WAITING);
        assertThat(Outcome.of(List.of(answer(ANNA, Answer.INCLUDE)), false).state()).isEqualTo(Outcome.State.IN);
    }

    @Test
    void findsTheSamePublicationByTheRuleOfTheScreening() {
        var first = reference(1, "Asunto ensin: viiden vuoden seuranta", "Virtanen, A.", 2019, "10.1000/abc");
        var doi = reference(2, "Eri otsikko", "Muu, B.", 2020, "https://doi.org/10.1000/ABC");
        var title = reference(3, "ASUNTO ENSIN – viiden vuoden seuranta.", "Virtanen, Anna", 2020, "");
        var year = reference(4, "Asunto ensin: viiden vuoden seuranta", "Virtanen, A.", 2022, "");
        var author = reference(5, "Asunto ensin: viiden vuoden seuranta", "Korhonen, C.", 2019, "");
        var all = List.of(first, doi, title, year, author);

        assertThat(copies(new DuplicateRule(true, true, 1), all)).containsExactly(2, 3);
        assertThat(copies(new DuplicateRule(true, false, 1), all)).containsExactly(2);
        assertThat(copies(new DuplicateRule(false, true, 3), all)).containsExactly(3, 4);
        assertThat(copies(new DuplicateRule(false, false, 5), all)).isEmpty();
    }

    @Test
    void readsReferencesAsDatabasesGiveThem() {
        var ris = ReferenceReader.read("""
                TY  - JOUR
                TI  - Housing First
                AU  - Virtanen, A.
                AU  - Lind, B.
                PY  - 2019/05/01
                DO  - 10.1000/abc
                AB  - What was found.
                ER  -
                TY  - JOUR
                AU  - Nimetön
                ER  -
                """);
        var table = ReferenceReader.read("title;authors;year;doi\n\"Asunto; ensin\";Virtanen;2019;10.1/x\n;;2000;\n");

        assertThat(ris.found()).containsExactly(new ReferenceReader.Found("Housing First", "Virtanen, A.; Lind, B.", Optional.of(2019), "10.1000/abc", "What was found."));
        assertThat(ris.slips()).containsExactly(new ReferenceReader.Slip(2, "title"));
        assertThat(table.found()).containsExactly(new ReferenceReader.Found("Asunto; ensin", "Virtanen", Optional.of(2019), "10.1/x", ""));
        assertThat(table.slips()).containsExactly(new ReferenceReader.Slip(3, "title"));
        assertThat(ReferenceReader.read("a;b\n1;2").slips()).containsExactly(new ReferenceReader.Slip(1, "heading"));
        assertThat(ReferenceReader.read("title\n" + "x\n".repeat(100_000)).slips()).containsExactly(new ReferenceReader.Slip(ReferenceReader.MOST, "many"));
    }

    private static Outcome outcome(Decision... decisions) {
        return Outcome.of(List.of(decisions), true);
    }

    private static Decision answer(UUID who, Answer answer) {
        return new Decision(who, Stage.TITLE, answer, "", false);
    }

    private static Decision third(Answer answer, String reason) {
        return new Decision(CECILIA, Stage.TITLE, answer, reason, true);
    }

    private static List<Integer> copies(DuplicateRule rule, List<Reference> references) {
        return rule.find(references).stream().map(pair -> pair.copy().number()).toList();
    }

    private static Reference reference(int number, String title, String authors, int year, String doi) {
        return new Reference(
                UUID.randomUUID(), number, Source.DATABASE, "", title, authors, Optional.of(year), doi, "", Optional.empty(), Optional.empty(), false);
    }
}
