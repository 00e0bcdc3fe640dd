package fi.kutomo.platform.web.ui;

/** A filter in use; the link takes it away. */
public record Chip(String label, String address) {}
