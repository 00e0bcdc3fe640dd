package fi.kutomo.search.lucene;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.Marked;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.search.IndexSearcher;

/** What the index keeps of a card for showing it, without its long text. */
final class Stored extends StoredFieldVisitor {

    private final Map<String, String> single = new HashMap<>();
    private final Map<String, Long> days = new HashMap<>();
    private final Map<String, List<String>> own = new LinkedHashMap<>();
    private final Set<Lang> languages = EnumSet.noneOf(Lang.class);

    static Stored read(IndexSearcher searcher, int document) throws IOException {
        var stored = new Stored();
        searcher.storedFields().document(document, stored);
        return stored;
    }

    @Override
    public Status needsField(FieldInfo field) {
        return field.name.startsWith("text.") ? Status.NO : Status.YES;
    }

    @Override
    public void stringField(FieldInfo field, String value) {
        if (field.name.startsWith(Fields.OWN)) {
            own.computeIfAbsent(field.name.substring(Fields.OWN.length()), any -> new ArrayList<>()).add(value);
            return;
        }
        if (field.name.startsWith("title.")) {
            languages.add(Fields.langOf(field.name));
        }
        single.put(field.name, value);
    }

    @Override
    public void longField(FieldInfo field, long value) {
        days.put(field.name, value);
    }

    boolean has(Lang lang) {
        return languages.contains(lang);
    }

    /** The reader's language, else the card's own, else any. */
    Lang shownIn(Lang wanted) {
        if (languages.contains(wanted)) {
            return wanted;
        }
        var original = Lang.of(text(Fields.ORIGINAL)).orElse(Lang.FI);
        return languages.contains(original) || languages.isEmpty() ? original : languages.iterator().next();
    }

    Hit hit(Lang wanted, Optional<Highlights.Marks> marks, List<Hit.Reason> why) {
        var lang = shownIn(wanted);
        return new Hit(
                UUID.fromString(text(Fields.ID)),
                text(Fields.KIND),
                text(Fields.PERMANENT_ID),
                text(Fields.PATH),
                lang,
                Collections.unmodifiableSet(languages),
                own,
                day(Fields.FROM),
                day(Fields.UNTIL),
                day(Fields.CONFIRMED),
                Instant.parse(text(Fields.PUBLISHED)),
                Instant.parse(text(Fields.CHANGED)),
                marks.map(Highlights.Marks::title).filter(Marked::hasMarks).orElseGet(() -> Marked.plain(text(Fields.title(lang)))),
                marks.map(Highlights.Marks::summary).filter(Marked::hasMarks).orElseGet(() -> Marked.plain(text(Fields.summary(lang)))),
                marks.map(Highlights.Marks::passages).orElse(List.of()),
                why);
    }

    String title(Lang lang) {
        return text(Fields.title(lang));
    }

    private String text(String field) {
        return single.getOrDefault(field, "");
    }

    private Optional<LocalDate> day(String field) {
        return Optional.ofNullable(days.get(field)).map(LocalDate::ofEpochDay);
    }
}
