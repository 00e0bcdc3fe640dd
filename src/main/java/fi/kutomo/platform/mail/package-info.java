@NamedInterface("mail")
@NullMarked
package fi.kutomo.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
