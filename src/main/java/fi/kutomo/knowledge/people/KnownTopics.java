package fi.kutomo.knowledge.people;

import fi.kutomo.accounts.Topics;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Regions and the broadest themes of the vocabulary, for people to say where they work and on what. */
@Component
class KnownTopics implements Topics {

    private final Areas areas;
    private final Terms terms;
    private final Clock clock;

    KnownTopics(Areas areas, Terms terms, Clock clock) {
        this.areas = areas;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public List<Topic> regions(Lang lang) {
        return areas.of("region", LocalDate.ofInstant(clock.instant(), Ui.ZONE), lang).stream()
                .map(area -> new Topic(area.key(), area.name().in(lang)))
                .toList();
    }

    @Override
    public List<Topic> themes(Lang lang) {
        return terms.of("theme", lang).stream()
                .filter(term -> term.broader().isEmpty())
                .map(term -> new Topic(term.key(), term.label().in(lang)))
                .toList();
    }

    @Override
    public Map<String, String> names(Collection<String> keys, Lang lang) {
        var names = new HashMap<String, String>();
        areas.find(keys).forEach((key, area) -> names.put(key, area.name().in(lang)));
        terms.find(keys).forEach((key, term) -> names.put(key, term.label().in(lang)));
        return names;
    }
}
