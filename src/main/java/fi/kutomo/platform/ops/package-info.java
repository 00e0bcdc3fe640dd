@NamedInterface("ops")
@NullMarked
package fi.kutomo.platform.ops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
