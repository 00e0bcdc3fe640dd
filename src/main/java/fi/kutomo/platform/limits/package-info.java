@NamedInterface("limits")
@NullMarked
package fi.kutomo.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
