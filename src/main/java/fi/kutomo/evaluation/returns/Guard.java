package fi.kutomo.evaluation.returns;

import fi.kutomo.evaluation.reckoning.Parameter;
import fi.kutomo.evaluation.reckoning.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The guard rails against over-claiming. An obstacle keeps an analysis from being published; a warning stands beside the result
 * for everybody to read.
 */
record Guard(List<Remark> obstacles, List<Remark> warnings) {

    private static final BigDecimal TOO_MUCH_ON_ONE = new BigDecimal("0.6");

    /**
     * Something to put right or to know.
     *
     * @param key last part of the message key
     * @param about words for the message: a code, a name, a share
     * @param place below the editing address, with the field: {@code outcomes/…#proxy}
     */
    record Remark(String key, List<Object> about, String place) {

        static Remark of(String key, String place, Object... about) {
            return new Remark(key, List.of(about), place);
        }
    }

    /** With the pairs of effects that may be one change seen twice, as {@link Overlap} tells them. */
    static Guard of(Valuation valuation, BiPredicate<String, String> overlap) {
        return new Guard(obstacles(valuation), warnings(valuation, overlap));
    }

    static List<Remark> obstacles(Valuation valuation) {
        var content = valuation.content();
        var scope = content.scope();
        var found = new ArrayList<Remark>();
        if (scope.scope().isEmpty()) {
            found.add(Remark.of("scope", "scope#scope"));
        }
        if (scope.stakeholders().isEmpty()) {
            found.add(Remark.of("stakeholders", "scope#stakeholders"));
        }
        if (content.rows().isEmpty()) {
            found.add(Remark.of("rows", "outcomes/new"));
        }
        content.rows().forEach(row -> missing(row, scope, found));
        for (var input : content.inputs()) {
            if (input.amount() == null) {
                found.add(Remark.of("amount", "inputs/" + input.id() + "#amount", input.name()));
            }
        }
        if (valuation.result().inputs().signum() == 0) {
            found.add(Remark.of("inputs", "inputs/new"));
        }
        return List.copyOf(found);
    }

    private static void missing(OutcomeRow row, Scope scope, List<Remark> found) {
        var place = "outcomes/" + row.id();
        if (!row.values().containsKey(Parameter.QUANTITY)) {
            found.add(Remark.of("quantity", place + "#quantity", row.code()));
        }
        if (!row.values().containsKey(Parameter.PROXY)) {
            found.add(Remark.of("proxy", place + "#proxy", row.code()));
        }
        if (!row.proxy().sourced()) {
            var field = row.proxy().source().isEmpty() ? "source" : row.proxy().year() == null ? "year" : "country";
            found.add(Remark.of("source", place + "#proxy-" + field, row.code()));
        }
        if (!row.bases().containsKey(Parameter.DEADWEIGHT)) {
            found.add(Remark.of("deadweight", place + "#deadweight-basis", row.code()));
        }
        if (!row.bases().containsKey(Parameter.ATTRIBUTION)) {
            found.add(Remark.of("attribution", place + "#attribution-basis", row.code()));
        }
        if (Valuation.rate(row, scope).isEmpty()) {
            found.add(Remark.of("exchange", "scope#exchange", row.code(), row.proxy().currency()));
        }
        if (Valuation.level(row, scope).isEmpty()) {
            found.add(Remark.of("prices", "scope#prices", row.code(), String.valueOf(row.proxy().year()), String.valueOf(scope.priceYear())));
        }
    }

    static List<Remark> warnings(Valuation valuation, BiPredicate<String, String> overlap) {
        var found = new ArrayList<Remark>();
        concentrated(valuation, found);
        if (!valuation.written().isEmpty() && valuation.sensitivity().rows().stream().noneMatch(Guard::cautious)) {
            found.add(Remark.of("careless", ""));
        }
        lasting(valuation.written(), found);
        twice(valuation.written(), overlap, found);
        if (valuation.simulation().isEmpty() && !valuation.written().isEmpty()) {
            found.add(Remark.of("ranges", ""));
        }
        return List.copyOf(found);
    }

    /** Most of the value rests on one change, however many rows value it, and also where there is no other. */
    private static void concentrated(Valuation valuation, List<Remark> found) {
        for (var change : valuation.changes()) {
            var share = valuation.result().share(row -> row.outcome().equals(change));
            if (share.isPresent() && share.get().compareTo(TOO_MUCH_ON_ONE) > 0) {
                var codes = codes(valuation.written().stream().filter(row -> row.change().equals(change)));
                found.add(Remark.of("concentration", "", codes, share.get(), change));
            }
        }
    }

    private static boolean cautious(Row row) {
        return row.negative() || row.value(Parameter.DEADWEIGHT).signum() > 0;
    }

    /** How long a change lasts is our assumption as far as nobody has followed it, in a forecast as well. */
    private static void lasting(List<OutcomeRow> rows, List<Remark> found) {
        rows.stream()
                .filter(Guard::longerThanMeasured)
                .forEach(row -> found.add(Remark.of("duration", "outcomes/" + row.id() + "#follow-up", row.code())));
        var unfollowed = rows.stream().filter(row -> row.followUpMonths() == null).toList();
        if (!unfollowed.isEmpty()) {
            found.add(Remark.of("unfollowed", "outcomes/" + unfollowed.getFirst().id() + "#follow-up", codes(unfollowed.stream()), unfollowed.size()));
        }
    }

    private static boolean longerThanMeasured(OutcomeRow row) {
        var years = row.values().get(Parameter.YEARS);
        var months = row.followUpMonths();
        return months != null && years != null && years.value().intValueExact() * 12 > months;
    }

    private static String codes(Stream<OutcomeRow> rows) {
        return String.join(", ", rows.map(OutcomeRow::code).toList());
    }

    /** The same change for the same people under two descriptions, such as employment and fewer benefits. */
    private static void twice(List<OutcomeRow> rows, BiPredicate<String, String> overlap, List<Remark> found) {
        var changes = rows.stream().filter(row -> !row.effect().isEmpty()).map(OutcomeRow::change).distinct().toList();
        for (int one = 0; one < changes.size(); one++) {
            for (int other = one + 1; other < changes.size(); other++) {
                twice(of(rows, changes.get(one)), of(rows, changes.get(other)), overlap, found);
            }
        }
    }

    private static List<OutcomeRow> of(List<OutcomeRow> rows, String change) {
        return rows.stream().filter(row -> row.change().equals(change) && !row.effect().isEmpty()).toList();
    }

    private static void twice(List<OutcomeRow> ones, List<OutcomeRow> others, BiPredicate<String, String> overlap, List<Remark> found) {
        var people = ones.getFirst().stakeholder();
        if (!people.equals(others.getFirst().stakeholder())) {
            return;
        }
        if (ones.stream().anyMatch(one -> others.stream().anyMatch(other -> overlap.test(one.effect(), other.effect())))) {
            found.add(Remark.of("twice", "", codes(Stream.concat(ones.stream(), others.stream())), people));
        }
    }
}
