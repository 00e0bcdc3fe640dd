package fi.kutomo.forum.talking;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.ecosystem.Communities.Standing;
import fi.kutomo.forum.drafts.DraftStore;
import fi.kutomo.forum.drafts.DraftStore.Place;
import fi.kutomo.forum.posts.Posting;
import fi.kutomo.forum.sending.Sending;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Beginning a thread, and changing what it says of itself. */
@Controller
@RequestMapping("/{lang}/threads")
@Access(Access.Level.PARTICIPANT)
class BeginController {

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final ThreadForms forms;
    private final DraftStore drafts;
    private final Posting posting;
    private final GivenFiles files;
    private final Sending sending;
    private final Communities communities;

    BeginController(
            ThreadStore threads, ThreadRules rules, ThreadForms forms, DraftStore drafts, Posting posting, GivenFiles files, Sending sending, Communities communities) {
        this.threads = threads;
        this.rules = rules;
        this.forms = forms;
        this.drafts = drafts;
        this.posting = posting;
        this.files = files;
        this.sending = sending;
        this.communities = communities;
    }

    @GetMapping("/new")
    ThreadFormPage fresh(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var form = ThreadForm.of(sent);
        var standing = standing(form, caller);
        require(standing, caller);
        // What somebody began stays in the form; where and about what it is to be stands in the address
        var kept = drafts.of(caller.person().orElseThrow(), Place.fresh(standing.map(each -> each.community().id())));
        var begun = new ThreadForm(kept.orElseGet(() -> Map.of("lang", lang.tag())), form.about());
        for (var name : List.of("community", "kind", "region", "theme")) {
            begun = form.value(name).isEmpty() ? begun : begun.with(name, form.value(name));
        }
        return page(begun, standing, kept.isPresent(), Mistakes.none(), lang);
    }

    private Optional<Standing> standing(ThreadForm form, Caller caller) {
        return form.value("community").isEmpty()
                ? Optional.empty()
                : Optional.of(communities
                        .at(form.value("community"), caller)
                        .flatMap(community -> rules.standing(community.id(), caller))
                        .orElseThrow(() -> new NotFound("community")));
    }

    private void require(Optional<Standing> standing, Caller caller) {
        if (!rules.begins(caller, standing)) {
            throw new Forbidden("begin a thread");
        }
    }

    private ThreadFormPage page(ThreadForm form, Optional<Standing> standing, boolean kept, Mistakes mistakes, Lang lang) {
        return forms.fresh(form, standing.map(each -> each.community().name().in(lang)), kept, mistakes, lang);
    }

    @PostMapping
    Reply create(Lang lang, @RequestParam MultiValueMap<String, String> sent, @RequestParam Optional<MultipartFile> file, Caller caller) throws IOException {
        var typed = ThreadForm.of(sent);
        var standing = standing(typed, caller);
        require(standing, caller);
        var place = Place.fresh(standing.map(each -> each.community().id()));
        var given = files.with(typed, file, caller);
        var form = given.form();
        if (!given.mistakes().isEmpty() || form.previews() || form.encloses()) {
            return again(form, standing, given.mistakes(), lang, caller);
        }
        var read = forms.read(form, standing.map(each -> each.community().id()), lang);
        if (read.beginning().isEmpty()) {
            return again(form, standing, read.mistakes(), lang, caller);
        }
        try {
            var begun = sending.begin(read.beginning().get(), form.opened(), caller);
            drafts.sent(caller.person().orElseThrow(), place, form.body());
            return begun.thread()
                    .map(thread -> Reply.seeOther(Ui.url(thread.path()), "forum.begin.begun"))
                    .orElseGet(() -> Reply.seeOther(Ui.url("account/order"), "forum.waiting.sent"));
        } catch (Refused wrong) {
            return again(form, standing, ThreadController.mistake(wrong), lang, caller);
        }
    }

    /** The form as it was typed, kept also for when the page is closed now. */
    private Reply again(ThreadForm form, Optional<Standing> standing, Mistakes mistakes, Lang lang, Caller caller) {
        drafts.keep(caller.person().orElseThrow(), Place.fresh(standing.map(each -> each.community().id())), form.kept());
        return Reply.of(page(form, standing, true, mistakes, lang), mistakes.isEmpty() ? 200 : 422);
    }

    private Thread arranged(String slug, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        if (!rules.access(caller, thread).arranges()) {
            throw new Forbidden("arrange the thread");
        }
        return thread;
    }

    @GetMapping("/{slug}/edit")
    ThreadFormPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var thread = arranged(slug, caller);
        return forms.arrange(thread, forms.written(thread), false, Mistakes.none(), lang);
    }

    @PostMapping("/{slug}/edit")
    Reply change(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var thread = arranged(slug, caller);
        var form = ThreadForm.of(sent);
        var read = forms.read(form, thread.community(), lang);
        if (read.beginning().isEmpty()) {
            return Reply.of(forms.arrange(thread, form, false, read.mistakes(), lang), 422);
        }
        try {
            posting.arrange(thread.id(), form.version(), forms.keeping(thread, read.beginning().get()), caller);
        } catch (Refused meanwhile) {
            var now = form.with("version", String.valueOf(thread.version()));
            return Reply.of(forms.arrange(thread, now, true, Mistakes.none().and("title", Ui.t(meanwhile.messageKey())), lang), 409);
        }
        return Reply.seeOther(Ui.url(thread.path()), "forum.begin.arranged");
    }
}
