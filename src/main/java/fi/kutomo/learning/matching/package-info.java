/** Who fits whom, as a calculation that knows no database. */
@NullMarked
package fi.kutomo.learning.matching;

import org.jspecify.annotations.NullMarked;
