package fi.kutomo.evidence.scales;

import fi.kutomo.platform.sql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that come with the program: {@code evidence/rules/<scale>.json} is the first version of a scale,
 * {@code <scale>-2.json} the second. A file is never changed once it was in force anywhere; what is to be other is the next file.
 */
public final class RuleFiles {

    /** The scale whose levels are {@link fi.kutomo.evidence.EvidenceGrade}. */
    public static final String OWN = "kutomo";

    /** By which entries are graded, in the order in which they are shown. */
    public static final List<String> SCALES = List.of(OWN, "grade", "nesta", "maryland", "kasvun-tuki", "eif", "eef");

    /** The scale that tells how certain each outcome is. */
    public static final String CERTAINTY = "grade";

    /** By which claims are weighed, and no entry. */
    public static final String CLAIM = "claim";

    /** Of entries and of claims, in the order in which they are shown. */
    public static final List<String> EVERY = java.util.stream.Stream.concat(SCALES.stream(), java.util.stream.Stream.of(CLAIM)).toList();

    private RuleFiles() {}

    /** The newest version of each scale by which entries are graded. */
    public static List<Rules> all(Json json) {
        return SCALES.stream().map(scale -> read(scale, json)).toList();
    }

    /** The newest version. */
    public static Rules read(String scale, Json json) {
        return versions(scale, json).getLast();
    }

    /** The oldest first. */
    public static List<Rules> versions(String scale, Json json) {
        var versions = new ArrayList<Rules>();
        for (var next = read(scale, 1, json); next.isPresent(); next = read(scale, versions.size() + 1, json)) {
            versions.add(next.get());
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("No rules of " + scale);
        }
        return List.copyOf(versions);
    }

    private static Optional<Rules> read(String scale, int version, Json json) {
        var path = "/evidence/rules/" + scale + (version == 1 ? "" : "-" + version) + ".json";
        try (var in = RuleFiles.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Rules.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
