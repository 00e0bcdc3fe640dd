package fi.kutomo.forum.caring;

import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
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

/** Questions that wait for an answer, for those who care for conversations. */
@Controller
@RequestMapping("/{lang}/caring")
@Access(Access.Level.WEAVER_OR_MODERATOR)
class CareController {

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final CarePages pages;
    private final Caring caring;

    CareController(ThreadStore threads, ThreadRules rules, CarePages pages, Caring caring) {
        this.threads = threads;
        this.rules = rules;
        this.pages = pages;
        this.caring = caring;
    }

    @GetMapping
    CarePage list(Lang lang, @RequestParam(defaultValue = "") String show, Caller caller) {
        return pages.list(show, lang, caller);
    }

    private Thread question(String slug, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        if (!thread.question() || thread.mergedInto().isPresent()) {
            throw new NotFound("question");
        }
        return thread;
    }

    @GetMapping("/questions/{slug}")
    QuestionPage show(Lang lang, @PathVariable String slug, Caller caller) {
        return pages.question(question(slug, caller), Map.of(), Mistakes.none(), lang, caller);
    }

    private static UUID id(Map<String, String> sent, String name, String otherwise) {
        return Optional.of(sent.getOrDefault(name, "")).filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(UUID::fromString).orElseThrow(() -> new Refused(otherwise));
    }

    /** An act on a question; what was typed stays in the form when it is refused. */
    private Reply act(Thread thread, Map<String, String> sent, String field, String done, Runnable act, Lang lang, Caller caller) {
        try {
            act.run();
            return Reply.seeOther(Ui.url("caring/questions/" + thread.slug()), done);
        } catch (Refused wrong) {
            var mistakes = Mistakes.none().and(field, Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
            return Reply.of(pages.question(thread, sent, mistakes, lang, caller), 422);
        }
    }

    @PostMapping("/questions/{slug}/asking")
    @Access(Access.Level.WEAVER)
    Reply ask(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var thread = question(slug, caller);
        return act(thread, sent, "person", "forum.caring.done.asked", () -> caring.ask(thread.id(), id(sent, "person", "forum.caring.problem.asked"), caller), lang, caller);
    }

    @PostMapping("/questions/{slug}/handing")
    Reply hand(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var thread = question(slug, caller);
        return act(
                thread, sent, "weaver", "forum.caring.done.handed",
                () -> caring.hand(thread.id(), id(sent, "weaver", "forum.caring.problem.weaver"), sent.getOrDefault("note", ""), caller), lang, caller);
    }

    @PostMapping("/questions/{slug}/sleep")
    Reply sleep(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var thread = question(slug, caller);
        boolean wakes = sent.getOrDefault("then", "").equals("wake");
        return act(
                thread, sent, "until", wakes ? "forum.caring.done.woken" : "forum.caring.done.sleeps",
                () -> {
                    var until = DateField.read(sent.getOrDefault("until", ""));
                    if (!wakes && until.isEmpty()) {
                        throw new Refused("forum.caring.problem.until");
                    }
                    caring.sleep(thread.id(), wakes ? Optional.empty() : until, wakes ? "" : sent.getOrDefault("reason", ""), caller);
                },
                lang, caller);
    }

    @PostMapping("/questions/{slug}/elsewhere")
    Reply elsewhere(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var thread = question(slug, caller);
        return act(
                thread, sent, "link", "forum.caring.done.elsewhere", () -> caring.elsewhere(thread.id(), sent.getOrDefault("link", ""), sent.getOrDefault("words", ""), caller), lang, caller);
    }
}
