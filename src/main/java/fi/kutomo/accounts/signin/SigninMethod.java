package fi.kutomo.accounts.signin;

import fi.kutomo.platform.kernel.Caller;
import gg.jte.Content;
import java.util.Optional;
import java.util.UUID;

/**
 * A way of signing in besides the password. Each is a bean; the pages of signing in show what it gives them, in order, each part
 * complete with heading and form.
 */
public interface SigninMethod {

    /** Where the password stands among the ways. */
    int PASSWORD = 100;

    /** Smaller is offered first; the password stands at {@link #PASSWORD}. */
    int order();

    /** Whether this person can sign in by it now, so that the last way is never taken away. */
    boolean usedBy(UUID person);

    /** Whether this person, by it, needs no other second factor. */
    boolean strongFor(UUID person);

    /** On the page of signing in. */
    default Optional<Content> atSignin(String next) {
        return Optional.empty();
    }

    /** For somebody who has just registered. */
    default Optional<Content> atWelcome(Caller caller) {
        return Optional.empty();
    }

    /** On the page where a person sees the own ways of signing in. */
    default Optional<Content> atMethods(Caller caller) {
        return Optional.empty();
    }

    /** Where a person is asked once more before a dangerous act; it calls {@link Sessions#confirm}. */
    default Optional<Content> atConfirm(Caller caller, String next) {
        return Optional.empty();
    }
}
