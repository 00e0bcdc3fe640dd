package fi.kutomo.accounts;

/**
 * A part of what people settle about themselves, shown on the overview of the account. Each part is a bean of this kind.
 *
 * @param order smaller comes first
 * @param labelKey message key of its name
 * @param path below the language prefix, such as {@code account/sessions}
 * @param textKey message key of one sentence that says what it is for
 */
public record AccountPlace(int order, String labelKey, String path, String textKey) {}
