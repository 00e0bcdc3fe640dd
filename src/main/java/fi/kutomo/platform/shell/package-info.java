@NamedInterface("shell")
@NullMarked
package fi.kutomo.platform.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
