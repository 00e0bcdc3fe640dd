package fi.kutomo.exchange.importing;

import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Sources;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where entries came from: for readers and writers of one, and for an export of the whole site. */
@Component
public class Provenance implements Sources {

    private final OriginStore store;
    private final Messages messages;

    Provenance(OriginStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** An origin in words that another site understands. */
    public record Line(String entry, String sourceKey, String sourceName, String address, Map<String, Field> fields) {}

    /** The passage of one field and the fingerprint of what it brought. */
    public record Field(int from, int until, String column, String text, String fingerprint) {

        /** Whether the field still says what was brought. */
        public boolean brought(List<String> values) {
            return Origin.fingerprint(values).equals(fingerprint);
        }
    }

    /** All sources of an entry, the latest first. */
    public List<Line> of(PermanentId id) {
        return store.of(id).stream().map(Provenance::line).toList();
    }

    @Override
    public Map<String, String> places(PermanentId id, Lang lang) {
        var places = new HashMap<String, String>();
        of(id).forEach(line -> line.fields().forEach((key, field) -> places.putIfAbsent(
                key, messages.in(lang, "exchange.origins.place", where(field, lang), line.sourceName()))));
        return places;
    }

    /** Where in its source a field stands, in words. */
    public String where(Field field, Lang lang) {
        if (field.from() == 0) {
            return messages.in(lang, "exchange.importing.where.whole");
        }
        return messages.in(lang, "exchange.importing.where." + (field.until() > field.from() ? "lines" : "line"), field.from(), field.until());
    }

    private static Line line(Origin origin) {
        return new Line(
                origin.id().value(), origin.sourceKey(), origin.sourceName(), origin.address(), fields(origin.fields(), Provenance::field));
    }

    /** Every origin, in order of the source's key. */
    public void all(Consumer<Line> each) {
        store.all(origin -> each.accept(line(origin)));
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
