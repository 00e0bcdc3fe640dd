@NamedInterface("settings")
@NullMarked
package fi.kutomo.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
