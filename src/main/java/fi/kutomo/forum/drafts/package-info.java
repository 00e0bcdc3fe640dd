/** What people are writing and have not sent yet, kept on the server, for nobody but them. */
@NullMarked
package fi.kutomo.forum.drafts;

import org.jspecify.annotations.NullMarked;
