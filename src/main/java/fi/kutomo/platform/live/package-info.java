/** Open pages hear that something is new: who tells does so in the transaction of the act, and every node passes it on to its readers. */
@NamedInterface("live")
@NullMarked
package fi.kutomo.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
