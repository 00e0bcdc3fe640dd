package fi.kutomo.forum.order;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Pacing;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying that something is wrong with a post: members flag it, everybody else reports illegal content (article 16 of the Digital Services Act). */
@Controller
@Access(Access.Level.PUBLIC)
class FlagController {

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final Flagging flagging;
    private final FlagStore flags;
    private final ReportAnswers reports;
    private final Pacing pacing;

    FlagController(ThreadStore threads, PostStore posts, ThreadRules rules, Flagging flagging, FlagStore flags, ReportAnswers reports, Pacing pacing) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.flagging = flagging;
        this.flags = flags;
        this.reports = reports;
        this.pacing = pacing;
    }

    private record Found(Thread thread, Post post) {

        String home() {
            return Ui.url(thread.path(post.number()));
        }
    }

    private Found found(String slug, int number, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        return new Found(thread, posts.at(thread.id(), number).filter(post -> post.state() != Post.State.REMOVED).orElseThrow(() -> new NotFound("post " + number)));
    }

    @GetMapping("/{lang}/threads/{slug}/{number:[0-9]+}/flag")
    FlagPage form(Lang lang, @PathVariable String slug, @PathVariable int number, Caller caller) {
        return page(found(slug, number, caller), FlagForm.EMPTY, Mistakes.none(), caller);
    }

    private static FlagPage page(Found found, FlagForm form, Mistakes mistakes, Caller caller) {
        boolean visitor = !caller.is(Role.MEMBER);
        var post = found.post();
        return new FlagPage(
                Ui.t(visitor ? "forum.reports.title" : "forum.flags.title", post.number()),
                List.of(new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL), new Crumb(found.thread().title(), found.thread().path())), found.home() + "/flag", found.home(),
                Ui.foreign(post.lang()), out -> out.writeContent(post.state() == Post.State.SHOWN ? post.html() : ""),
                visitor ? List.of() : Stream.of(Reason.values()).map(reason -> Option.of(reason.word(), Ui.t("forum.reason." + reason.name()), reason.word().equals(form.reason()))
                                .help(Ui.t("forum.reasonHelp." + reason.name())))
                        .toList(),
                form, mistakes);
    }

    @PostMapping("/{lang}/threads/{slug}/{number:[0-9]+}/flag")
    Reply send(Lang lang, @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> sent, Caller caller, HttpServletRequest request) {
        var found = found(slug, number, caller);
        var form = FlagForm.of(sent);
        return caller.is(Role.MEMBER) ? flag(found, form, caller) : report(found, form, lang, caller, request);
    }

    private Reply flag(Found found, FlagForm form, Caller caller) {
        var mistakes = form.mistakes();
        if (mistakes.isEmpty()) {
            try {
                flagging.flag(found.thread(), found.post(), form, caller);
                return Reply.seeOther(found.home(), "forum.flags.thanks");
            } catch (Refused wrong) {
                mistakes = Mistakes.none().and("reason", Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
            }
        }
        return Reply.of(page(found, form, mistakes, caller), 422);
    }

    private Reply report(Found found, FlagForm form, Lang lang, Caller caller, HttpServletRequest request) {
        if (form.trapped()) {
            return Reply.seeOther(found.home());
        }
        var mistakes = form.mistakesOfReport();
        if (mistakes.isEmpty()) {
            try {
                pacing.take(Pace.MESSAGE, caller, request);
                return Reply.seeOther(Ui.url("reports/" + flagging.report(found.thread(), found.post(), form, lang, caller)));
            } catch (TooMany often) {
                return Reply.of(page(found, form, Mistakes.none().and("words", Ui.t("forum.reports.many", often.minutes())), caller), 429);
            } catch (Refused wrong) {
                mistakes = Mistakes.none().and("words", Ui.t(wrong.messageKey(), wrong.arguments().toArray()));
            }
        }
        return Reply.of(page(found, form, mistakes, caller), 422);
    }

    @GetMapping("/{lang}/reports/{token}")
    ReportPage report(Lang lang, @PathVariable String token) {
        var flag = flags.at(reports.fingerprint(token)).orElseThrow(() -> new NotFound("report"));
        var state = flag.agreed().map(agreed -> agreed ? "AGREED" : "KEPT").orElse("WAITING");
        return new ReportPage(
                Ui.t("forum.reports.yours"), Ui.t("forum.reports.state." + state), Ui.t("forum.reports.text." + state),
                KeyFacts.of(
                        KeyFacts.Fact.of(Ui.t("forum.reports.sent"), Ui.dateTime(flag.at())),
                        KeyFacts.Fact.of(Ui.t("forum.flags.words"), flag.words().isEmpty() ? List.of() : List.of(flag.words()))),
                flag.settled(), flag.email().isPresent());
    }
}
