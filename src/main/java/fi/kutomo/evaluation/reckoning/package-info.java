/**
 * The arithmetic of social return on investment, without store and without page: values over years, present value, sensitivity,
 * simulation, wellbeing years. Money and rates are exact decimals and never rounded inside a chain; what is drawn by chance is double
 * arithmetic with strict functions, so that one seed gives the same figures on every machine.
 */
@NullMarked
package fi.kutomo.evaluation.reckoning;

import org.jspecify.annotations.NullMarked;
