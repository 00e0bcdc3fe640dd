package fi.kutomo.evidence.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the random-effects result would be without one study.
 *
 * @param shift how far the estimate moves when the study comes in, in standard errors of the result without it
 * @param turns whether leaving it out changes on which side of no effect the interval lies, or whether it crosses it
 */
public record Influence(Pooling.Pooled without, double tau2, double i2, double shift, boolean turns) {

    /** One for each study, in their order; none for a single study, which leaves nothing behind. */
    static List<Influence> of(List<Effect> effects) {
        if (effects.size() < 2) {
            return List.of();
        }
        var whole = Pooling.of(effects).random();
        return IntStream.range(0, effects.size()).mapToObj(index -> without(index, effects, whole)).toList();
    }

    private static Influence without(int index, List<Effect> effects, Pooling.Pooled whole) {
        var rest = new ArrayList<>(effects);
        rest.remove(index);
        var pooling = Pooling.of(rest);
        var random = pooling.random();
        return new Influence(
                random,
                pooling.heterogeneity().tau2(),
                pooling.heterogeneity().i2(),
                (whole.estimate() - random.estimate()) / random.se(),
                side(whole) != side(random));
    }

    /** −1 wholly below no effect, 1 wholly above, 0 across it. */
    private static int side(Pooling.Pooled pooled) {
        var interval = pooled.interval();
        return interval.holds(0) ? 0 : interval.low() > 0 ? 1 : -1;
    }
}
