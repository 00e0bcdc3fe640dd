package fi.kutomo.evaluation.validation;

import fi.kutomo.evaluation.frameworks.Verdict.Outcome;
import fi.kutomo.platform.kernel.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a round ended, with all that it was computed from.
 *
 * @param marks final marks by criterion, computed ones included
 * @param missed criteria whose gate is not met
 * @param grade sign of the grade of evidence, by the version {@code rules} of its rules
 * @param alpha agreement of the first marks of the first two assessors, and {@code kappa} weighted
 * @param validUntil last day, only where it is valid
 */
public record Decision(
        UUID id,
        UUID validation,
        int round,
        int framework,
        int revision,
        Outcome outcome,
        BigDecimal mean,
        Map<String, BigDecimal> marks,
        List<String> missed,
        String grade,
        String rules,
        double completeness,
        Optional<Double> alpha,
        Optional<Double> kappa,
        LocalizedText reasons,
        Instant decidedAt,
        Optional<UUID> decidedBy,
        Optional<Instant> publishedAt,
        Optional<LocalDate> validUntil,
        Optional<Instant> withdrawnAt,
        LocalizedText withdrawal) {

    public boolean isPublic() {
        return publishedAt.isPresent();
    }

    /** What it is worth today. */
    public Standing standing(LocalDate today) {
        if (withdrawnAt.isPresent()) {
            return Standing.WITHDRAWN;
        }
        if (!outcome.valid()) {
            return Standing.NOT_VALID;
        }
        return validUntil.filter(today::isAfter).isPresent() ? Standing.EXPIRED : Standing.VALID;
    }

    /** The worth of a public decision on a day. */
    public enum Standing {
        VALID,
        EXPIRED,
        WITHDRAWN,
        NOT_VALID
    }
}
