@NamedInterface("kernel")
@NullMarked
package fi.kutomo.platform.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
