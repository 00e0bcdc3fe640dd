package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.studies.StudyRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing, publishing and withdrawing a claim. */
@Controller
@Access(Access.Level.MEMBER)
class ClaimDraftController {

    private final Claiming claiming;
    private final ClaimStore store;
    private final ClaimForms forms;
    private final StudyRules rules;
    private final Messages messages;

    ClaimDraftController(Claiming claiming, ClaimStore store, ClaimForms forms, StudyRules rules, Messages messages) {
        this.claiming = claiming;
        this.store = store;
        this.forms = forms;
        this.rules = rules;
        this.messages = messages;
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/claim-drafts/new")
    ClaimFormPage fresh(
            Lang lang, @RequestParam(defaultValue = "") String study, @RequestParam(defaultValue = "") String entry, Caller caller) {
        rules.requireWrite(caller);
        return forms.fresh(new ClaimForm(Map.of("g0-study", study, "entry", entry)), Mistakes.none(), caller, lang);
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/claim-drafts")
    Reply create(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        rules.requireWrite(caller);
        var form = new ClaimForm(sent);
        if (form.value("act").equals("more")) {
            return Reply.of(forms.fresh(form.with("grounds", String.valueOf(form.grounds() + 1)), Mistakes.none(), caller, lang));
        }
        var read = forms.read(form);
        if (!read.problems().isEmpty()) {
            return Reply.of(forms.fresh(form, forms.mistakes(read.problems(), lang), caller, lang), 422);
        }
        return saved(claiming.create(read.wording(), caller));
    }

    @GetMapping("/{lang}/claim-drafts/{id}")
    ClaimFormPage edit(Lang lang, @PathVariable UUID id, Caller caller) {
        var claim = claiming.editable(id, caller);
        return forms.of(claim, forms.form(claim), Mistakes.none(), caller, lang);
    }

    @PostMapping("/{lang}/claim-drafts/{id}")
    Reply update(Lang lang, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var claim = claiming.editable(id, caller);
        var form = new ClaimForm(sent);
        if (form.value("act").equals("more")) {
            return Reply.of(forms.of(claim, form.with("grounds", String.valueOf(form.grounds() + 1)), Mistakes.none(), caller, lang));
        }
        var read = forms.read(form);
        var problems = new LinkedHashMap<>(read.problems());
        if (claim.isPublic() && read.wording().grounds().isEmpty()) {
            problems.putIfAbsent("g0-study", "evidence.claims.obstacle.ground");
        }
        if (!problems.isEmpty()) {
            return Reply.of(forms.of(claim, form, forms.mistakes(problems, lang), caller, lang), 422);
        }
        try {
            claiming.change(id, form.version(), read.wording(), caller);
        } catch (Refused refused) {
            return Reply.of(forms.of(claim, form, wrong(refused, lang), caller, lang), 409);
        }
        return claim.isPublic() ? Reply.seeOther(Ui.url(claim.path()), "evidence.claims.changed") : saved(id);
    }

    @PostMapping("/{lang}/claim-drafts/{id}/publication")
    Reply publish(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, Caller caller) {
        var claim = claiming.editable(id, caller);
        rules.requireJudge(caller);
        if (claim.wording().grounds().isEmpty()) {
            var mistakes = Mistakes.none().and("g0-study", messages.in(lang, "evidence.claims.obstacle.ground"));
            return Reply.of(forms.of(claim, forms.form(claim), mistakes, caller, lang), 422);
        }
        claiming.publish(id, version, caller);
        return Reply.seeOther(Ui.url(claim.path()), "evidence.claims.published");
    }

    @PostMapping("/{lang}/claim-drafts/{id}/withdrawal")
    Reply withdraw(
            Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason, Caller caller) {
        var claim = claiming.editable(id, caller);
        rules.requireJudge(caller);
        if (reason.isBlank() || reason.length() > 2000) {
            var mistakes = Mistakes.none().and("reason", messages.in(lang, "evidence.studies.problem.reason"));
            return Reply.of(forms.of(claim, forms.form(claim).with("reason", reason), mistakes, caller, lang), 422);
        }
        claiming.withdraw(id, version, reason, caller);
        return Reply.seeOther(Ui.url(claim.path()), "evidence.claims.withdrawn");
    }

    @PostMapping("/{lang}/claim-drafts/{id}/deletion")
    Reply delete(@PathVariable UUID id, Caller caller) {
        claiming.delete(id, caller);
        return Reply.seeOther(Ui.url("claims"), "evidence.claims.deleted");
    }

    /** Where somebody has written meanwhile it stands at the claim; a tie comes with what the claim is about. */
    private Mistakes wrong(Refused refused, Lang lang) {
        var field = refused.messageKey().endsWith("Meanwhile") ? "text-fi" : "entry";
        return Mistakes.none().and(field, messages.in(lang, refused.messageKey(), refused.arguments().toArray()));
    }

    private Reply saved(UUID id) {
        return Reply.seeOther(Ui.url("claim-drafts/" + id), "evidence.claims.saved");
    }
}
