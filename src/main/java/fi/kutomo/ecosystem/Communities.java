package fi.kutomo.ecosystem;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers about learning communities for what people do in them: who is in, who keeps them, what they are for. */
public interface Communities {

    /** The word for communities in refs. */
    String KIND = "community";

    /** The community at this address, if the reader sees that there is one. */
    Optional<Known> at(String slug, Caller reader);

    /** Those of these that the reader sees. */
    Map<UUID, Known> find(Collection<UUID> ids, Caller reader);

    /** Published communities in which the caller is, as a person or for an actor; ended ones, too. */
    Set<UUID> of(Caller caller);

    /** People who are in the community, by themselves or because they speak for an actor that is. */
    Set<UUID> people(UUID community);

    /** How the caller stands to each of these communities that the caller sees; as many questions for many as for one. */
    Map<UUID, Standing> standings(Collection<UUID> communities, Caller caller);

    /** How the caller stands to a community; empty when there is none that the caller sees. */
    default Optional<Standing> standing(UUID community, Caller caller) {
        return Optional.ofNullable(standings(Set.of(community), caller).get(community));
    }

    /** Whether the caller keeps it: leads or facilitates it, weaves in its regions, or is an editor. */
    default boolean keeps(Caller caller, UUID community) {
        return standing(community, caller).filter(Standing::keeps).isPresent();
    }

    /**
     * How somebody stands to a community.
     *
     * @param inside whether the caller is in it, as a person or for an actor
     * @param keeps whether the caller leads or facilitates it, weaves in its regions, or is an editor
     */
    record Standing(Known community, boolean inside, boolean keeps) {

        /** Whether what its members say to each other is for the caller, too. */
        public boolean belongs() {
            return inside || keeps;
        }
    }

    /** Who is told when something of the community waits: who leads it, else who facilitates it, else weavers of its regions. */
    Set<UUID> keepers(UUID community);

    /**
     * A community.
     *
     * @param path below the language prefix
     * @param open whether it is still going on
     * @param free whether everybody may come in at once
     * @param topics keys of its regions and themes
     * @param leader who answers for it
     */
    record Known(UUID id, LocalizedText name, LocalizedText goal, String slug, String path, boolean open, boolean free, List<String> topics, Optional<UUID> leader) {

        public Ref ref() {
            return new Ref(KIND, id);
        }
    }
}
