package fi.kutomo.knowledge.reading;

import org.jspecify.annotations.Nullable;

/** A file of an entry: what it is, how large, in which language. The address leads to the file itself. */
public record FileLine(String title, String address, String what, @Nullable String lang) {}
