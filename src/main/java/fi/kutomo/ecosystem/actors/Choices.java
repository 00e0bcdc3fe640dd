package fi.kutomo.ecosystem.actors;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen when something is said of an actor, or asked. */
@Component
public class Choices {

    private final Terms terms;
    private final Areas areas;
    private final Clock clock;

    Choices(Terms terms, Areas areas, Clock clock) {
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    public List<Option> of(Facet facet, String chosen, Lang lang) {
        if (facet == Facet.REGION) {
            var regions = areas.of(facet.scheme(), LocalDate.ofInstant(clock.instant(), Ui.ZONE), lang).stream();
            return Stream.concat(areas.find(Areas.FINLAND).stream(), regions)
                    .map(area -> Option.of(area.key(), area.name().in(lang), area.key().equals(chosen)))
                    .toList();
        }
        return terms.of(facet.scheme(), lang).stream().map(term -> Option.of(term.key(), term.label().in(lang), term.key().equals(chosen))).toList();
    }

    /** Whether this can be said. */
    public boolean has(Facet facet, String key) {
        return of(facet, key, Lang.FI).stream().anyMatch(Option::chosen);
    }
}
