package fi.kutomo.ecosystem.netfiles;

import java.util.HashSet;
import java.util.List;

/** A network whole in itself: every id once, and every tie between two actors that are in it. */
public record NetFile(List<NetActor> actors, List<NetTie> ties) {

    public NetFile {
        actors = List.copyOf(actors);
        ties = List.copyOf(ties);
        var ids = new HashSet<String>();
        for (var actor : actors) {
            if (!ids.add(actor.id())) {
                throw new IllegalArgumentException("Two actors of one id: " + actor.id());
            }
        }
        if (ties.stream().anyMatch(tie -> !ids.contains(tie.from()) || !ids.contains(tie.to()))) {
            throw new IllegalArgumentException("A tie to nobody");
        }
    }

    static NetFile empty() {
        return new NetFile(List.of(), List.of());
    }
}
