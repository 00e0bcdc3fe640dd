package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.sql.Json;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the pages on which terms are looked at. */
@Component
class TermPages {

    /** A larger vocabulary is shown from above only. */
    private static final int LARGEST_TREE = 600;

    private static final int MOST_AT_ONCE = 500;

    /** What the search calls the vocabulary when it narrows down by it. */
    private static final Map<String, String> FACETS = Map.of(
            "theme", "theme", "target-group", "target-group", "stage", "stage", "sector", "sector", "branch", "branch", "sdg", "sdg",
            "esf", "esf", "funder", "fund");

    private static final Set<LinkKind> MATCHES =
            Set.of(LinkKind.EXACT, LinkKind.CLOSE, LinkKind.BROAD, LinkKind.NARROW, LinkKind.RELATED_MATCH);

    private final KnownTerms terms;
    private final ConceptStore store;
    private final Json json;

    TermPages(KnownTerms terms, ConceptStore store, Json json) {
        this.terms = terms;
        this.store = store;
        this.json = json;
    }

    ThemesPage themes(String scheme, String typed, Lang lang, Caller caller) {
        var lexicon = terms.lexicon(scheme).orElseThrow(() -> new NotFound("scheme " + scheme));
        var vocabularies = terms.schemes().stream()
                .map(one -> new ThemesPage.Vocabulary(
                        one.code(), title(one, lang), terms.lexicon(one.code()).map(Lexicon::size).orElse(0)))
                .toList();
        var whole = lexicon.size() <= LARGEST_TREE;
        var nodes = typed.isBlank() ? tree(lexicon, lang, whole) : found(lexicon, typed, lang);
        return new ThemesPage(
                title(lexicon.scheme(), lang), scheme, vocabularies, typed, nodes, whole, lexicon.size(), caller.is(Role.EDITOR));
    }

    static String title(Scheme scheme, Lang lang) {
        var title = scheme.title().in(lang);
        return title.isEmpty() ? scheme.code() : title;
    }

    private List<ThemesPage.Node> tree(Lexicon lexicon, Lang lang, boolean whole) {
        var order = lexicon.siblings(lang);
        var top = new ArrayList<Integer>();
        for (var term = 0; term < lexicon.size(); term++) {
            if (!lexicon.isRetired(term) && lexicon.broader(term).length == 0) {
                top.add(term);
            }
        }
        return top.stream().sorted(order).limit(MOST_AT_ONCE).map(term -> node(lexicon, term, lang, whole, 0)).toList();
    }

    private ThemesPage.Node node(Lexicon lexicon, int term, Lang lang, boolean withNarrower, int depth) {
        var narrower = !withNarrower || depth > 5
                ? List.<ThemesPage.Node>of()
                : Arrays.stream(lexicon.narrower(term))
                        .filter(below -> !lexicon.isRetired(below))
                        .boxed()
                        .sorted(lexicon.siblings(lang))
                        .map(below -> node(lexicon, below, lang, true, depth + 1))
                        .toList();
        var key = lexicon.key(term);
        return new ThemesPage.Node(lexicon.name(term, lang), path(key), facetSearch(key), narrower);
    }

    private List<ThemesPage.Node> found(Lexicon lexicon, String typed, Lang lang) {
        return terms.suggest(lexicon.scheme().code(), typed, lang, 100).stream()
                .map(term -> new ThemesPage.Node(term.label().in(lang), path(term.key()), facetSearch(term.key()), List.of()))
                .toList();
    }

    static String path(String key) {
        var slash = key.indexOf('/');
        return "terms/" + key.substring(0, slash + 1) + Ui.encode(key.substring(slash + 1));
    }

    private static Optional<String> facetSearch(String key) {
        return Optional.ofNullable(FACETS.get(key.substring(0, key.indexOf('/'))))
                .map(facet -> "search?" + facet + "=" + Ui.encode(key));
    }

    TermPage term(String scheme, String code, Lang lang, Caller caller) {
        var lexicon = terms.lexicon(scheme).orElseThrow(() -> new NotFound("scheme " + scheme));
        var number = lexicon.number(code).orElseThrow(() -> new NotFound("term"));
        var concept = store.concept(lexicon.scheme().id(), code).orElseThrow(() -> new NotFound("term"));
        var key = scheme + "/" + code;
        var name = lexicon.name(number, lang);
        return new TermPage(
                name,
                key,
                concept.uri(),
                concept.notation(),
                words(concept, LabelKind.PREFERRED, LabelKind.ALTERNATIVE),
                words(concept, LabelKind.HIDDEN, LabelKind.SINGULAR),
                remarks(concept),
                relations(lexicon, lexicon.broader(number), lang),
                relations(lexicon, lexicon.narrower(number), lang),
                related(concept, lang),
                matches(concept),
                facetSearch(key).orElse("search?q=" + Ui.encode(name)),
                concept.retired(),
                replacement(concept, lang),
                caller.is(Role.EDITOR),
                List.of(new Crumb(title(lexicon.scheme(), lang), "themes?scheme=" + scheme)),
                Optional.of(linkedData(concept, lexicon.scheme(), lang)));
    }

    private static Map<Lang, List<String>> words(Concept concept, LabelKind... kinds) {
        var words = new EnumMap<Lang, List<String>>(Lang.class);
        for (var lang : Lang.ALL) {
            var list = Arrays.stream(kinds).flatMap(kind -> concept.labels(lang.tag(), kind).stream()).distinct().toList();
            if (!list.isEmpty()) {
                words.put(lang, list);
            }
        }
        return words;
    }

    private static List<TermPage.Remark> remarks(Concept concept) {
        return concept.notes().stream()
                .sorted(Comparator.comparing(Concept.Note::kind).thenComparing(Concept.Note::lang).thenComparing(Concept.Note::text))
                .map(note -> new TermPage.Remark("vocabulary.terms.note." + note.kind(), note.lang(), note.text()))
                .toList();
    }

    private static List<TermPage.Relation> relations(Lexicon lexicon, int[] others, Lang lang) {
        return Arrays.stream(others)
                .filter(other -> !lexicon.isRetired(other))
                .boxed()
                .sorted(lexicon.siblings(lang))
                .map(other -> new TermPage.Relation(lexicon.name(other, lang), path(lexicon.key(other))))
                .toList();
    }

    private List<TermPage.Relation> related(Concept concept, Lang lang) {
        return store.keysOf(concept.targets(LinkKind.RELATED)).values().stream()
                .flatMap(key -> terms.find(key).stream())
                .map(term -> new TermPage.Relation(term.label().in(lang), path(term.key())))
                .sorted(Comparator.comparing(TermPage.Relation::label))
                .toList();
    }

    private Optional<TermPage.Relation> replacement(Concept concept, Lang lang) {
        return store.keysOf(concept.targets(LinkKind.REPLACED_BY)).values().stream()
                .flatMap(key -> terms.find(key).stream())
                .map(term -> new TermPage.Relation(term.label().in(lang), path(term.key())))
                .findFirst();
    }

    /** A concept that has been loaded is shown here, another where it lives on the web. */
    private List<TermPage.Match> matches(Concept concept) {
        var known = store.keysOf(concept.links().stream().map(Concept.Link::target).toList());
        return concept.links().stream()
                .filter(link -> MATCHES.contains(link.kind()))
                .sorted(Comparator.comparing(Concept.Link::kind).thenComparing(Concept.Link::target))
                .map(link -> new TermPage.Match(
                        "vocabulary.terms.match." + link.kind().column(), link.target(), address(link.target(), known.get(link.target()))))
                .toList();
    }

    private static Optional<String> address(String uri, @org.jspecify.annotations.Nullable String key) {
        if (key != null) {
            return Optional.of(Ui.url(path(key)));
        }
        return uri.startsWith("http://") || uri.startsWith("https://") ? Optional.of(uri) : Optional.empty();
    }

    private String linkedData(Concept concept, Scheme scheme, Lang lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "DefinedTerm");
        data.put("@id", concept.uri());
        data.put("name", concept.preferred(lang.tag()).orElseGet(concept::anyName));
        data.put("alternateName", concept.labels().stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED || label.kind() == LabelKind.ALTERNATIVE)
                .map(Concept.Label::text)
                .distinct()
                .sorted()
                .toList());
        data.put("termCode", concept.code());
        data.put("inDefinedTermSet", scheme.uri());
        return json.text(data);
    }
}
