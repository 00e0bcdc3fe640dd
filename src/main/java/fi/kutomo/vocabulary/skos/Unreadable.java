package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.Refused;

/** A file cannot be read as SKOS at all; the message says why. */
public class Unreadable extends Refused {

    Unreadable(String reason, Object... arguments) {
        super("vocabulary.skos.unreadable." + reason, arguments);
    }
}
