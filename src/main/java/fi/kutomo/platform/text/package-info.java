@NamedInterface("text")
@NullMarked
package fi.kutomo.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
