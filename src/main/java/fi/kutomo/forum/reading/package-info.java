/** How far people have read. */
@NullMarked
package fi.kutomo.forum.reading;

import org.jspecify.annotations.NullMarked;
