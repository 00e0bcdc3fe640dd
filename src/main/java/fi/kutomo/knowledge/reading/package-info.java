/** What a reader sees of an entry: its page, its path, its versions and how they differ, and what stands where it was withdrawn. */
@NullMarked
package fi.kutomo.knowledge.reading;

import org.jspecify.annotations.NullMarked;
