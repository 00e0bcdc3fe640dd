/** Grades entries, keeps what they were reckoned from, grades them again when something under them changes, and tells who follows. */
@NullMarked
package fi.kutomo.evidence.grading;

import org.jspecify.annotations.NullMarked;
