package fi.kutomo.ecosystem.actors;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Networks in an export. Organisations and authorities become actors there from what is published, and people stay: they agreed to this site. */
@Component
class ActorPortable implements Portable {

    private static final String SLUG = "slug";
    private static final String STATE = "state";

    private final ActorStore actors;
    private final ActorCards cards;
    private final Catalogue catalogue;

    ActorPortable(ActorStore actors, ActorCards cards, Catalogue catalogue) {
        this.actors = actors;
        this.cards = cards;
        this.catalogue = catalogue;
    }

    @Override
    public Kind kind() {
        return Kind.of(Actor.WORD, "ecosystem.actor").where("r.kind = 'NETWORK' and r.state = 'SHOWN'");
    }

    /**
     * A network keeps the address that it has here and is as withdrawn as it is here; a newcomer whose address another actor has, or may
     * have, gets one with its id.
     */
    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        if (record.path(Actor.WORD).path(0) instanceof ObjectNode row) {
            var id = row.path("id").asString("");
            var slug = here.map(same -> same.path(Actor.WORD).path(0).path(SLUG).asString("")).orElseGet(() -> row.path(SLUG).asString(""));
            boolean taken = actors.idAt(slug).filter(other -> !other.toString().equals(id)).isPresent() || Actor.likeAnId(slug) && !slug.equals(id);
            here.ifPresent(same -> row.set(STATE, same.path(Actor.WORD).path(0).path(STATE)));
            row.put(SLUG, taken ? Actor.WORD + "-" + slug + "-" + id : slug);
        }
        return record;
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        catalogue.reservePaths(Actor.PLURAL, actors.slugs(ids));
        cards.show(ids);
    }
}
