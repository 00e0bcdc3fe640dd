package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Framework;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What people with lived experience said together. Their marks are counted by themselves and never together with the assessors'.
 *
 * @param people how many handed in
 * @param words what they wrote, in the order in which they were asked
 */
public record Heard(int people, List<Line> lines, List<String> words) {

    private static final int DECIMALS = 2;

    /** One criterion: how many could tell, the lowest and the highest mark, and the mean. */
    public record Line(String code, int answers, int least, int most, BigDecimal mean) {}

    /** Of those that are handed in; empty where nobody has. */
    public static Optional<Heard> of(List<Voice> voices, Framework framework) {
        var handedIn = voices.stream().filter(Voice::handedIn).toList();
        if (handedIn.isEmpty()) {
            return Optional.empty();
        }
        var lines = framework.lived().stream()
                .flatMap(criterion -> line(criterion.code(), marks(handedIn, criterion.code())).stream())
                .toList();
        return Optional.of(new Heard(handedIn.size(), lines, handedIn.stream().map(Voice::words).filter(words -> !words.isBlank()).toList()));
    }

    private static List<Integer> marks(List<Voice> voices, String code) {
        return voices.stream().flatMap(voice -> Optional.ofNullable(voice.marks().get(code)).stream()).toList();
    }

    private static Optional<Line> line(String code, List<Integer> marks) {
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        var told = marks.stream().mapToInt(Integer::intValue).summaryStatistics();
        var mean = BigDecimal.valueOf(told.getSum()).divide(BigDecimal.valueOf(told.getCount()), DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new Line(code, marks.size(), told.getMin(), told.getMax(), mean));
    }
}
