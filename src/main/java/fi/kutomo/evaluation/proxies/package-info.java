/**
 * The register of money proxies: what one unit of a change is worth, in which year's prices, in which country, by which method and by
 * whose word. Editors keep it; former values stay readable.
 */
@NullMarked
package fi.kutomo.evaluation.proxies;

import org.jspecify.annotations.NullMarked;
