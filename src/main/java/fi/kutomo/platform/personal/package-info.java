@NamedInterface("personal")
@NullMarked
package fi.kutomo.platform.personal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
