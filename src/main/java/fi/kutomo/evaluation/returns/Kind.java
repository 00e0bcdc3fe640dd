package fi.kutomo.evaluation.returns;

import java.util.Locale;

/** Made before the change, or after it on what was measured. The two are compared, never mixed. */
enum Kind {
    FORECAST,
    EVALUATIVE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
