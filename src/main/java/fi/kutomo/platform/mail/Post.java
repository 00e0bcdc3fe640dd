package fi.kutomo.platform.mail;

import java.util.UUID;

/** Takes letters and sends them. A letter is kept with the act that causes it and goes out when that act has happened. */
public interface Post {

    /**
     * Takes a letter; insists on a transaction, and nothing is sent if that fails.
     *
     * @return its number, which is the first part of its message id
     */
    UUID take(Letter letter);
}
