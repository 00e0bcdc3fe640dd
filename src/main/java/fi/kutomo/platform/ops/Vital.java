package fi.kutomo.platform.ops;

/** One fact about how the place is running, for the operations page. The value is in the reader's language already. */
public record Vital(String labelKey, String value, boolean good) {}
