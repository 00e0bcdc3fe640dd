package fi.kutomo.platform.mail;

/** Takes letters and sends them. A letter is kept with the act that causes it and goes out when that act has happened. */
public interface Post {

    /** Takes a letter; insists on a transaction, and nothing is sent if that fails. */
    void take(Letter letter);
}
