package fi.kutomo.ecosystem.contacts;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing one note, reading it, changing it and taking it away. */
@Controller
@RequestMapping("/{lang}/weaving/contacts")
@Access(Access.Level.WEAVER)
class NoteController {

    private static final int FOUND = 20;

    private final Noting noting;
    private final NotePages pages;
    private final NoteReading reading;
    private final NoteChoices choices;
    private final NoteLines lines;
    private final ContactRules rules;
    private final ActorStore actors;

    NoteController(
            Noting noting, NotePages pages, NoteReading reading, NoteChoices choices, NoteLines lines, ContactRules rules, ActorStore actors) {
        this.noting = noting;
        this.pages = pages;
        this.reading = reading;
        this.choices = choices;
        this.lines = lines;
        this.rules = rules;
        this.actors = actors;
    }

    /** First the actor is found, then the note is written. */
    @GetMapping("/new")
    Page fresh(Lang lang, @RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String q, Caller caller) {
        var reader = rules.require(caller);
        var chosen = at(actor, reader).filter(each -> rules.writes(each, reader));
        return chosen.isPresent()
                ? pages.fresh(chosen.get(), NoteForm.fresh(reader.sight().today()), Mistakes.none(), reader, caller, lang)
                : new NoteChoicePage(Ui.t("ecosystem.contacts.choose"), List.of(NotePages.top()), q.strip(), found(q.strip(), reader, lang));
    }

    private List<NoteChoicePage.Found> found(String words, Reader reader, Lang lang) {
        return words.isEmpty()
                ? List.of()
                : actors.named(words, reader.sight(), FOUND).stream()
                        .map(actor -> new NoteChoicePage.Found(
                                actor.name().in(lang), Ui.t("ecosystem.actors.kind." + actor.kind().name()),
                                rules.writes(actor, reader) ? Ui.url(Note.PATH + "/new") + "?actor=" + Ui.encode(actor.slug()) : Ui.url(actor.path()),
                                rules.writes(actor, reader)))
                        .toList();
    }

    private Optional<Actor> at(String slug, Reader reader) {
        return slug.isEmpty() ? Optional.empty() : actors.at(slug, reader.sight()).filter(actor -> actor.state() != Actor.State.GONE);
    }

    @PostMapping
    Reply create(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var form = NoteForm.of(sent);
        var actor = at(form.value("actor"), reader).orElseThrow(() -> new NotFound("actor " + form.value("actor")));
        rules.requireWrite(actor, reader);
        var read = reading.read(form, choices.place(actor, reader, caller, lang));
        if (read.draft().isEmpty()) {
            return Reply.of(pages.fresh(actor, form, read.mistakes(), reader, caller, lang), 422);
        }
        try {
            var id = noting.note(actor, read.draft().get(), caller);
            return Reply.seeOther(Ui.url(Note.PATH + "/" + id), "ecosystem.contacts.kept");
        } catch (Refused meanwhile) {
            var wrong = Mistakes.none().and("words", Ui.t(meanwhile.messageKey(), meanwhile.arguments().toArray()));
            return Reply.of(pages.fresh(actor, form, wrong, reader, caller, lang), 409);
        }
    }

    @GetMapping("/{id}")
    NotePage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.require(id, reader);
        return pages.page(note, actor(note, reader), reader, NotePages.Typed.nothing(), caller, lang);
    }

    @GetMapping("/{id}/edit")
    NoteFormPage edit(Lang lang, @PathVariable UUID id, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.requireOwn(id, reader);
        var actor = actor(note, reader);
        rules.requireWrite(actor, reader);
        return pages.edit(note, actor, pages.written(note, reader, lang), Mistakes.none(), reader, caller, lang);
    }

    @PostMapping("/{id}/edit")
    Reply change(Lang lang, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.requireOwn(id, reader);
        var actor = actor(note, reader);
        rules.requireWrite(actor, reader);
        var form = NoteForm.of(sent);
        var read = reading.read(form, choices.place(actor, reader, caller, lang));
        if (read.draft().isEmpty()) {
            return Reply.of(pages.edit(note, actor, form, read.mistakes(), reader, caller, lang), 422);
        }
        try {
            noting.change(note, form.version(), actor, read.draft().get(), caller);
        } catch (Refused meanwhile) {
            // Who has been told of the other change may write over it
            var now = form.with("version", String.valueOf(note.version()));
            var wrong = Mistakes.none().and("words", Ui.t(meanwhile.messageKey()));
            return Reply.of(pages.edit(note, actor, now, wrong, reader, caller, lang), 409);
        }
        return Reply.seeOther(Ui.url(note.path()), "ecosystem.contacts.kept");
    }

    @PostMapping("/{id}/deletion")
    Reply delete(Lang lang, @PathVariable UUID id, Caller caller) {
        try {
            noting.delete(id, caller);
        } catch (Refused others) {
            var reader = rules.require(caller);
            var note = rules.require(id, reader);
            var wrong = new NotePages.Typed(NotePages.Typed.nothing().form(), Optional.empty(), Mistakes.none().and("tasks", Ui.t(others.messageKey())));
            return Reply.of(pages.page(note, actor(note, reader), reader, wrong, caller, lang), 409);
        }
        return Reply.seeOther(Ui.url(Note.PATH), "ecosystem.contacts.deleted");
    }

    @PostMapping("/{id}/follow-ups")
    Reply add(Lang lang, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var note = rules.require(id, reader);
        var actor = actor(note, reader);
        var form = NoteForm.of(sent);
        var read = reading.readNext(form, choices.place(actor, reader, caller, lang));
        if (read.next().isEmpty()) {
            return Reply.of(pages.page(note, actor, reader, new NotePages.Typed(form, Optional.empty(), read.mistakes()), caller, lang), 422);
        }
        noting.add(id, read.next().get(), caller);
        return Reply.seeOther(Ui.url(note.path()), "ecosystem.contacts.followUpKept");
    }

    private Actor actor(Note note, Reader reader) {
        return Optional.ofNullable(lines.actors(List.of(note.actor()), reader).get(note.actor())).orElseThrow(() -> new NotFound("actor of " + note.id()));
    }
}
