package fi.kutomo.vocabulary.terms;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Everything that is known of a term, in the form in which files, linked data and the database exchange it. Two are equal when
 * they say the same.
 *
 * @param code the part of the key behind the scheme; empty when a new concept has none yet
 * @param position place in an ordered scheme, 0 where labels give the order
 * @param types further classes of the concept, as URIs
 */
public record Concept(
        String uri,
        String code,
        String notation,
        int position,
        boolean retired,
        Set<String> types,
        Set<Label> labels,
        Set<Note> notes,
        Set<Link> links) {

    public Concept {
        types = Set.copyOf(types);
        labels = Set.copyOf(labels);
        notes = Set.copyOf(notes);
        links = Set.copyOf(links);
    }

    /** A word for the concept; the language is a BCP 47 tag, so that Northern Sámi is kept too, or empty. */
    public record Label(String lang, LabelKind kind, String text) {}

    /** What a label is for. */
    public enum LabelKind {
        PREFERRED,
        ALTERNATIVE,
        HIDDEN,
        SINGULAR;

        public String column() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static LabelKind of(String column) {
            return valueOf(column.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** A definition or remark; the kind is the name of the SKOS property, such as {@code definition}. */
    public record Note(String kind, String lang, String text) {}

    /** A relation to another concept of the scheme or of another vocabulary. */
    public record Link(LinkKind kind, String target) {}

    /** How one concept relates to another. Narrower is not kept: it is broader seen from the other side. */
    public enum LinkKind {
        BROADER("broader"),
        RELATED("related"),
        EXACT("exact"),
        CLOSE("close"),
        BROAD("broad"),
        NARROW("narrow"),
        RELATED_MATCH("related-match"),
        REPLACED_BY("replaced-by");

        private final String column;

        LinkKind(String column) {
            this.column = column;
        }

        public String column() {
            return column;
        }

        public static LinkKind of(String column) {
            for (var kind : values()) {
                if (kind.column.equals(column)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(column);
        }
    }

    public Optional<String> preferred(String lang) {
        return labels.stream()
                .filter(label -> label.kind() == LabelKind.PREFERRED && label.lang().equals(lang))
                .map(Label::text)
                .findFirst();
    }

    /** Texts of a kind in a language, in alphabetical order. */
    public List<String> labels(String lang, LabelKind kind) {
        return labels.stream()
                .filter(label -> label.kind() == kind && label.lang().equals(lang))
                .map(Label::text)
                .sorted()
                .toList();
    }

    public Set<String> targets(LinkKind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind)
                .map(Link::target)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name for lists and messages: the preferred label in the first language that has one. */
    public String anyName() {
        return preferred("fi").or(() -> preferred("sv")).or(() -> preferred("en"))
                .or(() -> labels.stream().filter(label -> label.kind() == LabelKind.PREFERRED).map(Label::text).sorted().findFirst())
                .orElse(uri);
    }

    public Concept coded(String newCode) {
        return new Concept(uri, newCode, notation, position, retired, types, labels, notes, links);
    }

    public Concept placed(int newPosition) {
        return new Concept(uri, code, notation, newPosition, retired, types, labels, notes, links);
    }

    public Concept retired(boolean isRetired) {
        return new Concept(uri, code, notation, position, isRetired, types, labels, notes, links);
    }

    public Concept labelled(Set<Label> newLabels) {
        return new Concept(uri, code, notation, position, retired, types, newLabels, notes, links);
    }

    public Concept linked(Set<Link> newLinks) {
        return new Concept(uri, code, notation, position, retired, types, labels, notes, newLinks);
    }

    public boolean isRenamedFrom(Concept before) {
        return !Objects.equals(labels, before.labels);
    }

    public boolean isMovedFrom(Concept before) {
        return !targets(LinkKind.BROADER).equals(before.targets(LinkKind.BROADER));
    }
}
