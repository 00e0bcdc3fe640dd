package fi.kutomo.evidence.studies;

/** Where a study stands between its writer and the public. */
public enum StudyState {
    /** Seen by its writer and by those who judge evidence. */
    DRAFT,
    PUBLISHED,
    /** No longer relied on; its address says why. */
    WITHDRAWN
}
