package fi.kutomo.evidence.grading;

import fi.kutomo.evidence.scales.Domain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What is weighed, as a form sends it.
 *
 * @param number of the last weighing that its writer saw, 0 when there was none
 */
record WeighForm(String number, Map<Domain, Answer> answers) {

    private static final int LONGEST = 2000;

    /** Points as text, empty: as computed. */
    record Answer(String points, String reason) {

        boolean given() {
            return !points.isEmpty();
        }
    }

    static WeighForm sent(MultiValueMap<String, String> sent) {
        var answers = new EnumMap<Domain, Answer>(Domain.class);
        for (var domain : Domain.values()) {
            answers.put(domain, new Answer(text(sent.getFirst(points(domain))), text(sent.getFirst(reason(domain)))));
        }
        return new WeighForm(text(sent.getFirst("number")), answers);
    }

    static WeighForm of(Optional<Weighing> last) {
        var answers = new EnumMap<Domain, Answer>(Domain.class);
        for (var domain : Domain.values()) {
            answers.put(domain, last.flatMap(each -> each.of(domain))
                    .map(weight -> new Answer(String.valueOf(weight.points()), weight.reason()))
                    .orElse(new Answer("", "")));
        }
        return new WeighForm(String.valueOf(last.map(Weighing::number).orElse(0)), answers);
    }

    static String points(Domain domain) {
        return "points-" + domain;
    }

    static String reason(Domain domain) {
        return "reason-" + domain;
    }

    Answer on(Domain domain) {
        return Objects.requireNonNull(answers.get(domain));
    }

    /** Message keys of what is wrong, by field. Who departs from what is computed says why. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        answers.forEach((domain, answer) -> {
            if (answer.given() && domain.steps().stream().map(String::valueOf).noneMatch(answer.points()::equals)) {
                problems.put(points(domain), "evidence.grading.weigh.wrong.points");
            }
            if (answer.given() && answer.reason().isEmpty()) {
                problems.put(reason(domain), "evidence.grading.weigh.wrong.reason");
            }
            if (!answer.given() && !answer.reason().isEmpty()) {
                problems.put(points(domain), "evidence.grading.weigh.wrong.noPoints");
            }
            if (answer.reason().length() > LONGEST) {
                problems.put(reason(domain), "evidence.grading.wrong.long");
            }
        });
        return problems;
    }

    /** Only of a form without problems. */
    List<Weight> weights() {
        var weights = new ArrayList<Weight>();
        answers.forEach((domain, answer) -> {
            if (answer.given()) {
                weights.add(new Weight(domain, Integer.parseInt(answer.points()), answer.reason()));
            }
        });
        return weights;
    }

    /** The number that this weighing takes. */
    int next() {
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) + 1 : -1;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
