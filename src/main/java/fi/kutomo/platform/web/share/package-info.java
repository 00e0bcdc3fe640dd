/** Pictures for shared links: a page's title on linen, with the woven band, drawn by the program itself. */
@NamedInterface("web-share")
@NullMarked
package fi.kutomo.platform.web.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
