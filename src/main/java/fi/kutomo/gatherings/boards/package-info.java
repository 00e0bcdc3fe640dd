/** What people put on a session's board and weigh, and the vision that they write together. */
@NullMarked
package fi.kutomo.gatherings.boards;

import org.jspecify.annotations.NullMarked;
