package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.entries.Entry;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for two organisations being one, and what against it.
 *
 * @param spelling in what their likest names of one key differ; empty where no names have one key
 * @param bodies whether those names say of both what kinds of body they are, and say otherwise
 */
public record Evidence(Optional<Set<Spelling>> spelling, boolean bodies, Likeness businessId, Likeness municipality, Signs kept, Signs other) {

    private static final Set<Spelling> SLIGHT = EnumSet.of(Spelling.TWICE, Spelling.CASE, Spelling.PUNCTUATION, Spelling.LEGAL_FORM);

    /** How something stands that is known of both, of one, or of neither. */
    public enum Likeness {
        SAME,
        OTHER,
        ONE_ONLY,
        UNKNOWN
    }

    public static Evidence between(Entry kept, Entry other) {
        return between(Signs.of(kept), Signs.of(other));
    }

    static Evidence between(Signs kept, Signs other) {
        var spelling = Optional.<Set<Spelling>>empty();
        var bodies = false;
        for (var one : kept.names()) {
            for (var two : other.names()) {
                if (OrganisationNames.key(one).equals(OrganisationNames.key(two))) {
                    var found = OrganisationNames.differences(one, two);
                    if (spelling.isEmpty() || found.size() < spelling.get().size()) {
                        spelling = Optional.of(found);
                        bodies = apart(OrganisationNames.bodies(one), OrganisationNames.bodies(two));
                    }
                }
            }
        }
        return new Evidence(
                spelling,
                bodies,
                likeness(kept.businessId().map(Set::of).orElse(Set.of()), other.businessId().map(Set::of).orElse(Set.of())),
                likeness(kept.municipalities(), other.municipalities()),
                kept,
                other);
    }

    /** Whether nobody need judge: the names differ slightly and nothing speaks against it. */
    public boolean sure() {
        return spelling.filter(SLIGHT::containsAll).isPresent() && !against();
    }

    boolean against() {
        return bodies || businessId == Likeness.OTHER || municipality == Likeness.OTHER;
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other);
    }

    private static Likeness likeness(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        if (!both.isEmpty()) {
            return Likeness.SAME;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? Likeness.UNKNOWN : Likeness.ONE_ONLY;
        }
        return Likeness.OTHER;
    }
}
