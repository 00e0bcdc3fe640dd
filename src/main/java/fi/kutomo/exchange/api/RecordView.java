package fi.kutomo.exchange.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published record as programs see it.
 *
 * @param texts by field and language
 * @param values by field; terms and areas with their labels
 * @param links by field to other records
 * @param sources where it was taken from
 * @param origins the same field by field, the latest source first
 */
record RecordView(
        String id,
        String type,
        String url,
        int revision,
        String original,
        List<String> languages,
        Map<String, Map<String, TextView>> texts,
        Map<String, List<ValueView>> values,
        Map<String, List<LinkView>> links,
        Instant published,
        Instant changed,
        @Nullable LocalDate confirmed,
        String licence,
        List<String> sources,
        List<OriginView> origins) {

    /** A source and where in it each field stands. */
    record OriginView(String source, @Nullable String address, Map<String, PlaceView> fields) {}

    /** Lines of a source, counted from 1; 0 when the field comes from the whole. The column of a list is named by its field. */
    record PlaceView(int from, int until, @Nullable String column) {}

    /** A text with its status: original, reviewed, draft translation or outdated. */
    record TextView(String text, String status) {}

    /** A value with its labels by language, where it has any. */
    record ValueView(String value, @Nullable Map<String, String> labels) {}

    /** Another record. */
    record LinkView(String id, String type, @Nullable String url, Map<String, String> title) {}
}
