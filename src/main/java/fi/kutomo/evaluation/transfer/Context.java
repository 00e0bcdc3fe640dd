package fi.kutomo.evaluation.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a place. What is not known is null and not compared.
 *
 * @param population people, above 0
 * @param unemployment per cent of the labour force
 * @param older people of 65 years and more, per cent of all
 * @param swedish whether Swedish is the language of the majority
 */
record Context(
        @Nullable Integer population,
        @Nullable Double unemployment,
        @Nullable Double older,
        @Nullable Settlement settlement,
        @Nullable Boolean swedish) {}
