/**
 * Who you are and what you may do: people, their sign-in and their roles.
 *
 * <p>Fills the {@link fi.kutomo.platform.kernel.Caller} of every request; answers questions about people through {@link People}.
 * Knows nothing of what people write.
 */
@ApplicationModule(displayName = "Accounts", allowedDependencies = {"platform :: *"})
@NullMarked
package fi.kutomo.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
