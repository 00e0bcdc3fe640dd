package fi.kutomo.evidence.scales;

import fi.kutomo.platform.sql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules that come with the program, {@code evidence/rules/<scale>.json}, in the order in which scales are shown. */
public final class RuleFiles {

    /** The scale whose levels are {@link fi.kutomo.evidence.EvidenceGrade}. */
    public static final String OWN = "kutomo";

    public static final List<String> SCALES = List.of(OWN, "grade", "nesta", "maryland", "kasvun-tuki", "eif", "eef");

    private RuleFiles() {}

    public static List<Rules> all(Json json) {
        return SCALES.stream().map(scale -> read(scale, json)).toList();
    }

    public static Rules read(String scale, Json json) {
        var path = "/evidence/rules/" + scale + ".json";
        try (var in = RuleFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing: " + path);
            }
            return json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Rules.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
