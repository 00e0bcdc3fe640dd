package fi.kutomo.ecosystem.communities;

import fi.kutomo.ecosystem.introductions.Contact;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a community or on the way into it.
 *
 * @param actor that is or would be the member; empty for a person who comes without one
 * @param contact who answers for the actor, or is meant
 * @param lang in which an address is written to
 * @param shown whether the member agreed that everybody sees the membership
 * @param words of an invitation or a request
 * @param reason why a request was refused or a membership taken away
 */
public record Member(
        UUID id,
        UUID community,
        Optional<UUID> actor,
        Contact contact,
        Lang lang,
        Standing standing,
        Part part,
        boolean shown,
        String words,
        String reason,
        Times times) {

    /** How near somebody is. */
    public enum Standing {
        /** Thought of; nobody was asked yet. */
        CHOSEN,
        INVITED,
        /** Asked to be let in. */
        ASKING,
        IN,
        DECLINED,
        REFUSED,
        LEFT,
        REMOVED;

        /** Whether it may still become or is a membership. */
        public boolean living() {
            return compareTo(DECLINED) < 0;
        }
    }

    /** What a member does in it. */
    public enum Part {
        /** Keeps it together with who leads it. */
        FACILITATOR,
        MEMBER,
        /** Follows without being counted on. */
        OBSERVER;

        public static Optional<Part> of(String name) {
            for (var part : values()) {
                if (part.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    /** When what happened. */
    public record Times(Instant chosen, Optional<Instant> asked, Optional<Instant> answered, Optional<Instant> ended) {}

    /** The word for memberships in the audit log. */
    static final String WORD = "community-member";

    public Ref ref() {
        return new Ref(WORD, id);
    }

    public boolean in() {
        return standing == Standing.IN;
    }

    Member invite(Contact asked, Lang written, String with, Instant at) {
        if (standing != Standing.CHOSEN) {
            throw elsewhere();
        }
        return new Member(id, community, actor, asked, written, Standing.INVITED, part, false, with, "", new Times(times.chosen, Optional.of(at), Optional.empty(), Optional.empty()));
    }

    /** The answer of who was invited. */
    Member answer(boolean yes, boolean toBeShown, Instant at) {
        if (standing != Standing.INVITED) {
            throw elsewhere();
        }
        return yes ? enter(toBeShown, at) : over(Standing.DECLINED, "", at);
    }

    /** The answer to who asked. */
    Member decide(boolean yes, String why, Instant at) {
        if (standing != Standing.ASKING) {
            throw elsewhere();
        }
        return yes ? enter(shown, at) : over(Standing.REFUSED, why, at);
    }

    private Member enter(boolean toBeShown, Instant at) {
        return new Member(
                id, community, actor, contact, lang, Standing.IN, part, toBeShown, words, "", new Times(times.chosen, times.asked, Optional.of(at), Optional.empty()));
    }

    /** Goes by own will. */
    Member leave(Instant at) {
        if (!in()) {
            throw elsewhere();
        }
        return over(Standing.LEFT, "", at);
    }

    /** Is taken away by those who keep the community. */
    Member remove(String why, Instant at) {
        if (!standing.living()) {
            throw elsewhere();
        }
        return over(Standing.REMOVED, why, at);
    }

    private Member over(Standing how, String why, Instant at) {
        return new Member(
                id, community, actor, contact, lang, how, part, false, words, why, new Times(times.chosen, times.asked, times.answered.or(() -> Optional.of(at)), Optional.of(at)));
    }

    Member as(Part other) {
        return new Member(id, community, actor, contact, lang, standing, other, shown, words, reason, times);
    }

    Member showing(boolean toBeShown) {
        if (!in()) {
            throw elsewhere();
        }
        return new Member(id, community, actor, contact, lang, standing, part, toBeShown, words, reason, times);
    }

    /** The same, with this person answering from now on. */
    Member asked(Optional<UUID> who) {
        return new Member(
                id, community, actor, who.map(Contact::person).orElse(contact), lang, standing, part, shown, words, reason, times);
    }

    /** Goes because its address goes, or what it was merged with: an invitation is declined by that, everything else left. */
    Member away(Instant at) {
        return over(standing == Standing.INVITED ? Standing.DECLINED : Standing.LEFT, "", at);
    }

    /** The same without anybody to write to. */
    Member nameless() {
        return new Member(
                id, community, actor, new Contact(Optional.empty(), "", Optional.empty()), lang, standing, part, shown, "", reason, times);
    }

    static Refused elsewhere() {
        return new Refused("ecosystem.communities.refused.elsewhere");
    }
}
