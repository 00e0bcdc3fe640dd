/** What people say of themselves in words of the vocabulary and of the entries: names for keys and ids that accounts keep. */
@NullMarked
package fi.kutomo.knowledge.people;

import org.jspecify.annotations.NullMarked;
