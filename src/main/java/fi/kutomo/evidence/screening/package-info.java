/** Screening: which of many references a synthesis rests on, decided by two who do not see each other's answers, and counted openly. */
@NullMarked
package fi.kutomo.evidence.screening;

import org.jspecify.annotations.NullMarked;
