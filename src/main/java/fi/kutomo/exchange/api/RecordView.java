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
        List<String> sources) {

    /** A text with its status: original, reviewed, draft translation or outdated. */
    record TextView(String text, String status) {}

    /** A value with its labels by language, where it has any. */
    record ValueView(String value, @Nullable Map<String, String> labels) {}

    /** Another record. */
    record LinkView(String id, String type, @Nullable String url, Map<String, String> title) {}
}
