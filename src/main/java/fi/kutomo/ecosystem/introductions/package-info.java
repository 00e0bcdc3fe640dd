/**
 * Introductions: a weaver brings two actors together, each is asked apart, and neither learns who the other is before both have said
 * yes.
 */
@NullMarked
package fi.kutomo.ecosystem.introductions;

import org.jspecify.annotations.NullMarked;
