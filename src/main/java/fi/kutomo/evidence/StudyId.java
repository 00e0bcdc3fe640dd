package fi.kutomo.evidence;

import java.util.UUID;

/** The inner id of a study. Outside the program its address is used. */
public record StudyId(UUID value) {}
