/** The pages of members and of those who may become members: asked on the site or by letter, asking to come in, leaving. */
@NullMarked
package fi.kutomo.ecosystem.belonging;

import org.jspecify.annotations.NullMarked;
