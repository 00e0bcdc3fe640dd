package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing, publishing, correcting and withdrawing a study. */
@Controller
class DraftController {

    private final Recording recording;
    private final StudyStore store;
    private final StudyListing listing;
    private final StudyForms forms;
    private final StudyRules rules;
    private final Messages messages;

    DraftController(
            Recording recording, StudyStore store, StudyListing listing, StudyForms forms, StudyRules rules, Messages messages) {
        this.recording = recording;
        this.store = store;
        this.listing = listing;
        this.forms = forms;
        this.rules = rules;
        this.messages = messages;
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/{lang}/study-drafts")
    DraftsPage list(Lang lang, Caller caller) {
        var judges = rules.judges(caller);
        var drafts = store.find(listing.drafts(judges ? java.util.Optional.empty() : caller.person()));
        var lines = drafts.stream()
                .map(draft -> new DraftsPage.Line(
                        draft.id().value().toString(), draft.text().source().title(), draft.text().source().lang(),
                        Obstacles.of(draft.text()).isEmpty(), draft.changedAt()))
                .toList();
        return new DraftsPage(messages.in(lang, "evidence.studies.drafts"), lines, judges, rules.mayWrite(caller));
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/study-drafts/new")
    StudyFormPage fresh(Lang lang, @RequestParam(defaultValue = "") String entry, Caller caller) {
        rules.requireWrite(caller);
        return forms.fresh(StudyForm.empty(lang).with("entries", entry), Mistakes.none(), caller, lang);
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/study-drafts")
    Reply create(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        rules.requireWrite(caller);
        var form = new StudyForm(sent);
        if (form.has("act", "more")) {
            return Reply.of(forms.fresh(form.withRoom(form.outcomes() + 1), Mistakes.none(), caller, lang));
        }
        var read = forms.read(form);
        if (!read.problems().isEmpty()) {
            return Reply.of(forms.fresh(form, forms.mistakes(read.problems(), lang), caller, lang), 422);
        }
        try {
            return saved(recording.create(read.text(), caller), "evidence.studies.saved");
        } catch (Refused refused) {
            return Reply.of(forms.fresh(form, wrong(refused, lang), caller, lang), 422);
        }
    }

    @Access(Access.Level.MEMBER)
    @GetMapping("/{lang}/study-drafts/{id}")
    StudyFormPage edit(Lang lang, @PathVariable UUID id, Caller caller) {
        var study = mine(id, caller);
        return forms.of(study, forms.form(study), Mistakes.none(), caller, lang);
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/study-drafts/{id}")
    Reply update(Lang lang, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var study = mine(id, caller);
        var form = new StudyForm(sent);
        if (form.has("act", "more")) {
            return Reply.of(forms.of(study, form.withRoom(form.outcomes() + 1), Mistakes.none(), caller, lang));
        }
        var read = forms.read(form);
        var problems = new java.util.LinkedHashMap<>(read.problems());
        if (study.isPublic()) {
            Obstacles.of(read.text()).forEach(problems::putIfAbsent);
            if (form.value("note").isEmpty()) {
                problems.put("note", "evidence.studies.problem.note");
            }
        }
        if (!problems.isEmpty()) {
            return Reply.of(forms.of(study, form, forms.mistakes(problems, lang), caller, lang), 422);
        }
        if (study.isPublic()) {
            rules.requireUntied(caller, study.text(), read.text());
        }
        try {
            recording.change(study.id(), form.version(), read.text(), form.value("note"), caller);
        } catch (Refused refused) {
            return Reply.of(forms.of(study, form, wrong(refused, lang), caller, lang), refused.messageKey().endsWith("Meanwhile") ? 409 : 422);
        }
        return study.isPublic() ? Reply.seeOther(Ui.url(study.path()), "evidence.studies.corrected") : saved(study.id(), "evidence.studies.saved");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/study-drafts/{id}/publication")
    Reply publish(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, Caller caller) {
        var study = mine(id, caller);
        rules.requireJudge(caller);
        var obstacles = Obstacles.of(study.text());
        if (!obstacles.isEmpty()) {
            return Reply.of(forms.of(study, forms.form(study), forms.mistakes(obstacles, lang), caller, lang), 422);
        }
        return Reply.seeOther(Ui.url(recording.publish(study.id(), version, caller)), "evidence.studies.published");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/study-drafts/{id}/withdrawal")
    Reply withdraw(
            Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason, Caller caller) {
        var study = mine(id, caller);
        rules.requireJudge(caller);
        if (reason.isBlank() || reason.length() > 2000) {
            var mistakes = Mistakes.none().and("reason", messages.in(lang, "evidence.studies.problem.reason"));
            return Reply.of(forms.of(study, forms.form(study).with("reason", reason), mistakes, caller, lang), 422);
        }
        recording.withdraw(study.id(), version, reason, caller);
        return Reply.seeOther(Ui.url(study.path()), "evidence.studies.withdrawn");
    }

    @Access(Access.Level.MEMBER)
    @PostMapping("/{lang}/study-drafts/{id}/deletion")
    Reply delete(@PathVariable UUID id, Caller caller) {
        recording.delete(mine(id, caller).id(), caller);
        return Reply.seeOther(Ui.url("study-drafts"), "evidence.studies.deleted");
    }

    private Study mine(UUID id, Caller caller) {
        var study = store.find(new StudyId(id)).orElseThrow(() -> new NotFound("study"));
        rules.requireEdit(caller, study);
        return study;
    }

    private static Reply saved(StudyId id, String messageKey) {
        return Reply.seeOther(Ui.url("study-drafts/" + id.value()), messageKey);
    }

    private Mistakes wrong(Refused refused, Lang lang) {
        var key = refused.messageKey();
        var field = key.endsWith("doiTaken") ? "doi" : key.endsWith("tiedQuality") ? "quality" : "title";
        return Mistakes.none().and(field, messages.in(lang, refused.messageKey(), refused.arguments().toArray()));
    }
}
