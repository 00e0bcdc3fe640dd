package fi.kutomo.platform.web.ui;

/**
 * What is wrong with one field, in the reader's language. The field is named by its {@code id} in the form.
 *
 * @param label what the field is called, for the summary far above it; empty where the text tells that itself
 */
public record Mistake(String field, String label, String text) {

    public Mistake(String field, String text) {
        this(field, "", text);
    }
}
