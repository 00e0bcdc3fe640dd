package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an actor, for weavers of its region: what they have noted lately. */
@Component
class NotePanel implements PanelSource {

    private static final int ORDER = 55;
    private static final int LATEST = 3;

    private final ActorStore actors;
    private final NoteStore notes;
    private final NoteLines lines;
    private final ContactRules rules;
    private final Html html;

    NotePanel(ActorStore actors, NoteStore notes, NoteLines lines, ContactRules rules, Html html) {
        this.actors = actors;
        this.notes = notes;
        this.lines = lines;
        this.rules = rules;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        return ref.kind().equals(Actor.WORD)
                ? rules.reader(caller).flatMap(reader -> actors.find(List.of(ref.id()), reader.sight()).stream().findFirst().flatMap(actor -> panel(actor, reader, caller)))
                : Optional.empty();
    }

    private Optional<Panel> panel(Actor actor, Reader reader, Caller caller) {
        var filter = NoteFilter.ofActor(actor.slug());
        long total = notes.count(filter, reader.sight(), reader.self());
        boolean writes = rules.writes(actor, reader);
        if (total == 0 && !writes) {
            return Optional.empty();
        }
        var latest = lines.of(notes.list(filter, reader.sight(), reader.self(), 0, LATEST), reader, caller.lang());
        var write = Ui.url(Note.PATH + "/new") + "?actor=" + Ui.encode(actor.slug());
        return Optional.of(new Panel(
                "contacts", Ui.t("ecosystem.contacts.panel"),
                html.content(new NotePiece(latest, total, Ui.url(Note.PATH) + filter.parameters(), writes ? Optional.of(write) : Optional.empty()))));
    }
}
