package fi.kutomo.evidence.screening;

/** What is looked at: title and abstract first, the whole report of those that remain. */
public enum Stage {
    TITLE,
    FULL_TEXT
}
