@NamedInterface("announce")
@NullMarked
package fi.kutomo.platform.announce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
