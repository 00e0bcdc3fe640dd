/** The weaver's pages of introductions: own ones and those of the region, each with where it stands and what is next. */
@NullMarked
package fi.kutomo.ecosystem.proposing;

import org.jspecify.annotations.NullMarked;
