package fi.kutomo.ecosystem.visiting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.contacts.ContactRules;
import fi.kutomo.ecosystem.contacts.Note;
import fi.kutomo.ecosystem.contacts.NoteChoices;
import fi.kutomo.ecosystem.contacts.NoteForm;
import fi.kutomo.ecosystem.contacts.NoteStore;
import fi.kutomo.ecosystem.contacts.Reader;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.secrets.Vault;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the page that a weaver takes along. */
@Component
class VisitPages {

    private static final int FOUND = 20;
    private static final int LATELY = 10;
    private static final int MOST = 20;

    private final ActorStore actors;
    private final ContactRules rules;
    private final NoteStore notes;
    private final NoteChoices choices;
    private final VisitFacts facts;
    private final Vault vault;

    VisitPages(ActorStore actors, ContactRules rules, NoteStore notes, NoteChoices choices, VisitFacts facts, Vault vault) {
        this.actors = actors;
        this.rules = rules;
        this.notes = notes;
        this.choices = choices;
        this.facts = facts;
        this.vault = vault;
    }

    /**
     * The page with these actors.
     *
     * @param with slugs of the chosen ones; who is not here any more, works elsewhere, or is a person, is left out
     * @param q words of a name to look for
     */
    VisitsPage page(List<String> with, String q, NoteForm form, Mistakes mistakes, Reader reader, Lang lang) {
        var chosen = with.stream()
                .distinct()
                .limit(MOST)
                .flatMap(slug -> actors.at(slug, reader.sight()).stream())
                .filter(actor -> takenAlong(actor, reader))
                .toList();
        return new VisitsPage(
                Ui.t("ecosystem.visiting.title"), List.of(new Crumb(Ui.t("ecosystem.contacts.title"), Note.PATH)), key(reader.self()), q, found(chosen, q, reader, lang),
                facts.of(chosen, reader, lang),
                chosen.stream().map(actor -> Option.of(actor.slug(), actor.name().in(lang), actor.slug().equals(form.value("actor")))).toList(),
                choices.fields(form, mistakes, lang));
    }

    /** No names of people lie on a device: their consent ends at once, and a page that was taken along does not. */
    private boolean takenAlong(Actor actor, Reader reader) {
        return actor.kind() != ActorKind.PERSON && rules.writes(actor, reader);
    }

    private String key(UUID person) {
        return vault.fingerprint("visits", person.toString());
    }

    /** The chosen ones, with those whose names were looked for, or with which the weaver was in contact lately. */
    private List<Option> found(List<Actor> chosen, String q, Reader reader, Lang lang) {
        var all = new LinkedHashMap<UUID, Actor>();
        chosen.forEach(actor -> all.put(actor.id(), actor));
        var more = q.isEmpty() ? actors.find(notes.lately(reader, LATELY), reader.sight()) : actors.named(q, reader.sight(), FOUND);
        more.stream().filter(actor -> takenAlong(actor, reader)).forEach(actor -> all.putIfAbsent(actor.id(), actor));
        return all.values().stream()
                .map(actor -> Option.of(actor.slug(), actor.name().in(lang), chosen.contains(actor)).help(Ui.t("ecosystem.actors.kind." + actor.kind().name())))
                .toList();
    }
}
