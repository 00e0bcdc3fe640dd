package fi.kutomo.platform.web;

/** One place on the way to a page: its name in the reader's language and its path below the language prefix. */
public record Crumb(String label, String path) {}
