package fi.kutomo.ecosystem.actors;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fits a record that a file brings to the same record here, so that no file undoes what has been said here since. */
public final class Narrower {

    private static final String END = "valid_to";

    private Narrower() {}

    /**
     * What may go less far than the file says does so, and what is over here or there is over.
     *
     * @param word of the kind, and of its table
     * @param kept columns that stay as they are here
     * @param reaches columns that say how far it may go
     */
    public static JsonNode of(JsonNode record, Optional<JsonNode> here, String word, List<String> kept, List<String> reaches) {
        if (here.isPresent() && record.path(word).path(0) instanceof ObjectNode row) {
            var own = here.get().path(word).path(0);
            kept.stream().filter(own::has).forEach(column -> row.set(column, own.path(column)));
            reaches.forEach(column -> row.put(column, Math.min(row.path(column).asInt(), own.path(column).asInt())));
            var ends = own.path(END).asString("");
            var brought = row.path(END).asString("");
            if (!ends.isEmpty() && (brought.isEmpty() || ends.compareTo(brought) < 0)) {
                row.put(END, ends);
            }
        }
        return record;
    }
}
