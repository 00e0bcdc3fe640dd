/**
 * What every module stands on and no user comes for: values of the kernel, pages, SQL, files, mail, jobs, the embedded database.
 *
 * <p>Platform knows no domain and imports no other module. Each sub-package is a named interface of its own. A type lives here
 * only when at least three modules need it.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = {})
@NullMarked
package fi.kutomo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
