/**
 * The library of indicators: what each measures, in which unit and by which formula, by what it is broken down, and the codes under
 * which ESF+, the goals of sustainable development, IRIS+ and Sotkanet know it. Editors keep it; former states stay readable, and values
 * are read by the meaning under which they were given.
 */
@NullMarked
package fi.kutomo.evaluation.indicators;

import org.jspecify.annotations.NullMarked;
