package fi.kutomo.exchange.importing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import fi.kutomo.exchange.reading.Passage;
import fi.kutomo.knowledge.PermanentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an entry came from.
 *
 * @param sourceKey the thing's name in its source, such as {@code project:A70301}
 */
record Origin(PermanentId id, String sourceKey, String sourceName, String address, Map<String, Trace> fields) {

    /** The passage a field came from, and the fingerprint of what was brought then. Its JSON is an array without names. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"from", "until", "column", "text", "fingerprint"})
    record Trace(int from, int until, String column, String text, String fingerprint) {

        private static final int LONGEST = 2000;

        static Trace of(Passage passage, List<String> values) {
            var text = passage.text().length() > LONGEST ? passage.text().substring(0, LONGEST) + " …" : passage.text();
            return new Trace(passage.from(), passage.until(), passage.column(), text, Origin.fingerprint(values));
        }
    }

    Optional<String> fingerprint(String field) {
        return Optional.ofNullable(fields.get(field)).map(Trace::fingerprint);
    }

    /** True when these traces would tell nothing new: the same values are known to have come from the same place. */
    boolean tells(String address, Map<String, Trace> traces) {
        return this.address.equals(address)
                && traces.entrySet().stream().allMatch(trace ->
                        fingerprint(trace.getKey()).filter(trace.getValue().fingerprint()::equals).isPresent());
    }

    /** The first 64 bits of the SHA-256 of the values; enough to tell whether a field is as it was. */
    static String fingerprint(List<String> values) {
        try {
            var bytes = String.join("\u0001", values).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
