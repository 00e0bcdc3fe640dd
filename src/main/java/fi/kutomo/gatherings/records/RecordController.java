package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.records.RecordPages.Typed;
import fi.kutomo.gatherings.sessions.Look;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes, commitments and how it was. */
@Controller
@RequestMapping("/{lang}/gatherings/{slug}")
@Access(Access.Level.MEMBER)
class RecordController {

    private static final String DUE = "due";
    private static final String REASON = "reason";
    private static final String WORDS = "words";
    private static final String REFLECTION = "reflection";

    private final SessionStore sessions;
    private final SessionRules rules;
    private final Committing committing;
    private final Noting noting;
    private final RecordPages pages;
    private final NewsBoard news;

    RecordController(SessionStore sessions, SessionRules rules, Committing committing, Noting noting, RecordPages pages, NewsBoard news) {
        this.sessions = sessions;
        this.rules = rules;
        this.committing = committing;
        this.noting = noting;
        this.pages = pages;
        this.news = news;
    }

    @GetMapping("/record")
    @Access(Access.Level.PUBLIC)
    RecordPage show(Lang lang, @PathVariable String slug, Caller caller) {
        var page = pages.page(read(slug, caller), Typed.NOTHING, lang);
        news.read(page.promised(), caller);
        return page;
    }

    @PostMapping("/notes")
    Reply note(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = read(slug, caller);
        var words = sent.getOrDefault("words-note", "");
        return acted(look, "note", WORDS, sent, "gatherings.records.noted", lang, () -> noting.write(look.session().id(), words, caller));
    }

    @PostMapping("/notes/{id}/removal")
    Reply removeNote(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var look = read(slug, caller);
        noting.remove(look.session().id(), id, caller);
        return back(look, "notes", "gatherings.records.noteRemoved");
    }

    @PostMapping("/commitments")
    Reply commit(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> all, Caller caller) {
        var look = read(slug, caller);
        var sent = Texts.own(all, "commitment");
        var due = DateField.read(sent.getOrDefault(DUE, ""));
        if (due.isEmpty()) {
            return wrong(look, "commitment", DUE, Ui.t("gatherings.planning.wrong.day"), all, lang);
        }
        var owner = Texts.id(sent.getOrDefault("owner", "")).or(caller::person).orElseThrow();
        return acted(
                look, "commitment", WORDS, all, "gatherings.records.committed", lang,
                () -> committing.make(look.session().id(), owner, sent.getOrDefault(WORDS, ""), due.get(), caller));
    }

    /** What came of a commitment. */
    @PostMapping("/commitments/{id}")
    Reply settle(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> all, Caller caller) {
        var look = read(slug, caller);
        var sent = Texts.own(all, id.toString());
        var session = look.session().id();
        var reason = sent.getOrDefault(REASON, "");
        var due = DateField.read(sent.getOrDefault(DUE, ""));
        Runnable act = switch (all.getOrDefault("act", "")) {
            case "KEPT" -> () -> committing.keep(session, id, caller);
            case "DROPPED" -> () -> committing.drop(session, id, reason, caller);
            default -> () -> committing.move(session, id, due.orElse(LocalDate.MIN), reason, caller);
        };
        return acted(look, id.toString(), REASON, all, "gatherings.records.settled", lang, act);
    }

    @PostMapping("/reflection")
    Reply reflect(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = read(slug, caller);
        var answers = Reflections.QUESTIONS.stream().map(question -> sent.getOrDefault(question, "")).map(mark -> mark.matches("[1-5]") ? Integer.parseInt(mark) : 0).toList();
        return acted(look, REFLECTION, "useful", sent, "gatherings.records.thanks", lang, () -> noting.reflect(look.session().id(), answers, caller));
    }

    private Look read(String slug, Caller caller) {
        var look = rules.requireSee(sessions.at(slug), caller);
        if (!look.reads()) {
            throw new Forbidden("read the record");
        }
        return look;
    }

    private Reply acted(Look look, String form, String field, Map<String, String> sent, String done, Lang lang, Runnable act) {
        try {
            act.run();
        } catch (Refused no) {
            var at = no.messageKey().equals("gatherings.records.wrong.due") ? DUE : field;
            return wrong(look, form, at, Ui.t(no.messageKey(), no.arguments().toArray()), sent, lang);
        }
        return back(look, form.equals("note") ? "notes" : form.equals(REFLECTION) ? REFLECTION : "commitments", done);
    }

    private Reply wrong(Look look, String form, String field, String why, Map<String, String> sent, Lang lang) {
        return Reply.of(pages.page(look, new Typed(form, form.equals(REFLECTION) ? sent : Texts.own(sent, form), mistakes(form, field, why)), lang), 422);
    }

    /** The three questions stand alone on their page. */
    private static Mistakes mistakes(String form, String field, String why) {
        return Mistakes.none().and(form.equals(REFLECTION) ? field : field + "-" + form, why);
    }

    private static Reply back(Look look, String part, String done) {
        return Reply.seeOther(Ui.url(look.session().path() + "/record") + "#" + part, done);
    }
}
