package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.ui.StatusMark;
import org.jspecify.annotations.Nullable;

/** One language of an entry and how many of its texts are missing; without an address when there is nothing to read in it. */
public record LanguageVersion(Lang lang, StatusMark mark, int missing, @Nullable String address) {}
