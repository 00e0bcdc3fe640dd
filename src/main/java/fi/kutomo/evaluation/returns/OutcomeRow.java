package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Estimate;
import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Row;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the impact map as it is written.
 *
 * @param effect term of the scheme {@code effect}, or empty
 * @param values what is known so far; proxies in their own currency and prices
 * @param bases what the shares rest on, and {@code reasons} why in words
 * @param followUpMonths how long the change was followed by measurement; null: not measured
 * @param payer whose money is saved, empty where none is
 */
record OutcomeRow(
        UUID id,
        String code,
        String stakeholder,
        String outcome,
        String effect,
        String indicator,
        Map<Parameter, Estimate> values,
        Map<Parameter, Basis> bases,
        Map<Parameter, String> reasons,
        ProxyUse proxy,
        @Nullable Integer followUpMonths,
        Saving saving,
        String payer) {

    /** Shares that must be reasoned where they are stated. */
    static final List<Parameter> REASONED =
            List.of(Parameter.DEADWEIGHT, Parameter.DISPLACEMENT, Parameter.ATTRIBUTION, Parameter.DROP_OFF);

    OutcomeRow {
        values = Map.copyOf(values);
        bases = Map.copyOf(bases);
        reasons = Map.copyOf(reasons);
    }

    /** Whether it can be reckoned with. */
    boolean complete() {
        return values.containsKey(Parameter.QUANTITY) && values.containsKey(Parameter.PROXY);
    }

    /** Rows with the same key value one change of one group in several ways. */
    String change() {
        return stakeholder + ": " + outcome;
    }

    boolean guessed() {
        return bases.containsValue(Basis.GUESS);
    }

    /** As it is reckoned with, once its money is in the prices and currency of the analysis. */
    Row reckoned(Estimate proxyNow) {
        var now = new java.util.EnumMap<Parameter, Estimate>(Parameter.class);
        now.putAll(values);
        now.put(Parameter.PROXY, proxyNow);
        return new Row(code, change(), now);
    }
}
