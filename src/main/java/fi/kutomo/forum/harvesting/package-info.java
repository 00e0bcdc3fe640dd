/** What comes of talk: posts become drafts of operating models, proposals for texts and needs, and say so. */
@NullMarked
package fi.kutomo.forum.harvesting;

import org.jspecify.annotations.NullMarked;
