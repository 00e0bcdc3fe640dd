package fi.kutomo.evaluation.factors;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evaluation.factors.CodingPage.Group;
import fi.kutomo.evaluation.factors.CodingPage.Item;
import fi.kutomo.evaluation.factors.Comparison.Finding;
import fi.kutomo.evaluation.factors.FactorsPage.Drawn;
import fi.kutomo.evaluation.factors.FactorsPage.Row;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.platform.web.ui.Tabs;
import fi.kutomo.platform.web.ui.Tabs.Tab;
import fi.kutomo.vocabulary.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the pages about factors together. */
@Component
class FactorPages {

    static final String PLACE = "success-factors";

    /** The drawing reaches from a twentieth to twenty times. */
    private static final double REACH = Math.log(20);

    private static final double LEAST_SHOWN = 0.001;

    private final Comparing comparing;
    private final CodingStore store;
    private final Factors factors;

    FactorPages(Comparing comparing, CodingStore store, Factors factors) {
        this.comparing = comparing;
        this.store = store;
        this.factors = factors;
    }

    FactorsPage compared(Result result, Caller caller, String asked, Optional<String> problem) {
        var lang = caller.lang();
        var coded = factors.coded(lang);
        var names = coded.stream().collect(Collectors.toMap(Term::key, term -> term.label().in(lang)));
        var comparison = comparing.compare(result, coded.stream().map(Term::key).toList());
        return new FactorsPage(
                t("evaluation.factors.title"), Optional.of(t("evaluation.factors.lead")), tabs(result), t("evaluation.factors.means." + result.word()),
                t("evaluation.factors.counted", comparison.entries(), comparison.reached()), !comparison.findings().isEmpty(),
                comparison.findings().stream().map(finding -> row(finding, names)).toList(), thin(comparison, names),
                comparison.spread().map(FactorPages::spread), Coding.may(caller), asked, problem);
    }

    private static Tabs tabs(Result chosen) {
        return new Tabs(t("evaluation.factors.results"), Arrays.stream(Result.values())
                .map(result -> Tab.of(
                        t("evaluation.factors.result." + result.word()), Ui.url(PLACE) + "?result=" + result.word(), result == chosen))
                .toList());
    }

    private static Row row(Finding finding, Map<String, String> names) {
        var table = finding.table();
        var odds = finding.odds();
        var bond = finding.bond();
        return new Row(
                names.getOrDefault(finding.factor(), finding.factor()), share(table.a(), table.with()), share(table.c(), table.without()), number(odds.value()),
                t("evaluation.factors.interval", number(odds.low()), number(odds.high())), number(finding.lift()), chance(finding.corrected()),
                t("evaluation.factors.bond." + bond), bond == Comparison.Bond.NOT_TOLD ? "evaluation-bond--not-told" : "evaluation-bond--told",
                new Drawn(place(odds.low()), place(odds.value()), place(odds.high())));
    }

    private static String share(int of, int all) {
        return t("evaluation.factors.share", of, all, Math.round(100.0 * of / all));
    }

    private static String number(double value) {
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    private static String chance(double value) {
        if (value < LEAST_SHOWN) {
            return t("evaluation.factors.below", Ui.number(BigDecimal.valueOf(LEAST_SHOWN)));
        }
        var format = NumberFormat.getNumberInstance(Ui.lang().locale());
        format.setMinimumFractionDigits(3);
        format.setMaximumFractionDigits(3);
        return format.format(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }

    private static double place(double ratio) {
        double log = Math.clamp(Math.log(ratio), -REACH, REACH);
        return Math.round((log + REACH) / (2 * REACH) * 1000) / 10.0;
    }

    private static Optional<Table> thin(Comparison comparison, Map<String, String> names) {
        if (comparison.thin().isEmpty()) {
            return Optional.empty();
        }
        var columns = List.of(
                Column.text(t("evaluation.factors.column.factor")), Column.number(t("evaluation.factors.column.withFactor")),
                Column.number(t("evaluation.factors.column.withoutFactor")), Column.number(t("evaluation.factors.column.reached")),
                Column.number(t("evaluation.factors.column.missed")));
        var rows = comparison.thin().stream()
                .map(thin -> List.of(
                        Cell.of(names.getOrDefault(thin.factor(), thin.factor())), Cell.of(Ui.number(thin.table().with())),
                        Cell.of(Ui.number(thin.table().without())), Cell.of(Ui.number(thin.table().reached())), Cell.of(Ui.number(thin.table().missed()))))
                .toList();
        return Optional.of(Table.of(t("evaluation.factors.thin.table", CrossTable.LEAST), columns, rows));
    }

    private static String spread(Concentration spread) {
        return spread.evenness()
                .map(even -> t("evaluation.factors.spread", spread.groups(), number(spread.index()), number(even)))
                .orElseGet(() -> t("evaluation.factors.spread.one"));
    }

    /** @param seen the state that the coder has seen; empty for the present one */
    CodingPage coding(Described entry, Map<String, String> sent, OptionalLong seen, Mistakes mistakes, Caller caller) {
        var lang = caller.lang();
        var known = store.of(entry.entry()).stream().collect(Collectors.toMap(Coded::factor, Function.identity()));
        var groups = factors.grouped(lang).entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue().stream().map(term -> item(term, known, sent, lang)).toList()))
                .toList();
        return new CodingPage(
                t("evaluation.factors.of", entry.title(lang)), entry.title(lang), entry.titles().containsKey(lang) ? null : entry.original().tag(),
                entry.path() + "/factors", groups, known.values().stream().anyMatch(coded -> coded.present().isPresent()), Coding.may(caller),
                seen.orElseGet(() -> store.count(entry.entry())), mistakes,
                List.of(new Crumb(entry.title(lang), entry.path())));
    }

    private static Item item(Term term, Map<String, Coded> known, Map<String, String> sent, Lang lang) {
        var code = Factors.code(term.key());
        var coded = Optional.ofNullable(known.get(term.key()));
        var answer = coded.flatMap(Coded::present).map(present -> present ? "yes" : "no").orElse("");
        return new Item(
                code, term.label().in(lang), sent.getOrDefault(CodingForm.ANSWER + code, answer),
                t("evaluation.factors.answer." + (answer.isEmpty() ? "unknown" : answer)),
                sent.getOrDefault(CodingForm.REASON + code, coded.map(Coded::reason).orElse("")),
                coded.filter(each -> each.present().isPresent()).map(each -> Ui.date(each.at())).orElse(""));
    }
}
