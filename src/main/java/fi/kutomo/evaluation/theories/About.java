package fi.kutomo.evaluation.theories;

import fi.kutomo.platform.kernel.Lang;

/** The entry that a theory is of: its name, the language of the name and its address below the language prefix. */
public record About(String name, Lang lang, String path) {}
