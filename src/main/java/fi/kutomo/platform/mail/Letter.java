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
 * @param series when it is one of many that the reader may have less of; empty: it comes because the reader did something
 */
public record Letter(
        Optional<UUID> person,
        String address,
        Lang lang,
        String key,
        List<Object> arguments,
        Optional<String> act,
        Optional<Talk> talk,
        Optional<Series> series) {

    public Letter(Optional<UUID> person, String address, Lang lang, String key, List<Object> arguments, Optional<String> act) {
        this(person, address, lang, key, arguments, act, Optional.empty());
    }

    public Letter(Optional<UUID> person, String address, Lang lang, String key, List<Object> arguments, Optional<String> act, Optional<Talk> talk) {
        this(person, address, lang, key, arguments, act, talk, Optional.empty());
    }

    public Letter inSeries(Series one) {
        return new Letter(person, address, lang, key, arguments, act, talk, Optional.of(one));
    }

    /**
     * Letters that mail programs show together, and to which one can answer.
     *
     * @param topic the same for all of them
     * @param replyTo whom an answer reaches, where the reader may know the address
     */
    public record Talk(UUID topic, Optional<String> replyTo) {}

    /**
     * What a letter of many lists, in words of people and of the moment.
     *
     * @param leave an absolute address: shown to people who open it, and taken as their wish for no more when a mail program posts to it
     *     (RFC 8058)
     */
    public record Series(List<Section> sections, String leave) {

        public Series {
            sections = List.copyOf(sections);
        }
    }

    /** Some things under a heading; an empty heading is left out. */
    public record Section(String heading, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing.
     *
     * @param reason why the reader is told, in the reader's language
     * @param by who says it; may be empty, as may be {@code words}
     * @param lang of title and words, where it is another than the reader's
     * @param address absolute
     */
    public record Line(String reason, String title, String by, String words, Optional<Lang> lang, String address) {}
}
