package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Releasing;
import fi.kutomo.evaluation.theory.Theory;
import fi.kutomo.evaluation.theory.TheoryRules;
import fi.kutomo.evaluation.theory.TheoryStore;
import fi.kutomo.evaluation.theory.Unfit;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Publishing, withdrawing and throwing away. */
@Controller
class ReleasingController {

    private final TheoryStore store;
    private final TheoryRules rules;
    private final Releasing releasing;
    private final TheoryPages pages;

    ReleasingController(TheoryStore store, TheoryRules rules, Releasing releasing, TheoryPages pages) {
        this.store = store;
        this.rules = rules;
        this.releasing = releasing;
        this.pages = pages;
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/theories/{slug}/publication")
    Reply publish(@PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        try {
            releasing.publish(theory, form.version(), form.value("note"), caller);
            return Reply.seeOther(Ui.url(theory.path()), "evaluation.theory.published");
        } catch (Unfit unfit) {
            return Reply.of(pages.edit(theory, form.with(Wrong.of(unfit, form)), caller), 422);
        } catch (Refused refused) {
            return Reply.of(pages.edit(theory, form.with(Wrong.of(refused, "note")), caller), 409);
        }
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/theories/{slug}/withdrawal")
    Reply withdraw(@PathVariable String slug, @RequestParam Map<String, String> fields, Caller caller) {
        var theory = mine(slug, caller);
        var form = TheoryForm.of(fields);
        try {
            releasing.withdraw(theory, form.version(), form.value("reason"), caller);
            return Reply.seeOther(Ui.url(theory.path() + "/edit"), "evaluation.theory.withdrawn");
        } catch (Unfit unfit) {
            return Reply.of(pages.edit(theory, form.with(Wrong.of(unfit, form)), caller), 422);
        } catch (Refused refused) {
            return Reply.of(pages.edit(theory, form.with(Wrong.of(refused, "reason")), caller), 409);
        }
    }

    @Access(Access.Level.WRITER)
    @PostMapping("/{lang}/theories/{slug}/deletion")
    Reply delete(@PathVariable String slug, Caller caller) {
        releasing.delete(mine(slug, caller), caller);
        return Reply.seeOther(Ui.url(Theory.PLURAL), "evaluation.theory.deleted");
    }

    private Theory mine(String slug, Caller caller) {
        var theory = store.at(slug).orElseThrow(() -> new NotFound("theory"));
        rules.requireEdit(caller, theory);
        return theory;
    }
}
