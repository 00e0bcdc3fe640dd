package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.factors.Coding.Answer;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which a reader says of each factor whether the entry has it. */
final class CodingForm {

    static final String ANSWER = "f-";
    static final String REASON = "r-";

    private static final int LONGEST = 1000;

    private CodingForm() {}

    static Typed typed(Map<String, String> fields, List<Term> factors, Lang lang, Messages messages) {
        var typed = new Typed(fields, lang, messages);
        for (var factor : factors) {
            var code = Factors.code(factor.key());
            var name = factor.label().in(lang);
            typed.label(ANSWER + code, name).label(REASON + code, messages.in(lang, "evaluation.factors.reason", name));
        }
        return typed;
    }

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
