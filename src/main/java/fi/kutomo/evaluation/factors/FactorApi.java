package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.factors.Comparison.Finding;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Factors of success for programs. */
@Controller
@Access(Access.Level.PUBLIC)
class FactorApi {

    private final Comparing comparing;
    private final CodingStore store;
    private final Factors factors;
    private final Entries entries;

    FactorApi(Comparing comparing, CodingStore store, Factors factors, Entries entries) {
        this.comparing = comparing;
        this.store = store;
        this.factors = factors;
        this.entries = entries;
    }

    @GetMapping("/api/v1/success-factors")
    @ResponseBody
    ResponseEntity<Map<String, Object>> compared(@RequestParam(defaultValue = "validated") String result) {
        var chosen = Result.of(result).orElseThrow(() -> new NotFound(result));
        var terms = factors.coded(Lang.EN).stream().collect(Collectors.toMap(Term::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        var comparison = comparing.compare(chosen, List.copyOf(terms.keySet()));
        var view = new LinkedHashMap<String, Object>();
        view.put("result", chosen.word());
        view.put("notCause", Lang.ALL.stream().collect(Collectors.toMap(Lang::tag, lang -> Ui.t(lang, "evaluation.factors.notCause"))));
        view.put("entries", comparison.entries());
        view.put("reached", comparison.reached());
        view.put("factors", comparison.findings().stream().map(finding -> finding(finding, terms)).toList());
        view.put("tooFew", comparison.thin().stream()
                .map(thin -> Map.of("factor", thin.factor(), "name", names(terms, thin.factor()), "counts", counts(thin.table())))
                .toList());
        return open(view);
    }

    /** What has been coded of one entry. */
    @GetMapping("/api/v1/factors/{id}")
    @ResponseBody
    ResponseEntity<Map<String, Object>> coded(@PathVariable String id) {
        var entry = PermanentId.parse(id)
                .filter(known -> entries.published(known).isPresent())
                .flatMap(entries::find)
                .orElseThrow(() -> new NotFound(id));
        var terms = factors.coded(Lang.EN).stream().collect(Collectors.toMap(Term::key, Function.identity()));
        var codings = store.of(entry.entry()).stream()
                .filter(coded -> coded.present().isPresent())
                .map(coded -> Map.of(
                        "factor", coded.factor(), "name", names(terms, coded.factor()), "present", coded.present().get(), "reason", coded.reason(), "coded",
                        coded.at()))
                .toList();
        return open(Map.of("entry", entry.id().value(), "factors", codings));
    }

    private static Map<String, Object> finding(Finding finding, Map<String, Term> terms) {
        var view = new LinkedHashMap<String, Object>();
        view.put("factor", finding.factor());
        view.put("name", names(terms, finding.factor()));
        view.put("counts", counts(finding.table()));
        view.put("oddsRatio", finding.odds().value());
        view.put("low", finding.odds().low());
        view.put("high", finding.odds().high());
        view.put("lift", finding.lift());
        view.put("p", finding.chance());
        view.put("corrected", finding.corrected());
        view.put("goesWith", finding.bond().name());
        return view;
    }

    private static Map<String, Object> counts(CrossTable table) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("withAndReached", table.a());
        counts.put("withNotReached", table.b());
        counts.put("withoutAndReached", table.c());
        counts.put("withoutNotReached", table.d());
        return counts;
    }

    private static Map<String, String> names(Map<String, Term> terms, String factor) {
        var term = terms.get(factor);
        return term == null ? Map.of() : term.label().byTag();
    }

    private static ResponseEntity<Map<String, Object>> open(Map<String, Object> view) {
        return ResponseEntity.ok().header("Cache-Control", "no-cache").header("Access-Control-Allow-Origin", "*").body(view);
    }
}
