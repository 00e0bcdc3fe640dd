package fi.kutomo.evaluation.factors;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The result against which factors are counted. */
enum Result {
    /** The newest public decision on the entry: valid, or not. Withdrawn and undecided entries do not count. */
    VALIDATED,
    /** The grade of evidence is 3 to 5, or something else although there are studies. Entries without a study do not count. */
    SHOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Result> of(String word) {
        return Arrays.stream(values()).filter(result -> result.word().equals(word)).findFirst();
    }
}
