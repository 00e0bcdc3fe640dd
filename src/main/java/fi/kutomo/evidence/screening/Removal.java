package fi.kutomo.evidence.screening;

/** Why a reference was taken away before anybody looked at it, duplicates apart. */
public enum Removal {
    AUTOMATION,
    OTHER
}
