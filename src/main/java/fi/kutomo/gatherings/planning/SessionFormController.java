package fi.kutomo.gatherings.planning;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.sessions.Calling;
import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Series;
import fi.kutomo.gatherings.sessions.SeriesStore;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.SessionStore;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Those who keep a community plan its sessions. */
@Controller
@Access(Access.Level.MEMBER)
class SessionFormController {

    private static final String SERIES = "series";
    private static final String ACT = "act";

    private final SessionStore sessions;
    private final SeriesStore series;
    private final SessionRules rules;
    private final Calling calling;
    private final SessionFormPages pages;

    SessionFormController(SessionStore sessions, SeriesStore series, SessionRules rules, Calling calling, SessionFormPages pages) {
        this.sessions = sessions;
        this.series = series;
        this.rules = rules;
        this.calling = calling;
        this.pages = pages;
    }

    @GetMapping("/{lang}/communities/{slug}/gatherings/new")
    SessionFormPage fresh(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var kind = Kind.of(sent.getOrDefault("kind", ""));
        if (kind.isEmpty()) {
            return pages.choose(community, sent.getOrDefault(SERIES, ""), lang);
        }
        var within = within(community, sent);
        var form = pages.begun(kind.get(), within, caller);
        var fields = new LinkedHashMap<>(form.fields());
        within.ifPresent(row -> fields.put(SERIES, row.id().toString()));
        return pages.fresh(community, new SessionForm(fields, form.plan(), form.rows(), form.mistakes()), Optional.empty(), lang, caller);
    }

    @PostMapping("/{lang}/communities/{slug}/gatherings")
    Reply draft(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        var kind = Kind.of(sent.getOrDefault("kind", "")).orElse(Kind.OPEN_DISCUSSION);
        var within = within(community, sent);
        var form = SessionForm.read(sent, kind, pages.kept(kind, within), lang);
        if (sent.containsKey(ACT)) {
            return Reply.of(pages.fresh(community, form.arranged(sent.getOrDefault(ACT, "")), Optional.empty(), lang, caller));
        }
        if (!form.mistakes().isEmpty()) {
            return Reply.of(pages.fresh(community, form, Optional.empty(), lang, caller), 422);
        }
        try {
            var path = calling.draft(community, within.map(Series::id), form.plan(), person(sent), caller);
            return Reply.seeOther(Ui.url(path), "gatherings.planning.drafted");
        } catch (Refused no) {
            return Reply.of(pages.fresh(community, form, Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), lang, caller), 409);
        }
    }

    @GetMapping("/{lang}/gatherings/{slug}/edit")
    SessionFormPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var look = rules.requireLead(sessions.at(slug), caller);
        var form = SessionForm.written(look.session().plan(), look.session().facilitator().map(UUID::toString), lang);
        return pages.edit(look, form, look.session().version(), Optional.empty(), lang);
    }

    @PostMapping("/{lang}/gatherings/{slug}/edit")
    Reply update(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var look = rules.requireLead(sessions.at(slug), caller);
        var session = look.session();
        int version = SessionForm.number(sent.getOrDefault("version", ""));
        var form = SessionForm.read(sent, session.plan().kind(), session.plan().agenda(), lang);
        if (sent.containsKey(ACT)) {
            return Reply.of(pages.edit(look, form.arranged(sent.getOrDefault(ACT, "")), version, Optional.empty(), lang));
        }
        if (!form.mistakes().isEmpty()) {
            return Reply.of(pages.edit(look, form, version, Optional.empty(), lang), 422);
        }
        try {
            calling.change(session.id(), version, form.plan(), person(sent), caller);
        } catch (Refused no) {
            var now = rules.requireLead(sessions.at(slug), caller);
            var kept = now.session().version() == version ? form : form.onto(now.session().plan().agenda(), lang);
            return Reply.of(pages.edit(now, kept, now.session().version(), Optional.of(Ui.t(no.messageKey(), no.arguments().toArray())), lang), 409);
        }
        return Reply.seeOther(Ui.url(session.path()), "gatherings.planning.changed");
    }

    @PostMapping("/{lang}/gatherings/{slug}/call")
    Reply call(@PathVariable String slug, Caller caller) {
        var session = rules.requireSee(sessions.at(slug), caller).session();
        calling.call(session.id(), caller);
        return Reply.seeOther(Ui.url(session.path()), "gatherings.planning.called");
    }

    @PostMapping("/{lang}/gatherings/{slug}/deletion")
    Reply discard(@PathVariable String slug, Caller caller) {
        var look = rules.requireSee(sessions.at(slug), caller);
        calling.discard(look.session().id(), caller);
        return Reply.seeOther(Ui.url(look.community().path() + "/gatherings"), "gatherings.planning.discarded");
    }

    private Known kept(String slug, Caller caller) {
        return rules.requireKeep(rules.requireNear(slug, caller), caller);
    }

    private Optional<Series> within(Known community, Map<String, String> sent) {
        return Texts.id(sent.getOrDefault(SERIES, "")).flatMap(series::find).filter(each -> each.community().equals(community.id()) && each.going());
    }

    private static Optional<UUID> person(Map<String, String> sent) {
        return Texts.id(sent.getOrDefault("facilitator", ""));
    }
}
