/** Calls to addresses outside this machine that somebody has typed in, without being led into private networks. */
@NamedInterface("outside")
@NullMarked
package fi.kutomo.platform.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
