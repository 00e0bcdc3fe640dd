package fi.kutomo.platform.web.ui;

/** A search field. {@code id} differs from that of the frame's own field, {@code seek}. */
public record Seek(String id, String label, String value, String hint, boolean large) {}
