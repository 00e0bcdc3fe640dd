package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.indicators.IndicatorStore;
import fi.kutomo.evaluation.indicators.KeptIndicator;
import fi.kutomo.evaluation.measuring.Quotes;
import fi.kutomo.evaluation.measuring.Quotes.Quote;
import fi.kutomo.evaluation.theory.Composing;
import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.Node;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The indicators that boxes name: with their newest values, and to choose from. */
@Component
class Gauges {

    private static final String FIELD = "indicator-";

    private final IndicatorStore library;
    private final Quotes quotes;

    Gauges(IndicatorStore library, Quotes quotes) {
        this.library = library;
        this.quotes = quotes;
    }

    /** By the ids of the boxes. */
    Map<String, List<Gauge>> of(EntryId entry, Graph graph) {
        var named = graph.nodes().stream().flatMap(node -> node.indicators().stream()).distinct().toList();
        if (named.isEmpty()) {
            return Map.of();
        }
        var known = library.these(named).stream().collect(Collectors.toMap(KeptIndicator::id, Function.identity()));
        var values = quotes.of(entry);
        var gauges = new HashMap<String, List<Gauge>>();
        graph.nodes().forEach(node -> gauges.put(
                node.id(), node.indicators().stream().map(id -> gauge(known.get(id), Optional.ofNullable(values.get(id)))).toList()));
        return gauges;
    }

    private static Gauge gauge(@Nullable KeptIndicator kept, Optional<Quote> quote) {
        if (kept == null) {
            return new Gauge("", Ui.t("evaluation.theory.indicator.gone"), null, Optional.empty());
        }
        var name = kept.indicator().name();
        return new Gauge(kept.slug(), name.in(Ui.lang()), Ui.foreign(name.langFor(Ui.lang())), quote);
    }

    /** The form of a box with the indicators that it names. */
    TheoryForm fill(TheoryForm form, Node node) {
        var filled = form;
        var slugs = library.these(node.indicators()).stream().collect(Collectors.toMap(KeptIndicator::id, KeptIndicator::slug));
        var named = node.indicators().stream().flatMap(id -> Optional.ofNullable(slugs.get(id)).stream()).toList();
        for (int i = 0; i < named.size(); i++) {
            filled = filled.with(FIELD + (i + 1), named.get(i));
        }
        return filled;
    }

    /** What was chosen, each once. */
    List<UUID> read(TheoryForm form) {
        return chosen(form).stream().map(slug -> library.get(slug).id()).distinct().toList();
    }

    private static List<String> chosen(TheoryForm form) {
        return IntStream.rangeClosed(1, Composing.MOST_INDICATORS).mapToObj(number -> form.value(FIELD + number)).filter(slug -> !slug.isBlank()).toList();
    }

    /** A field for each that is chosen and an empty one, as long as there may be more. */
    List<BoxPage.Pick> picks(EntryId entry, TheoryForm form) {
        var chosen = chosen(form);
        var offered = offered(entry, chosen);
        return IntStream.rangeClosed(1, Math.min(Composing.MOST_INDICATORS, chosen.size() + 1))
                .mapToObj(number -> {
                    var here = number <= chosen.size() ? chosen.get(number - 1) : "";
                    var options = new ArrayList<Option>();
                    options.add(Option.of("", Ui.t("evaluation.theory.indicator.none"), here.isEmpty()));
                    offered.forEach((slug, label) -> options.add(Option.of(slug, label, slug.equals(here))));
                    return new BoxPage.Pick(FIELD + number, number, List.copyOf(options));
                })
                .toList();
    }

    /** Labels by slug: first what is measured of this entry, then the library. What is retired is offered only where it is chosen already. */
    private Map<String, String> offered(EntryId entry, List<String> chosen) {
        var measured = quotes.measured(entry);
        var all = Stream.concat(library.offered().stream(), chosen.stream().flatMap(slug -> library.find(slug).stream()).filter(KeptIndicator::retired));
        var words = Collator.getInstance(Ui.lang().locale());
        return all.distinct()
                .sorted(Comparator.comparing((KeptIndicator kept) -> !measured.contains(kept.id())).thenComparing(Gauges::name, words))
                .collect(Collectors.toMap(
                        KeptIndicator::slug,
                        kept -> measured.contains(kept.id()) ? Ui.t("evaluation.theory.indicator.here", name(kept)) : name(kept),
                        (one, _) -> one, LinkedHashMap::new));
    }

    private static String name(KeptIndicator kept) {
        return kept.indicator().name().in(Ui.lang());
    }
}
