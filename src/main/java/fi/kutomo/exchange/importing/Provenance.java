package fi.kutomo.exchange.importing;

import fi.kutomo.knowledge.PermanentId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries came from, for an export of the whole site. */
@Component
public class Provenance {

    private final OriginStore store;

    Provenance(OriginStore store) {
        this.store = store;
    }

    /** An origin in words that another site understands. */
    public record Line(String entry, String sourceKey, String sourceName, String address, Map<String, Field> fields) {}

    /** The passage of one field and the fingerprint of what it brought. */
    public record Field(int from, int until, String column, String text, String fingerprint) {}

    /** Addresses from which an entry was taken. */
    public List<String> addresses(PermanentId id) {
        return store.of(id).stream().map(Origin::address).filter(address -> !address.isEmpty()).distinct().toList();
    }

    /** Every origin, in order of the source's key. */
    public void all(Consumer<Line> each) {
        store.all(origin -> each.accept(new Line(
                origin.id().value(), origin.sourceKey(), origin.sourceName(), origin.address(), fields(origin.fields(), Provenance::field))));
    }

    /** Puts origins back; one that is here already is written over. */
    public void restore(Collection<Line> lines) {
        List<Origin> origins = lines.stream()
                .map(line -> new Origin(
                        new PermanentId(line.entry()), line.sourceKey(), line.sourceName(), line.address(), fields(line.fields(), Provenance::trace)))
                .toList();
        store.save(origins, (@Nullable UUID) null);
    }

    private static <A, B> Map<String, B> fields(Map<String, A> fields, java.util.function.Function<A, B> turn) {
        var turned = new java.util.TreeMap<String, B>();
        fields.forEach((field, value) -> turned.put(field, turn.apply(value)));
        return turned;
    }

    private static Field field(Origin.Trace trace) {
        return new Field(trace.from(), trace.until(), trace.column(), trace.text(), trace.fingerprint());
    }

    private static Origin.Trace trace(Field field) {
        return new Origin.Trace(field.from(), field.until(), field.column(), field.text(), field.fingerprint());
    }
}
