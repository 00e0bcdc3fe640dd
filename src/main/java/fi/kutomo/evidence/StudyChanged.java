package fi.kutomo.evidence;

/** A study was published, changed or withdrawn: everything that rests on it is to be looked at again. */
public record StudyChanged(StudyId id) {}
