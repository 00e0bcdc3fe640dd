package fi.kutomo.ecosystem.communities;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Public communities in an export, with their measures and activities. Who is in them agreed to this site and stays. */
@Component
class CommunityPortable implements Portable {

    private static final String SLUG = "slug";

    private final CommunityStore communities;
    private final CommunityCards cards;
    private final Catalogue catalogue;

    CommunityPortable(CommunityStore communities, CommunityCards cards, Catalogue catalogue) {
        this.communities = communities;
        this.cards = cards;
        this.catalogue = catalogue;
    }

    @Override
    public Kind kind() {
        return Kind.of(Community.WORD, "ecosystem.community")
                .where("r.state <> 'DRAFT'")
                .with("ecosystem.community_measure")
                .with("ecosystem.community_activity");
    }

    /** A community keeps the address and the state that it has here: a file opens nothing that ended. A newcomer whose address is taken gets one with its id. */
    @Override
    public JsonNode fitted(JsonNode record, Optional<JsonNode> here) {
        if (record.path(Community.WORD).path(0) instanceof ObjectNode row) {
            var id = row.path("id").asString("");
            here.map(same -> same.path(Community.WORD).path(0)).ifPresent(own -> {
                for (var column : List.of("state", "published_at", "ended_at", "ending", SLUG)) {
                    if (own.has(column)) {
                        row.set(column, own.path(column));
                    }
                }
            });
            var slug = row.path(SLUG).asString("");
            boolean taken = communities.idAt(slug).filter(other -> !other.toString().equals(id)).isPresent() || !Community.addressed(slug).equals(slug);
            row.put(SLUG, taken ? Community.WORD + "-" + slug + "-" + id : slug);
        }
        return record;
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        catalogue.reservePaths(Community.PLURAL, communities.slugs(ids));
        cards.show(ids);
    }
}
