/** What people sought in vain, and what they told the centre about it; for the editors to act on. Holds no personal data. */
@NullMarked
package fi.kutomo.search.missing;

import org.jspecify.annotations.NullMarked;
