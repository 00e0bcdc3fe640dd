/** Whether ties stay inside sectors, branches or regions, beside what chance would give. */
@NullMarked
package fi.kutomo.ecosystem.silos;

import org.jspecify.annotations.NullMarked;
