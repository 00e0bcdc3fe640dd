package fi.kutomo.gatherings.sessions;

import fi.kutomo.platform.kernel.LocalizedText;

/**
 * A part of an agenda.
 *
 * @param title what is done
 * @param say what the facilitator says and does; the script
 */
public record Part(int minutes, LocalizedText title, LocalizedText say) {

    public static final int LONGEST = 480;
}
