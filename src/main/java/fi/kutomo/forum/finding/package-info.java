/** Finding what was said: in public for everybody, in a community for those who belong to it. */
@NullMarked
package fi.kutomo.forum.finding;

import org.jspecify.annotations.NullMarked;
