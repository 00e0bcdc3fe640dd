package fi.kutomo.search.lucene;

import com.ibm.icu.text.Collator;
import fi.kutomo.catalogue.Card;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.search.index.Entry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.FloatDocValuesField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes a document of a card. */
final class Documents {

    /** The facets that every index can count. What else a card carries is kept for display alone. */
    static final Set<String> FACETS = Set.of(
            "type", "theme", "target-group", "stage", "fund", "sector", "branch", "sdg", "esf", "outcome", "area", "organisation",
            "programme", "language");

    private static final FieldType TEXT = texts(true, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    private static final FieldType WORDS = texts(false, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType LOOSE = texts(false, IndexOptions.DOCS);
    private static final double YEARS_OF_FRESHNESS = 20;

    private final FacetsConfig facets = new FacetsConfig();
    private final Map<Lang, Collator> collators = new ConcurrentHashMap<>();

    Documents() {
        for (var name : FACETS) {
            facets.setIndexFieldName(name, Fields.FACET + name);
            facets.setMultiValued(name, true);
        }
    }

    private static FieldType texts(boolean stored, IndexOptions options) {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setStored(stored);
        type.setIndexOptions(options);
        type.setOmitNorms(options == IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    FacetsConfig facets() {
        return facets;
    }

    Document of(Entry entry) throws java.io.IOException {
        var card = entry.card();
        var document = new Document();
        document.add(new StringField(Fields.ID, card.ref().id().toString(), Field.Store.YES));
        document.add(new StringField(Fields.PERMANENT_ID, card.permanentId(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.PERMANENT_ID, new BytesRef(card.permanentId())));
        document.add(new BinaryDocValuesField(Fields.ID, bytes(card.ref().id())));
        document.add(new StoredField(Fields.KIND, card.ref().kind()));
        document.add(new StoredField(Fields.PATH, card.path()));
        document.add(new StoredField(Fields.ORIGINAL, card.original().tag()));
        card.codes().forEach(code -> document.add(new StringField(Fields.CODE, code(code), Field.Store.NO)));
        document.add(new StringField(Fields.CODE, code(card.permanentId()), Field.Store.NO));
        times(card, document);
        card.texts().forEach((lang, text) -> texts(lang, text.title(), text.summary(), text.body(), document));
        Lang.ALL.forEach(lang -> document.add(new SortedDocValuesField(
                Fields.order(lang), new BytesRef(collator(lang).getCollationKey(card.in(lang).title()).toByteArray()))));
        facets(entry, document);
        return facets.build(document);
    }

    static String code(String code) {
        return code.strip().toLowerCase(java.util.Locale.ROOT);
    }

    private static void times(Card card, Document document) {
        card.from().ifPresent(day -> period(document, day, card.until().orElse(day)));
        card.confirmed().ifPresent(day -> document.add(new StoredField(Fields.CONFIRMED, day.toEpochDay())));
        document.add(new StoredField(Fields.PUBLISHED, card.published().toString()));
        document.add(new StoredField(Fields.CHANGED, card.changed().toString()));
        document.add(new NumericDocValuesField(Fields.CHANGED, micros(card.changed())));
        var confirmed = card.confirmed().orElseGet(() -> LocalDate.ofInstant(card.changed(), java.time.ZoneOffset.UTC));
        document.add(new NumericDocValuesField(Fields.CONFIRMED, confirmed.toEpochDay()));
        document.add(new FloatDocValuesField(Fields.FRESHNESS, freshness(confirmed)));
    }

    private static void period(Document document, LocalDate from, LocalDate until) {
        document.add(new LongField(Fields.FROM, from.toEpochDay(), Field.Store.YES));
        document.add(new LongField(Fields.UNTIL, until.toEpochDay(), Field.Store.YES));
    }

    private static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    /**
     * A mild factor from 0.9 (2010 or older) to 1.1 (2030 or younger). It counts from a fixed day, so that what the index holds does not
     * age by standing.
     */
    static float freshness(LocalDate confirmed) {
        double years = (confirmed.toEpochDay() - LocalDate.of(2010, 1, 1).toEpochDay()) / 365.25;
        return (float) (0.9 + 0.2 * Math.clamp(years / YEARS_OF_FRESHNESS, 0, 1));
    }

    private static void texts(Lang lang, String title, String summary, String body, Document document) {
        // lines of the body are passages of their own
        var text = summary.replace(Fields.BODY, ' ') + Fields.BODY + body.replace('\n', Fields.BODY);
        document.add(new StoredField(Fields.summary(lang), summary));
        document.add(new Field(Fields.title(lang), title, TEXT));
        document.add(new Field(Fields.text(lang), text, TEXT));
        for (var each : List.of(title, text)) {
            document.add(new Field(Fields.words(lang), each, WORDS));
            document.add(new Field(Fields.loose(lang), each, LOOSE));
        }
        document.add(new Field(Fields.start(lang), title, LOOSE));
    }

    private static void facets(Entry entry, Document document) {
        var card = entry.card();
        card.facets().forEach((name, values) -> values.forEach(value -> document.add(new StoredField(Fields.OWN + name, value))));
        document.add(new SortedSetDocValuesFacetField("type", card.ref().kind()));
        card.texts().keySet().forEach(lang -> document.add(new SortedSetDocValuesFacetField("language", lang.tag())));
        entry.widened().forEach((name, values) -> {
            if (FACETS.contains(name)) {
                values.stream()
                        .filter(value -> !value.isBlank())
                        .distinct()
                        .forEach(value -> document.add(new SortedSetDocValuesFacetField(name, value)));
            }
        });
    }

    private Collator collator(Lang lang) {
        // a frozen collator may be shared between threads
        return collators.computeIfAbsent(lang, any -> Collator.getInstance(lang.locale()).freeze());
    }
}
