package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A study as it is kept.
 *
 * @param version counts every writing; whoever changes it says which one was read
 * @param slug last part of its address, once it has been public
 */
public record Study(
        StudyId id,
        int version,
        StudyState state,
        Optional<String> slug,
        StudyText text,
        Optional<String> withdrawnReason,
        Optional<UUID> writer,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> publishedAt) {

    /** The kind of its card. */
    public static final String KIND = "study";

    static final String PLURAL = "studies";

    /** Address below the language prefix. */
    public String path() {
        return PLURAL + "/" + slug.orElse("");
    }

    boolean isPublic() {
        return state == StudyState.PUBLISHED;
    }

    /** What the scales read. Only of a study that has been public: design and setting are known then. */
    StudyRecord record() {
        var making = text.making();
        return new StudyRecord(
                id,
                text.source().title(),
                path(),
                text.entries().stream().map(Studied::entry).toList(),
                text.source().year(),
                making.design().orElseThrow(),
                making.setting().orElseThrow(),
                making.quality(),
                making.n(),
                making.attrition(),
                making.attritionDifference(),
                making.independent(),
                making.peerReviewed(),
                making.registered(),
                text.terms(StudyText.APPROACH),
                text.terms(StudyText.TARGET_GROUP),
                text.outcomes());
    }
}
