package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** One thing said of an actor; the version grows with each change. */
public record Statement(UUID id, UUID actor, Said said, Voice voice, Instant at, int version) {

    /**
     * What is said.
     *
     * @param term key of a term or an area
     * @param words own words beside the term, where the facet takes them
     * @param from first day on which it is so; empty: for as long as anybody knows
     * @param to last day; empty: until somebody says otherwise
     * @param source on what it rests: a document, an address, a conversation
     * @param reach how far it may go; whoever it goes to further away is within it too
     */
    public record Said(
            Facet facet, String term, LocalizedText words, Optional<LocalDate> from, Optional<LocalDate> to, String source, Scope reach) {}

    /** Who says it. */
    public enum Voice {
        /** The actor itself. */
        SELF,
        /** A weaver or an editor. */
        WEAVER,
        /** A visitor suggested it, and whoever keeps the actor agreed. */
        SUGGESTED,
        /** It follows from the organisation's entry and changes with it. */
        DESCRIPTION,
        /** The name tells it, until somebody says how it is. */
        NAME;

        /** Whether nobody said it, so that nobody can change it. */
        public boolean followed() {
            return this == DESCRIPTION || this == NAME;
        }
    }
}
