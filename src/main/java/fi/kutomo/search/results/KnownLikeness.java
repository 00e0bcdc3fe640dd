package fi.kutomo.search.results;

import fi.kutomo.catalogue.Alike;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.SearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers what is like a text. */
@Component
class KnownLikeness implements Alike {

    private static final int SUMMARY = 160;

    private final SearchIndex index;

    KnownLikeness(SearchIndex index) {
        this.index = index;
    }

    @Override
    public List<Line> to(String text, Lang lang, String kind, Optional<UUID> except, int atMost) {
        return text.isBlank()
                ? List.of()
                : index.similar(text, lang, except, Set.of(kind), atMost).stream()
                        .map(hit -> new Line(hit.title().bare(), hit.lang(), hit.path(), hit.summary().shortened(SUMMARY).bare()))
                        .toList();
    }
}
