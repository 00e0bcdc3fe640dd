/**
 * Maps of what has been studied and what has not: approaches by effects, as a question to the register of studies that is asked anew at
 * each reading. The protocol that people read is the one that is executed. States of a day are frozen with their records, so that what
 * was cited can be computed again to the byte.
 */
@NullMarked
package fi.kutomo.evidence.gaps;

import org.jspecify.annotations.NullMarked;
