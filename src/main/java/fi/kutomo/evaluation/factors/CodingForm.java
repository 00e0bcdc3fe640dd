package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.factors.Coding.Answer;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form in which a reader says of each factor whether the entry has it. */
final class CodingForm {

    static final String ANSWER = "f-";
    static final String REASON = "r-";

    private static final int LONGEST = 1000;

    private CodingForm() {}

    /** An answer without a reason is wrong; so is one that is neither yes, no nor empty. */
    static List<Answer> read(Typed typed, List<Term> factors) {
        var answers = new ArrayList<Answer>();
        for (var factor : factors) {
            var code = Factors.code(factor.key());
            var answer = typed.raw(ANSWER + code);
            var reason = typed.text(REASON + code, LONGEST);
            if (!List.of("", "yes", "no").contains(answer)) {
                typed.wrong(ANSWER + code, "evaluation.forms.problem.choice");
            } else if (!answer.isEmpty() && reason.isEmpty()) {
                typed.wrong(REASON + code, "evaluation.factors.problem.reason");
            }
            answers.add(new Answer(factor.key(), answer.isEmpty() ? Optional.empty() : Optional.of(answer.equals("yes")), reason));
        }
        return answers;
    }
}
