package fi.kutomo.forum.harvesting;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Making knowledge of a post, one act each. */
@Controller
@RequestMapping("/{lang}/threads/{slug}/{number:[0-9]+}/harvest")
class HarvestController {

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final HarvestRules harvestRules;
    private final HarvestForms forms;
    private final Harvesting harvesting;

    HarvestController(ThreadStore threads, PostStore posts, ThreadRules rules, HarvestRules harvestRules, HarvestForms forms, Harvesting harvesting) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.harvestRules = harvestRules;
        this.forms = forms;
        this.harvesting = harvesting;
    }

    private record Found(Thread thread, Post post) {}

    private Found found(String slug, int number, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        var post = posts.at(thread.id(), number).orElseThrow(() -> new NotFound("post " + number));
        if (!harvestRules.any(caller, thread, post)) {
            throw new Forbidden("make knowledge of the post");
        }
        return new Found(thread, post);
    }

    /** With a text chosen for which something is to be proposed, the form holds that text and the post. */
    @GetMapping
    @Access(Access.Level.MEMBER)
    HarvestPage show(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam(defaultValue = "") String place, Caller caller) {
        var found = found(slug, number, caller);
        return forms.page(found.thread(), found.post(), place.isEmpty() ? Map.of() : Map.of("place", place), Mistakes.none(), lang, caller);
    }

    @PostMapping("/model")
    @Access(Access.Level.WRITER)
    Reply model(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller) {
        var found = found(slug, number, caller);
        try {
            var id = harvesting.model(found.post().id(), sent.getOrDefault("title", ""), sent.getOrDefault("summary", ""), caller);
            return Reply.seeOther(Ui.url("write/" + id.value()), "forum.harvesting.done.MODEL");
        } catch (Refused wrong) {
            return again(found, sent, "title", wrong, lang, caller);
        }
    }

    @PostMapping("/edit")
    @Access(Access.Level.WRITER)
    Reply edit(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller) {
        var found = found(slug, number, caller);
        var place = sent.getOrDefault("place", "");
        var thing = HarvestForms.thing(place);
        if (thing.isEmpty()) {
            return again(found, sent, "place", new Refused("forum.harvesting.problem.place"), lang, caller);
        }
        try {
            harvesting.edit(found.post().id(), thing.get(), HarvestForms.field(place), sent.getOrDefault("text", ""), caller);
            return Reply.seeOther(Ui.url(found.thread().path(number)), "forum.harvesting.done.EDIT");
        } catch (Refused wrong) {
            return again(found, sent, "text", wrong, lang, caller);
        }
    }

    @PostMapping("/need")
    @Access(Access.Level.MEMBER)
    Reply need(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller) {
        var found = found(slug, number, caller);
        if (!harvestRules.needs(caller, found.thread(), found.post())) {
            throw new Forbidden("say a need");
        }
        var actor = Optional.of(sent.getOrDefault("actor", "")).filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString);
        if (actor.isEmpty()) {
            return again(found, sent, "actor", new Refused("forum.harvesting.problem.actor"), lang, caller);
        }
        try {
            harvesting.need(found.post().id(), actor.get(), sent.getOrDefault("kind", ""), sent.getOrDefault("words", ""), caller);
            return Reply.seeOther(Ui.url(found.thread().path(number)), "forum.harvesting.done.NEED");
        } catch (Refused wrong) {
            return again(found, sent, "kind", wrong, lang, caller);
        }
    }

    private Reply again(Found found, Map<String, String> sent, String field, Refused wrong, Lang lang, Caller caller) {
        var mistakes = Mistakes.none().and(field, Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
        return Reply.of(forms.page(found.thread(), found.post(), sent, mistakes, lang, caller), 422);
    }
}
