package fi.kutomo.evidence;

import java.util.UUID;

/** A claim was published, changed or withdrawn: everything that rests on it is to be looked at again. */
public record ClaimChanged(UUID id) {}
