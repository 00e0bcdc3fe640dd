package fi.kutomo.learning.mentors;

import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
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

/** The forms in which mentors say what they know, and seekers what they look for. */
@Controller
@RequestMapping("/{lang}/mentoring")
@Access(Access.Level.MEMBER)
class SaidController {

    private static final String PROFILE = "mentoring/profile";
    private static final String REQUESTS = "mentoring/requests";

    private final MentorStore mentors;
    private final RequestStore requests;
    private final MentorRules rules;
    private final Seeking seeking;
    private final Tagging tagging;

    SaidController(MentorStore mentors, RequestStore requests, MentorRules rules, Seeking seeking, Tagging tagging) {
        this.mentors = mentors;
        this.requests = requests;
        this.rules = rules;
        this.seeking = seeking;
        this.tagging = tagging;
    }

    @GetMapping("/profile")
    SaidFormPage profile(Lang lang, Caller caller) {
        var form = mentors.find(caller.person().orElseThrow()).map(own -> SaidForm.written(own.said(), own.most(), own.open())).orElseGet(() -> SaidForm.empty(lang));
        return page(form, true, "learning.mentor.title", PROFILE, lang);
    }

    @PostMapping("/profile")
    Reply offer(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var form = SaidForm.read(sent, true, tagging, lang);
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(form, true, "learning.mentor.title", PROFILE, lang), 422);
        }
        seeking.offer(form.open(), form.said(), form.number(), caller);
        return Reply.seeOther(Ui.url("mentoring"), form.open() ? "learning.mentor.kept" : "learning.mentor.resting");
    }

    @GetMapping("/requests/new")
    SaidFormPage fresh(Lang lang) {
        return page(SaidForm.empty(lang), false, "learning.request.fresh", REQUESTS, lang);
    }

    @PostMapping("/requests")
    Reply seek(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        return seek(Optional.empty(), sent, "learning.request.fresh", REQUESTS, lang, caller);
    }

    @GetMapping("/requests/{id}/edit")
    SaidFormPage edit(Lang lang, @PathVariable UUID id, Caller caller) {
        var own = rules.requireOwn(requests.find(id), caller);
        return page(SaidForm.written(own.said(), 1, true), false, "learning.request.edit", own.path() + "/edit", lang);
    }

    @PostMapping("/requests/{id}/edit")
    Reply update(Lang lang, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var own = rules.requireOwn(requests.find(id), caller);
        return seek(Optional.of(id), sent, "learning.request.edit", own.path() + "/edit", lang, caller);
    }

    private Reply seek(Optional<UUID> before, MultiValueMap<String, String> sent, String title, String action, Lang lang, Caller caller) {
        var form = SaidForm.read(sent, false, tagging, lang);
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(form, false, title, action, lang), 422);
        }
        return Reply.seeOther(Ui.url(seeking.seek(before, form.said(), caller).path()), "learning.request.kept");
    }

    private SaidFormPage page(SaidForm form, boolean mentor, String title, String action, Lang lang) {
        var said = form.said();
        var langs = Lang.ALL.stream().map(each -> Option.of(each.tag(), each.ownName(), each == said.lang())).toList();
        var open = List.of(Option.of("yes", Ui.t("learning.mentor.open"), form.open()), Option.of("no", Ui.t("learning.mentor.rest"), !form.open()));
        return new SaidFormPage(Ui.t(title), Ui.url(action), mentor, said.words(), langs, tagging.options(said.tags(), lang), form.most(), open, form.mistakes());
    }
}
