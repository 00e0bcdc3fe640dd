package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.desk.Worth.Subject;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.Side;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the two of an introduction by name, and names them for a weaver as far as the weaver sees them. */
@Component
class Pairs {

    private static final int MOST = 12;

    private final ActorStore actors;
    private final Messages messages;

    Pairs(ActorStore actors, Messages messages) {
        this.actors = actors;
        this.messages = messages;
    }

    /** Actors whose name has this in it. */
    List<Actor> like(String part, Sight sight, Lang lang) {
        return part.isBlank()
                ? List.of()
                : actors.named(part.strip(), sight, MOST).stream()
                        .filter(actor -> actor.state() == Actor.State.SHOWN)
                        .sorted(Comparator.comparing(actor -> actor.name().in(lang), String.CASE_INSENSITIVE_ORDER))
                        .toList();
    }

    Map<UUID, Actor> of(Collection<Introduction> introductions, Sight sight) {
        var ids = introductions.stream().flatMap(each -> each.sides().stream()).flatMap(side -> side.actor().stream()).distinct().toList();
        var found = new HashMap<UUID, Actor>();
        actors.find(ids, sight).forEach(actor -> found.put(actor.id(), actor));
        return found;
    }

    Subject subject(Introduction introduction) {
        return new Subject(introduction.id() + "/" + introduction.state().word(), introduction.sides().stream().flatMap(side -> side.actor().stream()).toList());
    }

    String name(Side side, Map<UUID, Actor> known, Lang lang) {
        return side.actor()
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .map(actor -> actor.name().in(lang))
                .filter(name -> !name.isBlank())
                .orElseGet(() -> messages.in(lang, "ecosystem.proposing.unnamed"));
    }

    String name(Introduction introduction, Map<UUID, Actor> known, Lang lang) {
        return introduction.sides().stream().map(side -> name(side, known, lang)).collect(Collectors.joining(" – "));
    }
}
