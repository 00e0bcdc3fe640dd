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
 */
public record Letter(Optional<UUID> person, String address, Lang lang, String key, List<Object> arguments, Optional<String> act) {}
