package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.StatementStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together the page of a note and its form. */
@Component
class NotePages {

    private final NoteStore notes;
    private final FollowUpStore followUps;
    private final StatementStore statements;
    private final NoteLines lines;
    private final NoteChoices choices;
    private final ContactRules rules;
    private final People people;
    private final Topics topics;

    NotePages(
            NoteStore notes,
            FollowUpStore followUps,
            StatementStore statements,
            NoteLines lines,
            NoteChoices choices,
            ContactRules rules,
            People people,
            Topics topics) {
        this.notes = notes;
        this.followUps = followUps;
        this.statements = statements;
        this.lines = lines;
        this.choices = choices;
        this.rules = rules;
        this.people = people;
        this.topics = topics;
    }

    static Crumb top() {
        return new Crumb(Ui.t("ecosystem.contacts.title"), Note.PATH);
    }

    /**
     * What was typed on the page of a note and is wrong.
     *
     * @param task the thing to do that it was typed for; empty: a new one
     */
    record Typed(NoteForm form, Optional<FollowUp> task, Mistakes mistakes) {

        static Typed nothing() {
            return new Typed(new NoteForm(java.util.Map.of(), Set.of()), Optional.empty(), Mistakes.none());
        }
    }

    NotePage page(Note note, Actor actor, Reader reader, Typed typed, Caller caller, Lang lang) {
        var line = lines.of(List.of(note), reader, lang).getFirst();
        var heard = heard(note, actor, reader, lang);
        var fresh = typed.task().isPresent() ? Typed.nothing().form() : typed.form();
        boolean own = note.weaver().filter(reader.self()::equals).isPresent() && rules.writes(actor, reader);
        return new NotePage(
                Ui.t("ecosystem.contacts.noteTitle", line.verb().label(), line.actor()), List.of(top()), line, facts(note, line, actor, caller), heard,
                heard.isEmpty() || actor.state() == Actor.State.GONE ? Optional.empty() : Optional.of(Ui.url(actor.path() + "/edit")),
                tasks(note, actor, reader, typed), fresh, NoteChoices.options(choices.owners(actor, reader), fresh.value("owner")),
                own ? Optional.of(line.address() + "/edit") : Optional.empty(), typed.mistakes());
    }

    private KeyFacts facts(Note note, NotesPage.Line line, Actor actor, Caller caller) {
        var facts = new ArrayList<KeyFacts.Fact>();
        facts.add(new KeyFacts.Fact(
                Ui.t("ecosystem.contacts.actor"),
                List.of(line.actorAddress().map(address -> KeyFacts.Answer.link(line.actor(), address)).orElseGet(() -> new KeyFacts.Answer(line.actor(), null, null)))));
        facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.contacts.day"), Ui.date(line.day())));
        if (!line.other().isEmpty()) {
            facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.contacts.other"), line.other()));
        }
        var met = people.names(notes.met(note.id()), caller).values().stream().sorted().toList();
        if (!met.isEmpty()) {
            facts.add(KeyFacts.Fact.of(Ui.t("ecosystem.contacts.met"), String.join(", ", met)));
        }
        facts.add(KeyFacts.Fact.of(
                Ui.t("ecosystem.contacts.weaver"), line.weaver().isEmpty() ? Ui.t("ecosystem.contacts.nobody") : line.weaver()));
        return new KeyFacts(facts);
    }

    /** As it is said of the actor now: what its own people have changed is told in their words, what they have ended not at all. */
    private List<String> heard(Note note, Actor actor, Reader reader, Lang lang) {
        var yields = notes.yields(List.of(note.id())).getOrDefault(note.id(), Set.of());
        var said = statements.of(List.of(actor.id()), reader.sight()).getOrDefault(actor.id(), List.of()).stream().filter(each -> yields.contains(each.id())).toList();
        var names = topics.names(said.stream().map(each -> each.said().term()).toList(), lang);
        return said.stream()
                .map(each -> Stream.of(
                                Ui.t("ecosystem.actors.facet." + each.said().facet().name()) + ": " + names.getOrDefault(each.said().term(), each.said().term()),
                                each.said().words().in(lang))
                        .filter(part -> !part.isEmpty())
                        .collect(java.util.stream.Collectors.joining(" – ")))
                .toList();
    }

    private List<NotePage.Task> tasks(Note note, Actor actor, Reader reader, Typed typed) {
        var all = followUps.of(List.of(note.id()));
        var names = people.namesAtWork(all.stream().flatMap(each -> each.owner().stream()).distinct().toList());
        var owners = choices.owners(actor, reader);
        return all.stream()
                .map(each -> {
                    boolean typedHere = typed.task().filter(task -> task.id().equals(each.id())).isPresent();
                    var form = (typedHere ? typed.form() : NoteForm.fresh(reader.sight().today()).with("due", NoteForm.typed(each.due())))
                            .with("version", String.valueOf(each.version()));
                    var chosen = form.value("owner").isEmpty() ? each.owner().map(Object::toString).orElse("") : form.value("owner");
                    return new NotePage.Task(
                            Ui.url(FollowUp.PATH + "/" + each.id()), each.what(), each.due(), each.open() && each.due().isBefore(reader.sight().today()),
                            each.owner().map(id -> names.getOrDefault(id, "")).orElse(""), each.done().map(Ui::date), each.moved(), form,
                            NoteChoices.options(owners, chosen), typedHere);
                })
                .toList();
    }

    NoteFormPage fresh(Actor actor, NoteForm form, Mistakes mistakes, Reader reader, Caller caller, Lang lang) {
        return new NoteFormPage(
                Ui.t("ecosystem.contacts.newTitle", actor.name().in(lang)), List.of(top(), new Crumb(actor.name().in(lang), actor.path())), Ui.url(Note.PATH),
                actor.slug(), choices.fields(form, mistakes, actor, reader, caller, lang), Optional.empty());
    }

    NoteFormPage edit(Note note, Actor actor, NoteForm form, Mistakes mistakes, Reader reader, Caller caller, Lang lang) {
        return new NoteFormPage(
                Ui.t("ecosystem.contacts.editTitle", actor.name().in(lang)), List.of(top(), new Crumb(actor.name().in(lang), note.path())),
                Ui.url(note.path() + "/edit"), actor.slug(), choices.fields(form, mistakes, actor, reader, caller, lang), Optional.of(Ui.url(note.path() + "/deletion")));
    }

    /** A note that is there, in its form. */
    NoteForm written(Note note, Reader reader, Lang lang) {
        var other = note.other().map(id -> notes.successors(Set.of(id)).getOrDefault(id, id)).flatMap(id -> Optional.ofNullable(lines.actors(Set.of(id), reader).get(id)));
        var form = NoteForm.fresh(note.day())
                .with("verb", note.verb().name())
                .with("words", note.words())
                .with("other", other.map(actor -> actor.name().in(lang)).orElse(""))
                .with("version", String.valueOf(note.version()));
        return new NoteForm(form.values(), notes.met(note.id()).stream().map(Object::toString).collect(java.util.stream.Collectors.toSet()));
    }
}
