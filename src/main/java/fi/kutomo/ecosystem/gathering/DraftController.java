package fi.kutomo.ecosystem.gathering;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.communities.Balance;
import fi.kutomo.ecosystem.communities.Community;
import fi.kutomo.ecosystem.communities.CommunityPages;
import fi.kutomo.ecosystem.communities.CommunityRules;
import fi.kutomo.ecosystem.communities.CommunityStore;
import fi.kutomo.ecosystem.communities.Convening;
import fi.kutomo.ecosystem.finding.ActorFilter;
import fi.kutomo.ecosystem.finding.ActorListing;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Drafts a community and says later what it is about. A fresh one begins with actors that stand in the address ({@code actor}, several
 * times), or with those that a search for actors found ({@code region, theme, goal} and the other fields of that search).
 */
@Controller
@Access(Access.Level.MEMBER)
class DraftController {

    private static final String ACTOR = "actor";

    private final CommunityStore store;
    private final CommunityRules rules;
    private final Convening convening;
    private final CharterForm form;
    private final CommunityPages pages;
    private final ActorStore actors;
    private final ActorListing listing;
    private final Sights sights;

    DraftController(
            CommunityStore store, CommunityRules rules, Convening convening, CharterForm form, CommunityPages pages, ActorStore actors, ActorListing listing, Sights sights) {
        this.store = store;
        this.rules = rules;
        this.convening = convening;
        this.form = form;
        this.pages = pages;
        this.actors = actors;
        this.listing = listing;
        this.sights = sights;
    }

    @Access(Access.Level.WEAVER_OR_EDITOR)
    @GetMapping("/{lang}/communities/new")
    CharterFormPage fresh(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        rules.requireDraft(caller);
        var sight = sights.of(caller);
        var thought = new LinkedHashMap<UUID, Actor>();
        named(sent, sight).forEach(actor -> thought.put(actor.id(), actor));
        var filter = ActorFilter.of(sent.toSingleValueMap());
        long found = filter.narrows() ? listing.count(filter, sight, lang) : 0;
        if (found > 0) {
            listing.find(filter, sight, lang, 0, Balance.MOST).stream()
                    .filter(actor -> actor.state() == Actor.State.SHOWN)
                    .forEach(actor -> thought.put(actor.id(), actor));
        }
        return fresh(List.copyOf(thought.values()), thought.keySet(), Math.max(0, found - Balance.MOST), sent, Mistakes.none(), lang);
    }

    @Access(Access.Level.WEAVER_OR_EDITOR)
    @PostMapping("/{lang}/communities")
    Reply draft(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        rules.requireDraft(caller);
        var sight = sights.of(caller);
        var chosen = named(sent, sight);
        var charter = form.read(sent);
        var mistakes = form.mistakes(charter);
        if (!mistakes.isEmpty()) {
            return Reply.of(fresh(chosen, chosen.stream().map(Actor::id).toList(), 0, sent, mistakes, lang), 422);
        }
        return Reply.seeOther(Ui.url(convening.draft(charter, chosen, caller) + "/members"), "ecosystem.gathering.drafted");
    }

    private List<Actor> named(MultiValueMap<String, String> sent, Sight sight) {
        return CharterForm.all(sent, ACTOR).stream()
                .distinct()
                .limit(CommunityRules.MOST_NAMED)
                .flatMap(slug -> actors.at(slug, sight).stream())
                .filter(actor -> actor.state() == Actor.State.SHOWN)
                .toList();
    }

    private CharterFormPage fresh(
            List<Actor> thought, Collection<UUID> chosen, long left, MultiValueMap<String, String> sent, Mistakes mistakes, Lang lang) {
        var options = thought.stream()
                .map(actor -> Option.of(actor.slug(), actor.name().in(lang), chosen.contains(actor.id()))
                        .help(Ui.t("ecosystem.actors.kind." + actor.kind().name())))
                .toList();
        return page("ecosystem.gathering.fresh", Ui.url(Community.PLURAL), -1, sent, options, left, mistakes, Optional.empty(), List.of(CommunityPages.top()), lang);
    }

    @GetMapping("/{lang}/communities/{slug}/edit")
    CharterFormPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        var community = rules.requireKeep(store.at(slug), caller);
        return edit(community, community.version(), CharterForm.written(community.charter()), Mistakes.none(), Optional.empty(), lang);
    }

    @PostMapping("/{lang}/communities/{slug}/edit")
    Reply change(Lang lang, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var community = rules.requireKeep(store.at(slug), caller);
        var read = sent.getFirst("version");
        int version = read != null && read.matches("\\d{1,9}") ? Integer.parseInt(read) : -1;
        var charter = form.read(sent);
        var mistakes = form.mistakes(charter);
        if (!mistakes.isEmpty()) {
            return Reply.of(edit(community, version, sent, mistakes, Optional.empty(), lang), 422);
        }
        try {
            convening.change(community.id(), version, charter, caller);
        } catch (Refused refused) {
            // Who has seen the other change may write over it
            var now = rules.requireKeep(store.at(slug), caller);
            var stands = new CharterFormPage.Stands(Ui.t(refused.messageKey()), CommunityPages.text(now.name(), lang), CommunityPages.text(now.charter().goal(), lang), pages.facts(now, lang, caller));
            return Reply.of(edit(now, now.version(), sent, Mistakes.none(), Optional.of(stands), lang), 409);
        }
        // Whoever has moved it to areas of others may keep it no more
        boolean keeps = store.at(slug).filter(now -> rules.keeps(caller, now)).isPresent();
        return Reply.seeOther(Ui.url(community.path() + (keeps ? "/members" : "")), "ecosystem.gathering.changed");
    }

    private CharterFormPage edit(
            Community community, int version, MultiValueMap<String, String> sent, Mistakes mistakes, Optional<CharterFormPage.Stands> stands, Lang lang) {
        var trail = List.of(CommunityPages.top(), new Crumb(community.name().in(lang), community.path()), Keeping.crumb(community));
        return page("ecosystem.gathering.edit", Ui.url(community.path() + "/edit"), version, sent, List.of(), 0, mistakes, stands, trail, lang);
    }

    private CharterFormPage page(
            String title, String action, int version, MultiValueMap<String, String> sent, List<Option> thought, long left, Mistakes mistakes,
            Optional<CharterFormPage.Stands> stands, List<Crumb> trail, Lang lang) {
        var known = new LinkedMultiValueMap<>(sent);
        Map<String, String> fields = form.fields(known);
        return new CharterFormPage(
                Ui.t(title), action, version, fields, form.entrances(known), form.regions(known, lang), form.themes(known, lang), thought, left, mistakes, stands, trail);
    }
}
