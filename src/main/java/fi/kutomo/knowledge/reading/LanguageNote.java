package fi.kutomo.knowledge.reading;

import org.jspecify.annotations.Nullable;

/** Says in which language the text is when it is not wholly in the reader's, or how far its translation can be trusted. */
public record LanguageNote(String text, @Nullable String linkText, @Nullable String address, @Nullable String linkLang) {}
