package fi.kutomo.vocabulary;

/** A term has other labels than before. */
public record TermRenamed(String key) {}
