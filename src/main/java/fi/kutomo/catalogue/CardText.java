package fi.kutomo.catalogue;

/** A card in one language. The body is plain text for search only, attachments' text included. */
public record CardText(String title, String summary, String body) {}
