/** Pages about the place itself, and the way by which readers tell what is wrong with it. */
@NullMarked
package fi.kutomo.platform.pages;

import org.jspecify.annotations.NullMarked;
