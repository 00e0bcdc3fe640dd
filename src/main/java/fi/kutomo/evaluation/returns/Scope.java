package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Shape;
import fi.kutomo.evaluation.reckoning.Terms;
import fi.kutomo.platform.kernel.Lang;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What an analysis is about and by which conventions it is reckoned.
 *
 * @param entry permanent id of the entry that it is about, or empty
 * @param lang in which its texts are written
 * @param scope one sentence: what, for whom, where and when
 * @param stakeholders who changes or pays, one each
 * @param leftOut who was left out, and why
 * @param priceYear year in whose prices all money is told
 * @param prices index of prices by year, for values of other years
 * @param exchange units of the currency of the analysis for one unit of another currency, by its code
 * @param seed from which the draws are made
 */
record Scope(
        String title,
        Kind kind,
        String entry,
        Lang lang,
        String scope,
        String period,
        List<String> stakeholders,
        String leftOut,
        String currency,
        int priceYear,
        Terms terms,
        Shape shape,
        long seed,
        Map<Integer, BigDecimal> prices,
        String pricesSource,
        Map<String, BigDecimal> exchange,
        String exchangeSource) {

    Scope {
        stakeholders = List.copyOf(stakeholders);
        prices = Map.copyOf(prices);
        exchange = Map.copyOf(exchange);
    }
}
