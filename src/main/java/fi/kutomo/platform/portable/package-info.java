/**
 * Records that travel from one site to another in an export. A room says which of its tables make up a record, and this room gives and
 * takes them; what a column's comment calls personal stays at home.
 */
@NamedInterface("portable")
@NullMarked
package fi.kutomo.platform.portable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
