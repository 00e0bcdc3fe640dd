package fi.kutomo.evaluation.theory;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * From one box to another.
 *
 * @param rationale why the one leads to the other
 * @param feedback meant to lead back: a loop that strengthens or holds back what came before
 */
public record Link(
        String id, String from, String to, LocalizedText rationale, boolean feedback, List<Source> sources, List<Assumption> assumptions) {

    public static Link plain(String id, String from, String to, LocalizedText rationale) {
        return new Link(id, from, to, rationale, false, List.of(), List.of());
    }

    public Link with(List<Source> newSources) {
        return new Link(id, from, to, rationale, feedback, newSources, assumptions);
    }

    /** Adds the assumption, or puts it in the place of the one with its id. */
    public Link with(Assumption assumption) {
        var all = new ArrayList<>(assumptions);
        all.replaceAll(known -> known.id().equals(assumption.id()) ? assumption : known);
        if (!all.contains(assumption)) {
            all.add(assumption);
        }
        return new Link(id, from, to, rationale, feedback, sources, List.copyOf(all));
    }

    public Link without(String assumption) {
        return new Link(
                id, from, to, rationale, feedback, sources, assumptions.stream().filter(known -> !known.id().equals(assumption)).toList());
    }
}
