package fi.kutomo.evaluation.factors;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evaluation.factors.Comparison.Finding;
import fi.kutomo.evaluation.factors.Comparison.Thin;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the factors of public entries against a result. Nothing is kept: each answer is counted from what is there. */
@Component
class Comparing {

    private final CodingStore store;
    private final Results results;
    private final Entries entries;
    private final Catalogue catalogue;

    Comparing(CodingStore store, Results results, Entries entries, Catalogue catalogue) {
        this.store = store;
        this.results = results;
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /** Of these factors, in their order where nothing else decides. */
    Comparison compare(Result result, List<String> factors) {
        var coded = new LinkedHashMap<>(store.all());
        coded.keySet().retainAll(entries.described(coded.keySet()).keySet());
        var reached = results.of(result, coded.keySet());
        coded.keySet().retainAll(reached.keySet());
        coded.values().removeIf(answers -> answers.stream().noneMatch(answer -> answer.present().isPresent()));
        int successes = (int) coded.keySet().stream().filter(entry -> reached.getOrDefault(entry, false)).count();
        var tables = tables(factors, coded, reached);
        return new Comparison(coded.size(), successes, findings(tables), thin(tables), spread(coded.keySet()));
    }

    private static Map<String, CrossTable> tables(List<String> factors, Map<EntryId, List<Coded>> coded, Map<EntryId, Boolean> reached) {
        var counts = new LinkedHashMap<String, int[]>();
        factors.forEach(factor -> counts.put(factor, new int[4]));
        coded.forEach((entry, answers) -> answers.forEach(answer -> {
            var cells = counts.get(answer.factor());
            if (cells != null && answer.present().isPresent()) {
                cells[(answer.present().get() ? 0 : 2) + (reached.getOrDefault(entry, false) ? 0 : 1)]++;
            }
        }));
        var tables = new LinkedHashMap<String, CrossTable>();
        counts.forEach((factor, cells) -> tables.put(factor, new CrossTable(cells[0], cells[1], cells[2], cells[3])));
        return tables;
    }

    private static List<Finding> findings(Map<String, CrossTable> tables) {
        var enough = tables.entrySet().stream().filter(one -> one.getValue().enough()).toList();
        var chances = enough.stream().map(one -> one.getValue().chance()).toList();
        var corrected = FalseDiscovery.corrected(chances);
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < enough.size(); i++) {
            var table = enough.get(i).getValue();
            findings.add(new Finding(enough.get(i).getKey(), table, table.odds(), table.lift(), chances.get(i), corrected.get(i)));
        }
        findings.sort(Comparator.comparingDouble((Finding finding) -> -finding.odds().value()));
        return List.copyOf(findings);
    }

    private static List<Thin> thin(Map<String, CrossTable> tables) {
        return tables.entrySet().stream().filter(one -> !one.getValue().enough()).map(one -> new Thin(one.getKey(), one.getValue())).toList();
    }

    private Optional<Concentration> spread(Collection<EntryId> compared) {
        var themes = new HashMap<String, Integer>();
        catalogue.find(compared.stream().map(EntryId::value).toList())
                .values()
                .forEach(card -> card.facets().getOrDefault("theme", List.of()).forEach(theme -> themes.merge(theme, 1, Integer::sum)));
        return themes.isEmpty() ? Optional.empty() : Optional.of(Concentration.of(themes.values()));
    }
}
