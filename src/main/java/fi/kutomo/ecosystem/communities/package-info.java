/** Learning communities: drafted from actors that share a goal, looked at for who is missing, joined by consent, kept by a facilitator, ended. */
@NullMarked
package fi.kutomo.ecosystem.communities;

import org.jspecify.annotations.NullMarked;
