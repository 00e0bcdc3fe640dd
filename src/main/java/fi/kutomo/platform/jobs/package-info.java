@NamedInterface("jobs")
@NullMarked
package fi.kutomo.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
