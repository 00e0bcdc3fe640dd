package fi.kutomo.vocabulary.skos;

import fi.kutomo.vocabulary.terms.Concept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reading a file into a scheme would do: each concept of the file stands in one of the first three groups. */
record Comparison(List<Concept> added, List<Change> changed, int unchanged, List<Concept> missing) {

    /** A concept as it is and as it would be. */
    record Change(Concept before, Concept after) {

        boolean isRenamed() {
            return after.isRenamedFrom(before);
        }

        boolean isMoved() {
            return after.isMovedFrom(before);
        }
    }

    /** Concepts keep their codes; new ones get one from the last part of their URI. */
    static Comparison of(Map<String, Concept> known, Collection<Concept> read) {
        var codes = new Codes(known.values());
        var added = new ArrayList<Concept>();
        var changed = new ArrayList<Change>();
        var seen = new HashSet<String>();
        var unchanged = 0;
        for (var concept : read) {
            seen.add(concept.uri());
            var before = known.get(concept.uri());
            if (before == null) {
                added.add(concept.coded(codes.free(concept.uri())));
            } else if (concept.coded(before.code()).placed(before.position()).equals(before)) {
                unchanged++;
            } else {
                changed.add(new Change(before, concept.coded(before.code()).placed(before.position())));
            }
        }
        var missing = known.values().stream()
                .filter(concept -> !seen.contains(concept.uri()) && !concept.retired())
                .toList();
        return new Comparison(added, changed, unchanged, missing);
    }

    /** Hands out codes that nobody has. */
    private static class Codes {

        private final Set<String> taken = new HashSet<>();

        Codes(Collection<Concept> known) {
            known.forEach(concept -> taken.add(concept.code()));
        }

        String free(String uri) {
            var end = uri.replaceAll("[/#:]+$", "");
            var last = end.substring(Math.max(Math.max(end.lastIndexOf('/'), end.lastIndexOf('#')), end.lastIndexOf(':')) + 1);
            var plain = last.replaceAll("[^A-Za-z0-9._-]+", "-");
            var base = plain.isEmpty() ? "x" : plain.length() > 100 ? plain.substring(0, 100) : plain;
            var code = base;
            for (var number = 2; !taken.add(code); number++) {
                code = base + "-" + number;
            }
            return code;
        }
    }
}
