package fi.kutomo.knowledge.migrating;

import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Template.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lays what an entry says into the fields of another version of its template, as the writer has decided field by field. */
final class Mapping {

    private Mapping() {}

    /**
     * What the entry says afterwards, or why a decision cannot be followed: message keys by the field that it is about. Then nothing is
     * changed.
     */
    record Mapped(Content content, Map<String, String> problems) {}

    /** @param carried what a field says, in the form of a field of the new version; nothing where that cannot hold it */
    static Mapped of(Content content, Template to, Map<String, Decision> decisions, BiFunction<String, Field, Optional<Told>> carried) {
        var problems = new LinkedHashMap<String, String>();
        var mapped = content;
        // What stays is settled before anything comes behind it
        for (var decision : decisions.entrySet()) {
            var key = decision.getKey();
            mapped = decision.getValue().act() == Decision.Act.KEEP ? kept(mapped, key, to, carried) : with(mapped, key, Told.NOTHING);
        }
        for (var decision : decisions.entrySet()) {
            if (decision.getValue().act() == Decision.Act.MOVE) {
                mapped = moved(mapped, decision.getKey(), decision.getValue().target(), to, carried, problems);
            }
        }
        if (mapped.texts(Content.TITLE).isEmpty()) {
            problems.putIfAbsent(Content.TITLE, "knowledge.entries.titleMissing");
        }
        return problems.isEmpty() ? new Mapped(mapped, Map.of()) : new Mapped(content, problems);
    }

    /** A field whose form has changed says the same in the new form; what has no room there stays aside. */
    private static Content kept(Content content, String key, Template to, BiFunction<String, Field, Optional<Told>> carried) {
        return to.field(key).flatMap(field -> carried.apply(key, field)).map(told -> with(content, key, told)).orElse(content);
    }

    private static Content moved(
            Content content,
            String key,
            String target,
            Template to,
            BiFunction<String, Field, Optional<Told>> carried,
            Map<String, String> problems) {
        var field = to.field(target).filter(any -> takes(any) && !any.key().equals(key));
        var more = field.flatMap(any -> carried.apply(key, any));
        if (more.isEmpty()) {
            problems.put(key, "knowledge.migrating.wrong.noRoom");
            return content;
        }
        var here = Told.by(content, target);
        if (!Joining.fits(field.get(), here.values(), more.get().values())) {
            problems.put(key, "knowledge.migrating.wrong.taken");
            return content;
        }
        return with(content, target, Joining.joined(field.get(), here, more.get()));
    }

    /** The name is written by hand, and the stage is set where its guards are asked. */
    static boolean takes(Field field) {
        return !field.key().equals(Content.TITLE) && !field.key().equals(Content.STAGE);
    }

    private static Content with(Content content, String key, Told told) {
        var texts = new LinkedHashMap<>(content.texts());
        texts.put(key, told.texts());
        var values = new LinkedHashMap<>(content.values());
        values.put(key, told.values());
        return new Content(texts, values);
    }
}
