package fi.kutomo.search.results;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of facets and their values in the reader's language. */
@Component
class Labels {

    /** Kinds whose names are kept here; other kinds are shown by their word. */
    static final List<String> TYPES =
            List.of(
                    "model", "programme", "project", "result", "tool", "method", "material", "concept", "organisation", "study", "claim",
                    "social-return", "synthesis", "gap-map", "screening", "theory", "metrics", "indicator", "proxy", "experience", "validation", "actor", "map",
                    "community", "thread", "session", "offer");

    /** What comes with the program or is kept in registers: found when somebody looks for it, but no news. */
    private static final Set<String> REGISTERS = Set.of("indicator", "proxy");

    /** What belongs to something else and would stand beside it everywhere by its very name. */
    private static final Set<String> BELONGING = Set.of("screening", "theory", "metrics", "experience", "validation", "session");

    /** Kinds of which a newcomer is news. */
    static final Set<String> NEWS = without(Set.copyOf(TYPES), REGISTERS);

    /** Kinds to be offered to the reader of something else. */
    static final Set<String> ALIKE = without(NEWS, BELONGING);

    private final Terms terms;
    private final Areas areas;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Cache<String, Optional<Card>> programmes =
            Caffeine.newBuilder().maximumSize(2000).expireAfterWrite(Duration.ofMinutes(1)).build();

    Labels(Terms terms, Areas areas, Catalogue catalogue, Messages messages) {
        this.terms = terms;
        this.areas = areas;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(kind -> !some.contains(kind)).collect(Collectors.toUnmodifiableSet());
    }

    String facet(String name, Lang lang) {
        return messages.in(lang, "search.facet." + name);
    }

    String type(String kind, Lang lang) {
        return TYPES.contains(kind) ? messages.in(lang, "search.type." + kind) : kind;
    }

    String value(String facet, String value, Lang lang) {
        return switch (facet) {
            case "type" -> type(value, lang);
            case "area" -> areas.find(value).map(area -> area.name().in(lang)).orElse(value);
            case "organisation" -> value;
            case "language" -> Lang.of(value).map(Lang::ownName).orElse(value);
            case "programme" -> programmes
                    .get(value, catalogue::byPermanentId)
                    .map(card -> card.in(lang).title())
                    .orElse(value);
            default -> terms.find(value).map(term -> term.label().in(lang)).orElse(value);
        };
    }
}
