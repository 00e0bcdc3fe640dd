package fi.kutomo.knowledge;

/** A field's text in one language with its status. Prose is Markdown; list fields hold one item a line. */
public record Text(String text, TextStatus status) {}
