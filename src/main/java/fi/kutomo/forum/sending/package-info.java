/** What people send is looked at before others read it: how much in a day, how many links, what looks like spam. What needs a look waits. */
@NullMarked
package fi.kutomo.forum.sending;

import org.jspecify.annotations.NullMarked;
