package fi.kutomo.evaluation.indicators;

import fi.kutomo.evaluation.indicators.Indicator.Direction;
import fi.kutomo.evaluation.indicators.Indicator.Frequency;
import fi.kutomo.evaluation.indicators.Indicator.Kind;
import fi.kutomo.evaluation.indicators.Indicator.Level;
import fi.kutomo.platform.kernel.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Indicators for tests. */
public final class MadeIndicators {

    private MadeIndicators() {}

    public static Indicator of(Kind kind, boolean people, String factor, boolean annualised) {
        var text = LocalizedText.of("Ihmiset", "", "");
        return new Indicator(
                "", text, text, Level.OUTPUT, kind, LocalizedText.of("henkilö", "", ""), people, new BigDecimal(factor), LocalizedText.empty(),
                kind.divided() ? LocalizedText.of("kaikki", "", "") : LocalizedText.empty(), annualised, 1, Direction.UP, LocalizedText.empty(),
                Frequency.YEAR, kind.parted() ? List.of(Breakdown.SEX, Breakdown.AGE) : List.of(), "", "", Map.of(), LocalizedText.of("Esimerkki", "", ""), "");
    }

    static Indicator with(Indicator indicator, LocalizedText definition) {
        return new Indicator(
                indicator.code(), indicator.name(), definition, indicator.level(), indicator.kind(), indicator.unit(), indicator.people(),
                indicator.factor(), indicator.numerator(), indicator.denominator(), indicator.annualised(), indicator.decimals(),
                indicator.direction(), indicator.collection(), indicator.frequency(), indicator.breakdowns(), indicator.theme(), indicator.effect(),
                indicator.links(), indicator.source(), indicator.address());
    }
}
