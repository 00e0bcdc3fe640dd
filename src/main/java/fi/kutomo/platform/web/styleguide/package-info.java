/** The page that shows every part of a page, built from the same examples as the tests of the parts. */
@NullMarked
package fi.kutomo.platform.web.styleguide;

import org.jspecify.annotations.NullMarked;
