/**
 * Theories of change: what leads from what is done to what changes for people, why we think so, what it rests on and where the chain
 * is weakest. The graph and its checks are pure; what is public is answered to the ladder of evidence.
 */
@NullMarked
package fi.kutomo.evaluation.theory;

import org.jspecify.annotations.NullMarked;
