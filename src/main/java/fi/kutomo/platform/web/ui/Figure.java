package fi.kutomo.platform.web.ui;

/** A number that is true, with the address of the query that it counts. */
public record Figure(String number, String words, String address) {}
