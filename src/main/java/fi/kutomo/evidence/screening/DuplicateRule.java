package fi.kutomo.evidence.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Which references are taken for the same one, as the makers of the screening decide.
 *
 * @param byDoi the same DOI
 * @param byTitle the same title, apart from case and signs, the same first author and years at most {@code years} apart
 */
public record DuplicateRule(boolean byDoi, boolean byTitle, int years) {

    /** A later reference that is the same as an earlier one. */
    record Pair(Reference kept, Reference copy) {}

    /** Each copy once, with the earliest reference that it equals. Those already marked or removed are left alone. */
    List<Pair> find(List<Reference> references) {
        var byDoiFirst = new HashMap<String, Reference>();
        var byTitleFirst = new HashMap<String, List<Reference>>();
        var pairs = new ArrayList<Pair>();
        for (var reference : references) {
            if (reference.duplicateOf().isPresent() || reference.removal().isPresent()) {
                continue;
            }
            var kept = first(reference, byDoiFirst, byTitleFirst);
            if (kept != null) {
                pairs.add(new Pair(kept, reference));
                continue;
            }
            byDoiFirst.putIfAbsent(reference.plainDoi(), reference);
            byTitleFirst.computeIfAbsent(titleKey(reference), _ -> new ArrayList<>()).add(reference);
        }
        return pairs;
    }

    private @org.jspecify.annotations.Nullable Reference first(
            Reference reference, HashMap<String, Reference> byDoiFirst, HashMap<String, List<Reference>> byTitleFirst) {
        if (byDoi && !reference.plainDoi().isEmpty() && byDoiFirst.get(reference.plainDoi()) != null) {
            return byDoiFirst.get(reference.plainDoi());
        }
        if (byTitle && !reference.plainTitle().isEmpty()) {
            for (var other : byTitleFirst.getOrDefault(titleKey(reference), List.of())) {
                if (near(other, reference)) {
                    return other;
                }
            }
        }
        return null;
    }

    private boolean near(Reference one, Reference other) {
        return one.year().isEmpty() && other.year().isEmpty()
                || one.year().isPresent() && other.year().isPresent() && Math.abs(one.year().get() - other.year().get()) <= years;
    }

    private static String titleKey(Reference reference) {
        return reference.plainTitle() + "|" + reference.firstAuthor();
    }
}
