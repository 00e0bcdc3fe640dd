@NamedInterface("database")
@NullMarked
package fi.kutomo.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
