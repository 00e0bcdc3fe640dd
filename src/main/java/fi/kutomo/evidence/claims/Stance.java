package fi.kutomo.evidence.claims;

/** What a study says of a claim. */
public enum Stance {
    SUPPORTS,
    WEAKENS,
    /** It looked, and it could not be told. */
    UNDECIDED
}
