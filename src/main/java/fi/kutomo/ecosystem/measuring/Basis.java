package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.Woven.Derived;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which ties make up a net. */
public enum Basis {
    /** What ends state, and what follows from common projects, models and learning communities. */
    ALL,
    /** What ends state. */
    STATED;

    /** Everybody in a programme or network of hundreds is tied to everybody else there: that would drown all other ties. */
    private static final Set<String> COUNTED = Set.of("SAME_PROJECT", "SAME_MODEL", "SAME_COMMUNITY", "AUTHORITY_OF", "MODEL_FROM");

    boolean takes(Derived tie) {
        return this == ALL && COUNTED.contains(tie.kind());
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Basis> of(String word) {
        for (var basis : values()) {
            if (basis.word().equals(word)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
