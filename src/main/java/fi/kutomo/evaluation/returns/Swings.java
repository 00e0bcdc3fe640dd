package fi.kutomo.evaluation.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A tornado: how far each assumption moves the ratio. Each bar is a drawing 100 wide, with a line at the ratio of the analysis.
 *
 * @param middle place of that line
 */
public record Swings(List<Bar> bars, String middle) {

    /**
     * One assumption.
     *
     * @param low the lower of the ratios at its ends, in the reader's figures
     * @param from where the part for the low end begins
     * @param lowWidth its width; the part for the high end begins at {@code highFrom}
     */
    public record Bar(String label, String low, String high, String from, String lowWidth, String highFrom, String highWidth) {}

    /** A bar in numbers. */
    record Span(String label, BigDecimal low, BigDecimal high) {}

    static Swings of(List<Span> spans, BigDecimal ratio) {
        double least = spans.stream().mapToDouble(span -> span.low().min(span.high()).doubleValue()).min().orElse(0);
        double most = spans.stream().mapToDouble(span -> span.low().max(span.high()).doubleValue()).max().orElse(1);
        double base = ratio.doubleValue();
        var scale = new Scale(Math.min(least, base), Math.max(most, base));
        return new Swings(spans.stream().map(span -> bar(span, base, scale)).toList(), scale.at(base));
    }

    private static Bar bar(Span span, double base, Scale scale) {
        double low = span.low().doubleValue();
        double high = span.high().doubleValue();
        return new Bar(
                span.label(), Figures.two(span.low().min(span.high())), Figures.two(span.low().max(span.high())),
                scale.at(Math.min(low, base)), scale.width(low, base), scale.at(Math.min(high, base)), scale.width(high, base));
    }

    private record Scale(double least, double most) {

        String at(double ratio) {
            return place(1 + 98 * (ratio - least) / Math.max(1e-12, most - least));
        }

        String width(double one, double other) {
            return place(Math.max(0.3, 98 * Math.abs(one - other) / Math.max(1e-12, most - least)));
        }
    }

    static String place(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
