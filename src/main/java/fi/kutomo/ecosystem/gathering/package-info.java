/** The pages of those who draft and keep learning communities: what each is about, who is in it and who is missing, what it plans. */
@NullMarked
package fi.kutomo.ecosystem.gathering;

import org.jspecify.annotations.NullMarked;
