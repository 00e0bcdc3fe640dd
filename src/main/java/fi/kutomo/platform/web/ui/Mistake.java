package fi.kutomo.platform.web.ui;

/** What is wrong with one field, in the reader's language. The field is named by its {@code id} in the form. */
public record Mistake(String field, String text) {}
