package fi.kutomo.forum.drafts;

import fi.kutomo.ecosystem.Communities;
import fi.kutomo.forum.drafts.DraftStore.Place;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    private final Communities communities;

    DraftController(DraftStore drafts, ThreadStore threads, PostStore posts, ThreadRules rules, Communities communities) {
        this.drafts = drafts;
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.communities = communities;
    }

    @PostMapping("/{lang}/threads/{slug}/draft")
    ResponseEntity<String> keep(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        return keep(Place.in(thread(slug, caller).id()), sent, caller);
    }

    @PostMapping("/{lang}/threads/{slug}/draft/deletion")
    Reply drop(Lang lang, @PathVariable String slug, Caller caller) {
        var thread = thread(slug, caller);
        drafts.drop(caller.person().orElseThrow(), Place.in(thread.id()));
        return Reply.seeOther(Ui.url(thread.path()), "forum.drafts.dropped");
    }

    private Thread thread(String slug, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        rules.requireAnswer(caller, thread);
        return thread;
    }

    @PostMapping("/{lang}/thread-draft")
    ResponseEntity<String> keep(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        return keep(Place.fresh(community(sent, caller)), sent, caller);
    }

    @PostMapping("/{lang}/thread-draft/deletion")
    Reply drop(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        drafts.drop(caller.person().orElseThrow(), Place.fresh(community(sent, caller)));
        return Reply.seeOther(Ui.url(Thread.PLURAL), "forum.drafts.dropped");
    }

    private Optional<UUID> community(Map<String, String> sent, Caller caller) {
        var slug = sent.getOrDefault("community", "");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(communities
                        .at(slug, caller)
                        .filter(community -> rules.standing(community.id(), caller).isPresent())
                        .orElseThrow(() -> new NotFound("community"))
                        .id());
    }

    /** Says in words what cannot be kept, which the page shows beside the field. */
    private ResponseEntity<String> keep(Place place, Map<String, String> sent, Caller caller) {
        var kept = new LinkedHashMap<>(sent);
        kept.keySet().retainAll(FIELDS);
        int length = kept.values().stream().mapToInt(String::length).sum();
        if (length > LONGEST) {
            return ResponseEntity.unprocessableContent().contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8)).body(Ui.t("forum.drafts.long", LONGEST, length));
        }
        var person = caller.person().orElseThrow();
        // What was saved just before it was sent may arrive just after
        var words = kept.getOrDefault("words", "").strip();
        if (words.isEmpty() || place.thread().filter(thread -> posts.saidLast(person, thread, words)).isEmpty()) {
            drafts.keep(person, place, kept);
        }
        return ResponseEntity.noContent().build();
    }
}
