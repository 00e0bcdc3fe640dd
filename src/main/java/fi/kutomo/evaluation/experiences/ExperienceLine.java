package fi.kutomo.evaluation.experiences;

import org.jspecify.annotations.Nullable;

/**
 * A use of an entry in short.
 *
 * @param name of the entry, {@code nameLang} its language where it is not the reader's
 * @param where place and year
 * @param result in words, {@code sign} its sign
 */
public record ExperienceLine(
        String name, @Nullable String nameLang, String path, String where, String sign, String result, String cost, String told, @Nullable String toldLang) {}
