package fi.kutomo.ecosystem.actors;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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
