package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.CardLine;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.Marked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a calm line of a hit. */
@Component
class Lines {

    private static final int SUMMARY = 280;
    private static final int PLACES = 2;

    private final Labels labels;

    Lines(Labels labels) {
        this.labels = labels;
    }

    CardLine line(Hit hit, Lang lang) {
        var line = CardLine.of(
                        labels.type(hit.kind(), lang),
                        marked(hit.title()),
                        Ui.url(hit.path()),
                        marked(summary(hit).shortened(SUMMARY)),
                        facts(hit, lang))
                .lang(Ui.foreign(hit.lang()));
        return hit.why().isEmpty() ? line : line.why(Ui.t("search.results.why", why(hit)));
    }

    static String why(Hit hit) {
        return hit.why().stream().map(Hit.Reason::toString).distinct().collect(Collectors.joining(", "));
    }

    private static fi.kutomo.platform.web.ui.Marked marked(Marked text) {
        return fi.kutomo.platform.web.ui.Marked.between(
                text.text(), String.valueOf(Marked.OPEN), String.valueOf(Marked.CLOSE));
    }

    /** The summary, unless the found words stand only deeper in the text. */
    private static Marked summary(Hit hit) {
        if (hit.passages().isEmpty()) {
            return hit.summary();
        }
        boolean deeper = !hit.summary().hasMarks() && !hit.title().hasMarks();
        return deeper || hit.summary().isEmpty() ? hit.passages().getFirst() : hit.summary();
    }

    private List<String> facts(Hit hit, Lang lang) {
        var facts = new ArrayList<String>();
        hit.facets().getOrDefault("stage", List.of()).stream()
                .limit(1)
                .forEach(stage -> facts.add(labels.value("stage", stage, lang)));
        var areas = hit.facets().getOrDefault("area", List.of());
        areas.stream().limit(PLACES).forEach(area -> facts.add(labels.value("area", area, lang)));
        if (areas.size() > PLACES) {
            facts.add(Ui.t("search.results.moreAreas", areas.size() - PLACES));
        }
        if (areas.isEmpty()) {
            hit.facets().getOrDefault("organisation", List.of()).stream().limit(1).forEach(facts::add);
        }
        hit.from().ifPresent(from -> facts.add(hit.until()
                .filter(until -> until.getYear() != from.getYear())
                .map(until -> from.getYear() + "–" + until.getYear())
                .orElse(String.valueOf(from.getYear()))));
        facts.add(hit.confirmed()
                .map(day -> Ui.t("search.results.confirmed", Ui.age(day)))
                .orElseGet(() -> Ui.t("search.results.changed", Ui.age(hit.changed()))));
        if (hit.lang() != lang) {
            facts.add(Ui.t("search.results.inLanguage", hit.lang().ownName()));
        }
        return facts;
    }
}
