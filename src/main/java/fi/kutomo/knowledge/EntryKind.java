package fi.kutomo.knowledge;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of entries. The word is used in addresses of the API and as the kind of the card, the plural in page addresses. */
public enum EntryKind {
    MODEL("model", "models"),
    PROGRAMME("programme", "programmes"),
    PROJECT("project", "projects"),
    RESULT("result", "results"),
    TOOL("tool", "tools"),
    METHOD("method", "methods"),
    MATERIAL("material", "materials"),
    CONCEPT("concept", "concepts"),
    ORGANISATION("organisation", "organisations");

    private final String word;
    private final String plural;

    EntryKind(String word, String plural) {
        this.word = word;
        this.plural = plural;
    }

    public String word() {
        return word;
    }

    public String plural() {
        return plural;
    }

    public static Optional<EntryKind> of(String wordOrPlural) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(wordOrPlural) || kind.plural.equals(wordOrPlural))
                .findFirst();
    }
}
