package fi.kutomo.ecosystem.actors;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Slug;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An actor as a reader sees it.
 *
 * @param slug last part of its address
 * @param entry of an organisation
 * @param name empty for a person who is not shown to this reader
 * @param became address of what stands in its place
 */
public record Actor(
        UUID id,
        ActorKind kind,
        State state,
        String slug,
        Optional<EntryId> entry,
        Optional<UUID> person,
        LocalizedText name,
        LocalizedText summary,
        Optional<String> became,
        int version,
        Instant made,
        Optional<UUID> madeBy,
        Instant changed) {

    /** The word for actors in addresses, cards and the audit log. */
    public static final String WORD = "actor";

    public static final String PLURAL = "actors";

    /** Addresses of organisations and people are made of their ids; nobody else may have one that looks like those. */
    private static final Pattern ID = Pattern.compile("ktm-\\d|[0-9a-f]{8}-[0-9a-f]{4}-");

    /** Where it stands between its maker and the public. */
    public enum State {
        /** Waits for a weaver or an editor. */
        PROPOSED,
        SHOWN,
        GONE
    }

    public String path() {
        return PLURAL + "/" + slug;
    }

    /** The name of a network or an authority as its address is made of it. */
    public static String addressed(String name) {
        return likeAnId(Slug.from(name).value()) ? WORD + " " + name : name;
    }

    /** Whether the last part of an address is made of an id, so that nobody else can ever have it. */
    public static boolean likeAnId(String slug) {
        return ID.matcher(slug).lookingAt();
    }

    public Ref ref() {
        return new Ref(WORD, id);
    }

    /** The actor of an organisation has the same id wherever the entry is, so that what is said of it can travel. */
    public static UUID idOf(PermanentId organisation) {
        return Ref.keyed(WORD, "organisation/" + organisation.value()).id();
    }

    /** The actor of an authority that is known by its name only. */
    public static UUID idOfAuthority(String key) {
        return Ref.keyed(WORD, "authority/" + key).id();
    }
}
