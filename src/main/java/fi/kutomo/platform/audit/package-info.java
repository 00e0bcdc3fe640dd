/** The audit log: who did what to what, when, from where and why; sealed in a chain that shows whether it was changed. */
@NamedInterface("audit")
@NullMarked
package fi.kutomo.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
