package fi.kutomo.search.index;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.ops.Vital;
import fi.kutomo.platform.ops.Vitals;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.search.language.Languages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says on the operations page how Finnish is read and how the index stands. */
@Component
class IndexVitals implements Vitals {

    private final SearchIndex index;
    private final Indexing indexing;
    private final Languages languages;
    private final Messages messages;

    IndexVitals(SearchIndex index, Indexing indexing, Languages languages, Messages messages) {
        this.index = index;
        this.indexing = indexing;
        this.languages = languages;
        this.messages = messages;
    }

    @Override
    public List<Vital> vitals(Lang lang) {
        var dictionary = languages.dictionary();
        var finnish = dictionary
                .map(place -> messages.in(lang, "search.index.finnish.dictionary", place.toString()))
                .orElseGet(() -> messages.in(lang, "search.index.finnish.rules"));
        var key = indexing.isRebuilding() ? "search.index.building" : "search.index.holds";
        return List.of(
                new Vital("search.index.finnish", finnish, dictionary.isPresent()),
                new Vital("search.index.size", messages.in(lang, key, index.size()), !indexing.isRebuilding()));
    }
}
