package fi.kutomo.ecosystem.visiting;

import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.contacts.ContactRules;
import fi.kutomo.ecosystem.contacts.NoteChoices;
import fi.kutomo.ecosystem.contacts.NoteForm;
import fi.kutomo.ecosystem.contacts.NoteReading;
import fi.kutomo.ecosystem.contacts.Noting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that a weaver takes along on visits, and its form as browsers without scripts send it. */
@Controller
@RequestMapping("/{lang}/weaving/visits")
@Access(Access.Level.WEAVER)
class VisitController {

    static final String PATH = "weaving/visits";

    private static final int LONGEST = 200;

    private final VisitPages pages;
    private final NoteReading reading;
    private final NoteChoices choices;
    private final Noting noting;
    private final ContactRules rules;
    private final ActorStore actors;

    VisitController(VisitPages pages, NoteReading reading, NoteChoices choices, Noting noting, ContactRules rules, ActorStore actors) {
        this.pages = pages;
        this.reading = reading;
        this.choices = choices;
        this.noting = noting;
        this.rules = rules;
        this.actors = actors;
    }

    @GetMapping
    VisitsPage show(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var q = NoteForm.of(sent).value("q");
        return pages.page(with(sent), q.length() > LONGEST ? q.substring(0, LONGEST) : q, NoteForm.fresh(reader.sight().today()), Mistakes.none(), reader, lang);
    }

    private static List<String> with(MultiValueMap<String, String> sent) {
        return sent.getOrDefault("with", List.of());
    }

    @PostMapping
    Reply note(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var form = NoteForm.of(sent);
        var actor = actors.at(form.value("actor"), reader.sight()).filter(each -> rules.writes(each, reader));
        if (actor.isEmpty()) {
            var wrong = Mistakes.none().and("actor", Ui.t("ecosystem.visiting.refused.gone"));
            return Reply.of(pages.page(with(sent), "", form, wrong, reader, lang), 422);
        }
        var read = reading.read(form, choices.place(actor.get(), reader, caller, lang));
        if (read.draft().isEmpty()) {
            return Reply.of(pages.page(with(sent), "", form, read.mistakes(), reader, lang), 422);
        }
        try {
            noting.note(actor.get(), read.draft().get(), caller);
        } catch (Refused meanwhile) {
            var wrong = Mistakes.none().and("words", Ui.t(meanwhile.messageKey(), meanwhile.arguments().toArray()));
            return Reply.of(pages.page(with(sent), "", form, wrong, reader, lang), 409);
        }
        var query = new StringBuilder();
        with(sent).forEach(slug -> query.append(query.isEmpty() ? "?" : "&").append("with=").append(Ui.encode(slug)));
        return Reply.seeOther(Ui.url(PATH) + query, "ecosystem.contacts.kept");
    }
}
