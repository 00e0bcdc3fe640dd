@NamedInterface("audit")
@NullMarked
package fi.kutomo.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
