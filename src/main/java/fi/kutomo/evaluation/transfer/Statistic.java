package fi.kutomo.evaluation.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a municipality that editors have brought, with their year and source.
 *
 * @param area key of the municipality
 */
record Statistic(
        String area,
        @Nullable Integer population,
        @Nullable Double unemployment,
        @Nullable Double older,
        int year,
        String source,
        Instant changedAt) {}
