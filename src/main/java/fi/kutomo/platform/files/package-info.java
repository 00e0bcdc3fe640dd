@NamedInterface("files")
@NullMarked
package fi.kutomo.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
