package fi.kutomo.knowledge.reading;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.Map;
import java.util.Optional;

/** Addresses of searches, so that a word on a page leads to everything that has it. */
final class Finding {

    /** Facets of the search by the scheme whose terms fill them. */
    private static final Map<String, String> FACETS = Map.of(
            "theme", "theme",
            "target-group", "target-group",
            "stage", "stage",
            "funder", "fund",
            "sector", "sector",
            "branch", "branch",
            "sdg", "sdg",
            "esf", "esf");

    private Finding() {}

    static String kind(Lang lang, EntryKind kind) {
        return Ui.url(lang, kindPath(kind));
    }

    /** Without the language, as breadcrumbs want it. */
    static String kindPath(EntryKind kind) {
        return "search?type=" + kind.word();
    }

    static Optional<String> term(Lang lang, String scheme, String key) {
        return Optional.ofNullable(FACETS.get(scheme)).map(facet -> facet(lang, facet, key));
    }

    static String facet(Lang lang, String facet, String value) {
        return Ui.url(lang, "search?" + facet + "=" + Ui.encode(value));
    }
}
