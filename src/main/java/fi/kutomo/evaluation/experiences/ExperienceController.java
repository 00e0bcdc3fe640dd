package fi.kutomo.evaluation.experiences;

import fi.kutomo.evaluation.forms.NamedEntry;
import fi.kutomo.evaluation.forms.Typed;
import fi.kutomo.evaluation.experiences.Experience.State;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Uses of entries: told by writers, made public by editors, read by everybody. */
@Controller
class ExperienceController {

    private static final String ONE = "/{lang}/experiences/{number:\\d{1,9}}";
    private static final int LAST_PAGE = 10_000;
    private static final int LONGEST = 2000;

    private final ExperienceStore store;
    private final ExperiencePages pages;
    private final ExperienceForm form;
    private final Telling telling;
    private final NamedEntry named;
    private final Messages messages;

    ExperienceController(
            ExperienceStore store, ExperiencePages pages, ExperienceForm form, Telling telling, NamedEntry named, Messages messages) {
        this.store = store;
        this.pages = pages;
        this.form = form;
        this.telling = telling;
        this.named = named;
        this.messages = messages;
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/experiences")
    ExperiencesPage list(@RequestParam(defaultValue = "") String entry, @RequestParam(defaultValue = "1") String page, Caller caller) {
        int number = page.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        return pages.list(PermanentId.parse(entry), number, caller);
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/experiences/new")
    ExperienceFormPage fresh(@RequestParam(defaultValue = "") String entry) {
        return pages.fresh(entry.isBlank() ? Map.of() : Map.of("entry", entry.strip()), Mistakes.none());
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/experiences")
    Reply begin(Lang lang, @RequestParam Map<String, String> fields, Caller caller) {
        var typed = ExperienceForm.typed(fields, lang, messages);
        var entry = named.find(typed.required("entry", Typed.LINE), NamedEntry.EVALUATED);
        if (entry.isEmpty()) {
            typed.wrong("entry", "evaluation.forms.problem.entry");
        }
        var account = form.read(typed);
        if (!typed.fine()) {
            return Reply.of(pages.fresh(fields, typed.mistakes()), 422);
        }
        int number = telling.begin(entry.orElseThrow(), account, caller);
        return Reply.seeOther(Ui.url(Experience.PLURAL + "/" + number), "evaluation.experiences.told.begun");
    }

    @Access(Access.Level.PUBLIC)
    @GetMapping(ONE)
    Reply show(@PathVariable int number, Caller caller) {
        var experience = store.get(number);
        ExperienceRules.requireRead(experience, caller);
        return experience.state() == State.WITHDRAWN
                ? Reply.of(pages.tombstone(experience), 410)
                : Reply.of(pages.one(experience, Optional.empty(), "", caller));
    }

    @Access(Access.Level.WRITER)
    @GetMapping(ONE + "/edit")
    ExperienceFormPage edit(Lang lang, @PathVariable int number, Caller caller) {
        var experience = store.get(number);
        ExperienceRules.requireWrite(experience, caller);
        return pages.edit(experience, form.fields(experience.account(), lang), experience.version(), Mistakes.none());
    }

    @Access(Access.Level.WRITER)
    @PostMapping(ONE + "/edit")
    Reply change(
            Lang lang,
            @PathVariable int number,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> fields,
            Caller caller) {
        var experience = store.get(number);
        ExperienceRules.requireWrite(experience, caller);
        var typed = ExperienceForm.typed(fields, lang, messages);
        var account = form.read(typed);
        int seen = version;
        if (typed.fine()) {
            try {
                telling.change(number, version, account, caller);
                return Reply.seeOther(Ui.url(experience.path()), "evaluation.experiences.told.changed");
            } catch (Refused refused) {
                // Who has been told of the other change may write over it
                seen = experience.version();
                typed.wrong("place", refused.messageKey());
            }
        }
        return Reply.of(pages.edit(experience, fields, seen, typed.mistakes()), 422);
    }

    @Access(Access.Level.EDITOR)
    @PostMapping(ONE + "/publication")
    Reply publish(@PathVariable int number, @RequestParam(defaultValue = "-1") int version, Caller caller) {
        var experience = store.get(number);
        try {
            telling.publish(number, version, caller);
            return Reply.seeOther(Ui.url(experience.path()), "evaluation.experiences.told.published");
        } catch (Refused refused) {
            return Reply.of(pages.one(store.get(number), Optional.of(Ui.t(refused.messageKey())), "", caller), 409);
        }
    }

    @Access(Access.Level.EDITOR)
    @PostMapping(ONE + "/withdrawal")
    Reply withdraw(@PathVariable int number, @RequestParam(defaultValue = "") String reason, Caller caller) {
        var experience = store.get(number);
        if (reason.isBlank() || reason.length() > LONGEST) {
            var problem = Ui.t(reason.isBlank() ? "evaluation.experiences.problem.reason" : "evaluation.forms.problem.long", LONGEST);
            return Reply.of(pages.one(experience, Optional.of(problem), reason, caller), 422);
        }
        telling.withdraw(number, reason.strip(), caller);
        return Reply.seeOther(Ui.url(Experience.PLURAL), "evaluation.experiences.told.withdrawn");
    }

    @Access(Access.Level.WRITER)
    @PostMapping(ONE + "/deletion")
    Reply delete(@PathVariable int number, Caller caller) {
        telling.delete(number, caller);
        return Reply.seeOther(Ui.url(Experience.PLURAL), "evaluation.experiences.told.deleted");
    }
}
