package fi.kutomo.ecosystem.contacts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Badge.Dye;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells notes in the reader's language, as many at once as there are. */
@Component
class NoteLines {

    private final ActorStore actors;
    private final NoteStore notes;
    private final FollowUpStore followUps;
    private final People people;

    NoteLines(ActorStore actors, NoteStore notes, FollowUpStore followUps, People people) {
        this.actors = actors;
        this.notes = notes;
        this.followUps = followUps;
        this.people = people;
    }

    List<NotesPage.Line> of(List<Note> some, Reader reader, Lang lang) {
        var ids = some.stream().map(Note::id).toList();
        var others = notes.successors(some.stream().flatMap(note -> note.other().stream()).collect(toSet()));
        var known = actors(Stream.concat(some.stream().map(Note::actor), others.values().stream()).collect(toSet()), reader);
        var yields = notes.yields(ids);
        var open = followUps.of(ids).stream().filter(FollowUp::open).collect(groupingBy(FollowUp::note));
        var names = people.namesAtWork(some.stream().flatMap(note -> note.weaver().stream()).distinct().toList());
        return some.stream()
                .map(note -> new NotesPage.Line(
                        Ui.url(note.path()),
                        name(known.get(note.actor()), lang),
                        Optional.ofNullable(known.get(note.actor())).filter(actor -> actor.state() != Actor.State.GONE).map(actor -> Ui.url(actor.path())),
                        badge(note.verb()), note.day(), note.words(),
                        note.other().map(id -> name(known.get(others.getOrDefault(id, id)), lang)).orElse(""),
                        note.weaver().map(id -> names.getOrDefault(id, "")).orElse(""),
                        facts(yields.getOrDefault(note.id(), Set.of()).size(), open.getOrDefault(note.id(), List.of()))))
                .toList();
    }

    private static List<String> facts(int heard, List<FollowUp> open) {
        var facts = new ArrayList<String>();
        if (heard > 0) {
            facts.add(Ui.t("ecosystem.contacts.heardCount", heard));
        }
        open.forEach(each -> facts.add(Ui.t("ecosystem.contacts.toDo", each.what(), Ui.date(each.due()))));
        return facts;
    }

    static Badge badge(Verb verb) {
        return new Badge(Ui.t("ecosystem.contacts.verb." + verb.name()), switch (verb) {
            case RECOGNISED -> Dye.WOOL;
            case LISTENED -> Dye.WOAD;
            case CONNECTED -> Dye.LICHEN;
        });
    }

    /** An actor that is hidden from the reader has no name here. */
    static String name(@org.jspecify.annotations.Nullable Actor actor, Lang lang) {
        return Optional.ofNullable(actor).map(each -> each.name().in(lang)).filter(name -> !name.isBlank()).orElseGet(() -> Ui.t("ecosystem.contacts.unnamed"));
    }

    /** Those of these that the reader may know of, with those that are gone. */
    Map<UUID, Actor> actors(Collection<UUID> ids, Reader reader) {
        var known = new HashMap<UUID, Actor>();
        actors.find(ids, reader.sight()).forEach(actor -> known.put(actor.id(), actor));
        ids.stream().filter(id -> !known.containsKey(id)).forEach(id -> actors.known(id, reader.sight()).ifPresent(actor -> known.put(id, actor)));
        return known;
    }
}
