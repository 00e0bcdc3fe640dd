@NamedInterface("secrets")
@NullMarked
package fi.kutomo.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
