package fi.kutomo.gatherings.planning;

import fi.kutomo.ecosystem.Communities.Known;
import fi.kutomo.gatherings.planning.SeriesPages.Typed;
import fi.kutomo.gatherings.sessions.NewsBoard;
import fi.kutomo.gatherings.sessions.Promising;
import fi.kutomo.gatherings.sessions.SessionRules;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
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

/** The series of a community and all its sessions. */
@Controller
@RequestMapping("/{lang}/communities/{slug}")
class SeriesController {

    private final SessionRules rules;
    private final Promising promising;
    private final SeriesPages pages;
    private final NewsBoard news;

    SeriesController(SessionRules rules, Promising promising, SeriesPages pages, NewsBoard news) {
        this.rules = rules;
        this.promising = promising;
        this.pages = pages;
        this.news = news;
    }

    @GetMapping("/gatherings")
    @Access(Access.Level.PUBLIC)
    SeriesPage list(Lang lang, @PathVariable String slug, Caller caller) {
        var page = pages.page(rules.requireNear(slug, caller), Typed.NOTHING, lang, caller);
        news.read(page.series().stream().map(each -> UUID.fromString(each.id())).toList(), caller);
        return page;
    }

    @PostMapping("/series")
    @Access(Access.Level.MEMBER)
    Reply begin(Lang lang, @PathVariable String slug, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        return kept(community, "", sent, lang, caller, (name, every, from) -> promising.begin(community, name, every, from, caller));
    }

    @PostMapping("/series/{id}")
    @Access(Access.Level.MEMBER)
    Reply change(Lang lang, @PathVariable String slug, @PathVariable UUID id, @RequestParam Map<String, String> sent, Caller caller) {
        var community = kept(slug, caller);
        return kept(community, id.toString(), Texts.own(sent, id.toString()), lang, caller, (name, every, from) -> promising.change(community, id, name, every, from, caller));
    }

    @PostMapping("/series/{id}/end")
    @Access(Access.Level.MEMBER)
    Reply end(@PathVariable String slug, @PathVariable UUID id, Caller caller) {
        var community = kept(slug, caller);
        promising.end(community, id, caller);
        return Reply.seeOther(Ui.url(community.path() + "/gatherings"), "gatherings.planning.seriesEnded");
    }

    /** What is kept of a series. */
    private interface Keep {

        void keep(LocalizedText name, int every, LocalDate from);
    }

    private Reply kept(Known community, String id, Map<String, String> sent, Lang lang, Caller caller, Keep act) {
        var from = DateField.read(sent.getOrDefault("from", ""));
        if (from.isEmpty()) {
            return wrong(community, id, sent, "from", Ui.t("gatherings.planning.wrong.day"), lang, caller);
        }
        try {
            act.keep(Texts.read("name-", sent), SessionForm.number(sent.getOrDefault("every", "")), from.get());
        } catch (Refused no) {
            var field = no.messageKey().equals("gatherings.planning.wrong.every") ? "every" : "name-fi";
            return wrong(community, id, sent, field, Ui.t(no.messageKey(), no.arguments().toArray()), lang, caller);
        }
        return Reply.seeOther(Ui.url(community.path() + "/gatherings"), "gatherings.planning.seriesKept");
    }

    private Reply wrong(Known community, String id, Map<String, String> sent, String field, String why, Lang lang, Caller caller) {
        var mistakes = Mistakes.none().and(id.isEmpty() ? field : field + "-" + id, why);
        return Reply.of(pages.page(community, new Typed(id, sent, mistakes), lang, caller), 422);
    }

    private Known kept(String slug, Caller caller) {
        return rules.requireKeep(rules.requireNear(slug, caller), caller);
    }
}
