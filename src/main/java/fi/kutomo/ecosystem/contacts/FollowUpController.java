package fi.kutomo.ecosystem.contacts;

import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Tabs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is to be done after contacts: seen in one list, done, moved to another day or another weaver. */
@Controller
@RequestMapping("/{lang}/weaving/follow-ups")
@Access(Access.Level.WEAVER)
class FollowUpController {

    private static final int MOST = 200;

    private final Noting noting;
    private final FollowUpStore followUps;
    private final NoteStore notes;
    private final NotePages pages;
    private final NoteLines lines;
    private final NoteReading reading;
    private final NoteChoices choices;
    private final ContactRules rules;
    private final People people;

    FollowUpController(
            Noting noting,
            FollowUpStore followUps,
            NoteStore notes,
            NotePages pages,
            NoteLines lines,
            NoteReading reading,
            NoteChoices choices,
            ContactRules rules,
            People people) {
        this.noting = noting;
        this.followUps = followUps;
        this.notes = notes;
        this.pages = pages;
        this.lines = lines;
        this.reading = reading;
        this.choices = choices;
        this.rules = rules;
        this.people = people;
    }

    /** Which ones the list shows. */
    private enum Shown {
        MINE,
        REGION,
        DONE;

        static Shown of(String word) {
            return Arrays.stream(values()).filter(each -> each.name().toLowerCase(java.util.Locale.ROOT).equals(word)).findFirst().orElse(MINE);
        }
    }

    @GetMapping
    FollowUpsPage list(Lang lang, @RequestParam(defaultValue = "") String show, Caller caller) {
        var reader = rules.require(caller);
        var shown = Shown.of(show);
        var found = switch (shown) {
            case MINE -> followUps.waiting(reader.sight(), reader.self(), MOST);
            case REGION -> followUps.others(reader.sight(), reader.self(), MOST);
            case DONE -> followUps.done(reader.sight(), reader.self(), MOST);
        };
        var tabs = Arrays.stream(Shown.values())
                .map(each -> Tabs.Tab.of(
                        Ui.t("ecosystem.contacts.followUps.tab." + each.name()),
                        Ui.url(FollowUp.PATH) + (each == Shown.MINE ? "" : "?show=" + each.name().toLowerCase(java.util.Locale.ROOT)), each == shown))
                .toList();
        return new FollowUpsPage(
                Ui.t("ecosystem.contacts.followUps.title"), new Tabs(Ui.t("ecosystem.contacts.followUps.tabs"), tabs),
                Ui.t("ecosystem.contacts.followUps.none." + shown.name()), lines(found, reader, lang));
    }

    private List<FollowUpsPage.Line> lines(List<FollowUp> found, Reader reader, Lang lang) {
        var about = notes.find(found.stream().map(FollowUp::note).collect(Collectors.toSet()), reader.sight(), reader.self()).stream()
                .collect(Collectors.toMap(Note::id, note -> note));
        var known = lines.actors(about.values().stream().map(Note::actor).collect(Collectors.toSet()), reader);
        var names = people.namesAtWork(found.stream().flatMap(each -> each.owner().stream()).distinct().toList());
        return found.stream().filter(each -> about.containsKey(each.note())).map(each -> line(each, about, known, names, reader, lang)).toList();
    }

    private static FollowUpsPage.Line line(
            FollowUp each, Map<UUID, Note> about, Map<UUID, fi.kutomo.ecosystem.actors.Actor> known, Map<UUID, String> names, Reader reader, Lang lang) {
        var note = about.get(each.note());
        return new FollowUpsPage.Line(
                each.what(), NoteLines.name(note == null ? null : known.get(note.actor()), lang), Ui.url(Note.PATH + "/" + each.note()), each.due(),
                each.open() && each.due().isBefore(reader.sight().today()), each.owner().map(id -> names.getOrDefault(id, "")).orElse(""),
                each.done().map(Ui::date), each.open() ? Optional.of(Ui.url(FollowUp.PATH + "/" + each.id() + "/done")) : Optional.empty());
    }

    /** @param from where the button was pressed */
    @PostMapping("/{id}/done")
    Reply finish(@PathVariable UUID id, @RequestParam(defaultValue = "") String from, Caller caller) {
        var reader = rules.require(caller);
        var note = followUp(id, reader).note();
        noting.finish(id, caller);
        return Reply.seeOther(Ui.url(from.equals("note") ? Note.PATH + "/" + note : FollowUp.PATH), "ecosystem.contacts.followUpDone");
    }

    @PostMapping("/{id}/day")
    Reply move(Lang lang, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var task = followUp(id, reader);
        var note = rules.require(task.note(), reader);
        var actor = Optional.ofNullable(lines.actors(Set.of(note.actor()), reader).get(note.actor())).orElseThrow(() -> new NotFound("actor of " + note.id()));
        var form = NoteForm.of(sent);
        var read = reading.readMove(form, choices.place(actor, reader, caller, lang));
        if (!read.mistakes().isEmpty()) {
            return Reply.of(pages.page(note, actor, reader, new NotePages.Typed(form, Optional.of(task), read.mistakes()), caller, lang), 422);
        }
        try {
            noting.move(id, form.version(), read.day().orElseThrow(), read.owner().orElseThrow(), caller);
        } catch (Refused meanwhile) {
            var wrong = Mistakes.none().and("due", Ui.t(meanwhile.messageKey()));
            return Reply.of(pages.page(note, actor, reader, new NotePages.Typed(form, Optional.of(task), wrong), caller, lang), 409);
        }
        return Reply.seeOther(Ui.url(note.path()), "ecosystem.contacts.followUpMoved");
    }

    private FollowUp followUp(UUID id, Reader reader) {
        return followUps.find(id, reader.sight(), reader.self()).orElseThrow(() -> new NotFound("follow-up " + id));
    }
}
