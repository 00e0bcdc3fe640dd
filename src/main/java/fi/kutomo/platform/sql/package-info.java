@NamedInterface("sql")
@NullMarked
package fi.kutomo.platform.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
