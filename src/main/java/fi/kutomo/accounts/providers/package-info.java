/** Identity providers: signing in at another place by OpenID Connect, and which account that belongs to. */
@NullMarked
package fi.kutomo.accounts.providers;

import org.jspecify.annotations.NullMarked;
