package fi.kutomo.forum.harvesting;

import fi.kutomo.ecosystem.OwnNeeds;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.Proposals;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the page on which knowledge is made of a post, filled from the post or with what was typed. */
@Component
class HarvestForms {

    private static final int SUMMARY = 600;

    private final PostStore posts;
    private final HarvestRules rules;
    private final Entries entries;
    private final Proposals proposals;
    private final OwnNeeds needs;

    HarvestForms(PostStore posts, HarvestRules rules, Entries entries, Proposals proposals, OwnNeeds needs) {
        this.posts = posts;
        this.rules = rules;
        this.entries = entries;
        this.proposals = proposals;
        this.needs = needs;
    }

    HarvestPage page(Thread thread, Post post, Map<String, String> typed, Mistakes mistakes, Lang lang, Caller caller) {
        var body = posts.body(post.id());
        boolean describes = rules.describes(caller, thread, post);
        var edit = describes ? edit(thread, post, body, typed, lang, caller) : Optional.<HarvestPage.Edit>empty();
        return new HarvestPage(
                Ui.t("forum.harvesting.title"), List.of(new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL), new Crumb(thread.title(), thread.path(post.number()))),
                out -> out.writeContent(post.html()), Ui.foreign(post.lang()), thread.community().isPresent(), Ui.url(thread.path(post.number()) + "/harvest"),
                describes ? Optional.of(model(thread, post, body, typed)) : Optional.empty(), edit,
                rules.needs(caller, thread, post) ? Optional.of(need(body, typed, lang, caller)) : Optional.empty(), mistakes);
    }

    /** The title of a talk within a community is only taken along by who gave it. */
    private static HarvestPage.Model model(Thread thread, Post post, String body, Map<String, String> typed) {
        var title = thread.community().isEmpty() || post.number() == 1 ? thread.title() : "";
        return new HarvestPage.Model(typed.getOrDefault("title", title), typed.getOrDefault("summary", cut(Markdown.plain(body))));
    }

    private static String cut(String plain) {
        return plain.length() <= SUMMARY ? plain : plain.substring(0, Math.max(1, plain.lastIndexOf(' ', SUMMARY - 2))) + " …";
    }

    private Optional<HarvestPage.Edit> edit(Thread thread, Post post, String body, Map<String, String> typed, Lang lang, Caller caller) {
        var about = thread.about().stream().filter(thing -> EntryKind.of(thing.kind()).isPresent()).toList();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        var named = entries.named(about.stream().map(thing -> new EntryId(thing.id())).toList());
        var place = typed.getOrDefault("place", "");
        var options = new ArrayList<Option>();
        var chosen = Optional.<String>empty();
        var now = "";
        for (var thing : about) {
            var entry = named.get(new EntryId(thing.id()));
            if (entry == null) {
                continue;
            }
            for (var each : proposals.places(new EntryId(thing.id()), post.lang(), caller)) {
                var value = thing.kind() + "/" + thing.id() + "/" + each.field();
                var label = Ui.t("forum.harvesting.place", entry.titles().getOrDefault(lang, entry.titles().getOrDefault(entry.original(), entry.id().value())), each.label().in(lang));
                options.add(Option.of(value, label, value.equals(place)));
                if (value.equals(place)) {
                    chosen = Optional.of(label);
                    now = each.now();
                }
            }
        }
        var joined = now.isEmpty() ? body : now.stripTrailing() + "\n\n" + body;
        return options.isEmpty() ? Optional.empty() : Optional.of(new HarvestPage.Edit(options, chosen, place, typed.getOrDefault("text", joined)));
    }

    private HarvestPage.Need need(String body, Map<String, String> typed, Lang lang, Caller caller) {
        var actors = needs.of(caller).stream()
                .map(own -> Option.of(own.id().toString(), own.name().in(lang), own.id().toString().equals(typed.getOrDefault("actor", ""))))
                .toList();
        var kinds = new ArrayList<Option>();
        kinds.add(Option.of("", Ui.t("forum.form.none"), typed.getOrDefault("kind", "").isEmpty()));
        needs.kinds(lang).forEach(kind -> kinds.add(Option.of(kind.key(), kind.name(), kind.key().equals(typed.getOrDefault("kind", "")))));
        return new HarvestPage.Need(actors, kinds, typed.getOrDefault("words", cut(Markdown.plain(body))));
    }

    /** The record of a chosen place. */
    static Optional<Ref> thing(String place) {
        var parts = place.split("/", 3);
        return parts.length == 3 && parts[1].matches("[0-9a-f-]{36}") ? Optional.of(new Ref(parts[0], UUID.fromString(parts[1]))) : Optional.empty();
    }

    static String field(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
