/** Lists of references on their way in: read, compared with what is here, looked at, and taken as drafts of studies. */
@NullMarked
package fi.kutomo.evidence.arriving;

import org.jspecify.annotations.NullMarked;
