@NullMarked
package fi.kutomo.knowledge.intake;

import org.jspecify.annotations.NullMarked;
