package fi.kutomo.evidence.synthesis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A published study's outcome that has an effect with its standard error, so that it can be pooled. */
public record Candidate(UUID study, UUID outcome, String title, String authors, Optional<Integer> year, String slug, double effect, double se, String passage, String page) {

    public String key() {
        return study + ":" + outcome;
    }

    /** First author and year, as forest plots name studies; else the title. */
    public String label() {
        var first = authors.split("[,;&]", 2)[0].strip();
        return first.isEmpty() ? title : year.map(number -> first + " " + number).orElse(first);
    }

    StudyLine line() {
        var source = passage.isBlank() ? page : page.isBlank() ? passage : passage + " (" + page + ")";
        return new StudyLine(label(), List.of(effect, se), source, "studies/" + slug);
    }
}
