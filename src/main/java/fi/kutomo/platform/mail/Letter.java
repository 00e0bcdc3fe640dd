package fi.kutomo.platform.mail;

import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to one person in that person's language. Texts are message keys with their arguments; Kutomo makes the text and the HTML
 * version of them and adds who writes and why.
 *
 * @param person whose it is, so that it can be exported and forgotten with the person
 * @param key {@code <key>.subject}, and {@code <key>.text} with paragraphs parted by empty lines
 * @param arguments of both
 * @param act where the one button leads, an absolute address, labelled by {@code <key>.act}
 * @param talk what it belongs to, when people write to each other; an answer to another letter goes to the site
 */
public record Letter(Optional<UUID> person, String address, Lang lang, String key, List<Object> arguments, Optional<String> act, Optional<Talk> talk) {

    public Letter(Optional<UUID> person, String address, Lang lang, String key, List<Object> arguments, Optional<String> act) {
        this(person, address, lang, key, arguments, act, Optional.empty());
    }

    /**
     * Letters that mail programs show together, and to which one can answer.
     *
     * @param topic the same for all of them
     * @param replyTo whom an answer reaches, where the reader may know the address
     */
    public record Talk(UUID topic, Optional<String> replyTo) {}
}
