package fi.kutomo.forum.drafts;

import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeps what somebody is writing, while it is written, and drops it when it is not wanted. */
@Controller
@Access(Access.Level.PARTICIPANT)
class DraftController {

    /** Fields of the forms; nothing else is kept. */
    private static final Set<String> FIELDS =
            Set.of("words", "lang", "answer", "to", "kind", "title", "region", "theme", "begins", "until", "place", "link");

    private static final int LONGEST = 40_000;

    private final DraftStore drafts;
    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;

    DraftController(DraftStore drafts, ThreadStore threads, PostStore posts, ThreadRules rules) {
        this.drafts = drafts;
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
    }

    @PostMapping("/{lang}/threads/{slug}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        keep(Optional.of(thread(slug, caller)), sent, caller);
    }

    @PostMapping("/{lang}/threads/{slug}/draft/deletion")
    Reply drop(Lang lang, @PathVariable String slug, Caller caller) {
        var thread = thread(slug, caller);
        drafts.drop(caller.person().orElseThrow(), Optional.of(thread.id()));
        return Reply.seeOther(Ui.url(thread.path()), "forum.drafts.dropped");
    }

    private Thread thread(String slug, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        rules.requireAnswer(caller, thread);
        return thread;
    }

    @PostMapping("/{lang}/thread-draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        keep(Optional.empty(), sent, caller);
    }

    @PostMapping("/{lang}/thread-draft/deletion")
    Reply drop(Lang lang, Caller caller) {
        drafts.drop(caller.person().orElseThrow(), Optional.empty());
        return Reply.seeOther(Ui.url(Thread.PLURAL), "forum.drafts.dropped");
    }

    private void keep(Optional<Thread> thread, Map<String, String> sent, Caller caller) {
        var kept = new LinkedHashMap<>(sent);
        kept.keySet().retainAll(FIELDS);
        if (kept.values().stream().mapToInt(String::length).sum() > LONGEST) {
            throw new Forbidden("keep a draft as long as this");
        }
        var person = caller.person().orElseThrow();
        // What was saved just before it was sent may arrive just after
        if (thread.filter(each -> posts.saidLast(person, each.id(), kept.getOrDefault("words", "").strip())).isEmpty()) {
            drafts.keep(person, thread.map(Thread::id), kept);
        }
    }
}
