@NamedInterface("web")
@NullMarked
package fi.kutomo.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
