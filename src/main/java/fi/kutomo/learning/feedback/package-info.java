/** How it was, and what it changed. */
@NullMarked
package fi.kutomo.learning.feedback;

import org.jspecify.annotations.NullMarked;
