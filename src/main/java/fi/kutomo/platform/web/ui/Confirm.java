package fi.kutomo.platform.web.ui;

/**
 * The question before something is destroyed, inside the form that does it.
 *
 * @param loss what will be lost, and whether it can be undone
 * @param cancel where the reader goes who does not want it
 */
public record Confirm(String heading, String loss, Act act, String cancel) {}
