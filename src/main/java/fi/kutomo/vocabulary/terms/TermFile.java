package fi.kutomo.vocabulary.terms;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.Link;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of our own vocabularies, as read from its file; {@code theme.terms} says at its head how such a file is written. */
record TermFile(String scheme, LocalizedText title, List<Concept> concepts) {

    /** Our own terms have names that do not depend on where an instance lives. */
    private static final String NAMES = "urn:kutomo:";

    private static final Map<String, String> PREFIXES = Map.of("yso:", "http://www.yso.fi/onto/yso/");

    static String schemeUri(String scheme) {
        return NAMES + scheme;
    }

    static String uri(String scheme, String code) {
        return NAMES + scheme + ":" + code;
    }

    static TermFile read(String text) {
        return new Reader().read(text);
    }

    private static class Reader {

        private final Map<String, Concept> concepts = new LinkedHashMap<>();
        private final List<String> above = new ArrayList<>();
        private String scheme = "";
        private LocalizedText title = LocalizedText.empty();
        private boolean ordered;

        TermFile read(String text) {
            text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::line);
            List.copyOf(concepts.values()).forEach(this::mirror);
            return new TermFile(scheme, title, List.copyOf(concepts.values()));
        }

        /** What is related is so both ways; the file says it once. */
        private void mirror(Concept concept) {
            for (var target : concept.targets(LinkKind.RELATED)) {
                var code = target.substring(uri(scheme, "").length());
                var other = concepts.get(code);
                if (other == null) {
                    throw new IllegalStateException("Related to a term that is not in the file of " + scheme + ": " + code);
                }
                var links = new LinkedHashSet<>(other.links());
                links.add(new Link(LinkKind.RELATED, concept.uri()));
                concepts.put(code, other.linked(links));
            }
        }

        private void line(String line) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            if (line.startsWith("scheme ")) {
                scheme = cells[0].substring("scheme ".length());
                title = LocalizedText.of(cells[1], cells[2], cells[3]);
                ordered = cells.length > 4;
                return;
            }
            if (cells.length < 4 || cells.length > 5) {
                throw new IllegalStateException("A term line needs a code, three languages and perhaps marks: " + line);
            }
            var depth = (line.length() - line.stripLeading().length()) / 2;
            above.subList(depth, above.size()).clear();
            add(cells, above.isEmpty() ? "" : above.getLast());
            above.add(cells[0]);
        }

        private void add(String[] cells, String parent) {
            var labels = new LinkedHashSet<Label>();
            for (var lang : Lang.ALL) {
                labels(cells[1 + lang.ordinal()], lang.tag(), labels);
            }
            var links = new LinkedHashSet<Link>();
            if (!parent.isEmpty()) {
                links.add(new Link(LinkKind.BROADER, uri(scheme, parent)));
            }
            var notation = marks(cells.length > 4 ? cells[4] : "", links);
            var position = ordered ? concepts.size() + 1 : 0;
            var concept = new Concept(
                    uri(scheme, cells[0]), cells[0], notation, position, false, Set.of(), labels, Set.of(), links);
            if (concepts.put(cells[0], concept) != null) {
                throw new IllegalStateException("Twice in the file of " + scheme + ": " + cells[0]);
            }
        }

        private static void labels(String cell, String lang, Set<Label> labels) {
            var halves = cell.split(";;");
            var seen = new LinkedHashSet<String>();
            for (var text : halves[0].split(";")) {
                if (seen.add(text.strip())) {
                    labels.add(new Label(lang, seen.size() == 1 ? LabelKind.PREFERRED : LabelKind.ALTERNATIVE, text.strip()));
                }
            }
            for (var text : halves.length > 1 ? halves[1].split(";") : new String[0]) {
                if (seen.add(text.strip())) {
                    labels.add(new Label(lang, LabelKind.HIDDEN, text.strip()));
                }
            }
        }

        private String marks(String cell, Set<Link> links) {
            var notation = "";
            for (var mark : cell.split(",")) {
                var equals = mark.indexOf('=');
                if (equals < 0) {
                    continue;
                }
                var value = mark.substring(equals + 1).strip();
                switch (mark.substring(0, equals).strip()) {
                    case "notation" -> notation = value;
                    case "yso" -> links.add(new Link(LinkKind.EXACT, expanded("yso:" + value)));
                    case "exact" -> links.add(new Link(LinkKind.EXACT, expanded(value)));
                    case "related" -> links.add(new Link(LinkKind.RELATED, uri(scheme, value)));
                    case "close" -> links.add(new Link(LinkKind.CLOSE, expanded(value)));
                    default -> throw new IllegalStateException("Unknown mark: " + mark);
                }
            }
            return notation;
        }

        private static String expanded(String name) {
            return PREFIXES.entrySet().stream()
                    .filter(prefix -> name.startsWith(prefix.getKey()))
                    .map(prefix -> prefix.getValue() + name.substring(prefix.getKey().length()))
                    .findFirst()
                    .orElse(name);
        }
    }
}
