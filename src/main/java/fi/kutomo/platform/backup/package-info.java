/**
 * The whole site in one file and back again: all tables of all modules, the uploaded files and the secrets.
 *
 * <p>Knows no module; it asks the database what there is. Copies over JDBC, because the embedded PostgreSQL brings no dump program.
 */
@NamedInterface("backup")
@NullMarked
package fi.kutomo.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
