package fi.kutomo.evaluation.theory;

import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * A box: one need, input, activity, output, change or outside factor, in one sentence.
 *
 * @param indicators those of the library that tell whether it comes about
 */
public record Node(String id, NodeKind kind, LocalizedText text, List<UUID> indicators) {

    /** Theories that were written before boxes could name indicators have none. */
    public Node {
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    public static Node plain(String id, NodeKind kind, LocalizedText text) {
        return new Node(id, kind, text, List.of());
    }
}
