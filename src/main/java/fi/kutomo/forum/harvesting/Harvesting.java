package fi.kutomo.forum.harvesting;

import fi.kutomo.ecosystem.OwnNeeds;
import fi.kutomo.forum.harvesting.Harvest.Kind;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Proposals;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes knowledge of posts. The thread is about what came of it from then on, and whoever wrote the post is told. */
@Workflow
class Harvesting {

    private static final String AREAS = "areas";
    private static final String THEMES = "themes";
    private static final String SOURCE = "source";

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final HarvestRules harvestRules;
    private final HarvestStore harvests;
    private final Entries entries;
    private final Proposals proposals;
    private final OwnNeeds needs;
    private final AuditLog audit;
    private final Announcements announcements;
    private final Clock clock;

    Harvesting(
            ThreadStore threads, PostStore posts, ThreadRules rules, HarvestRules harvestRules, HarvestStore harvests, Entries entries, Proposals proposals, OwnNeeds needs,
            AuditLog audit, Announcements announcements, Clock clock) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.harvestRules = harvestRules;
        this.harvests = harvests;
        this.entries = entries;
        this.proposals = proposals;
        this.needs = needs;
        this.audit = audit;
        this.announcements = announcements;
        this.clock = clock;
    }

    private record Found(Thread thread, Post post) {}

    private Found read(UUID id, Caller caller) {
        var post = posts.lock(id);
        return new Found(rules.requireRead(threads.find(post.thread()), caller), post);
    }

    /** Begins the draft of an operating model in the caller's name, in the language of the post. */
    PermanentId model(UUID id, String title, String summary, Caller caller) {
        var found = read(id, caller);
        if (!harvestRules.describes(caller, found.thread(), found.post())) {
            throw new Forbidden("make a draft of the post");
        }
        if (title.isBlank()) {
            throw new Refused("forum.harvesting.problem.title");
        }
        var lang = found.post().lang();
        var content = Content.empty().withOriginal(Content.TITLE, lang, title.strip()).withOriginal(Content.SUMMARY, lang, summary.strip());
        content = keyed(content, found.thread()).withValues(SOURCE, List.of(address(found)));
        var arrived = entries.take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, lang, content, source(found))), false, caller).getFirst();
        var entry = entries.find(arrived.id()).orElseThrow().entry();
        keep(found, Kind.MODEL, new Ref(EntryKind.MODEL.word(), entry.value()), Optional.empty(), "", Set.of(), caller);
        return arrived.id();
    }

    /** Regions and themes of the talk are those of what came of it. */
    private static Content keyed(Content content, Thread thread) {
        return content.withValues(AREAS, thread.topics().stream().filter(key -> key.startsWith("region/")).toList())
                .withValues(THEMES, thread.topics().stream().filter(key -> key.startsWith("theme/")).toList());
    }

    /** Proposes a text of an entry that the thread is about; who writes the entry is told as well. */
    void edit(UUID id, Ref thing, String field, String text, Caller caller) {
        var found = read(id, caller);
        if (!harvestRules.describes(caller, found.thread(), found.post())) {
            throw new Forbidden("propose the post");
        }
        if (!found.thread().about().contains(thing)) {
            throw new NotFound("entry " + thing.id());
        }
        var entry = new EntryId(thing.id());
        var proposal = proposals.propose(entry, field, found.post().lang(), text, source(found), caller);
        var permanent = Optional.ofNullable(entries.named(List.of(entry)).get(entry)).map(Entries.EntrySummary::id);
        keep(found, Kind.EDIT, thing, Optional.of(proposal), field, permanent.map(each -> entries.writers(List.of(each))).orElse(Set.of()), caller);
    }

    /** Says that an actor of the caller's own needs what the caller asked for. */
    OwnNeeds.Own need(UUID id, UUID actor, String kind, String words, Caller caller) {
        var found = read(id, caller);
        if (!harvestRules.needs(caller, found.thread(), found.post())) {
            throw new Forbidden("say a need");
        }
        var own = needs.of(caller).stream().filter(each -> each.id().equals(actor)).findFirst().orElseThrow(() -> new Refused("forum.harvesting.problem.actor"));
        var lang = found.post().lang();
        needs.say(actor, kind, words.isBlank() ? LocalizedText.empty() : new LocalizedText(Map.of(lang, words.strip())), address(found), found.thread().community().isEmpty(), caller);
        keep(found, Kind.NEED, own.page(), Optional.empty(), "", Set.of(), caller);
        return own;
    }

    private void keep(Found found, Kind kind, Ref thing, Optional<UUID> proposal, String field, Set<UUID> writers, Caller caller) {
        var thread = found.thread();
        var post = found.post();
        var now = clock.instant();
        harvests.insert(new Harvest(Ids.next(), post.id(), kind, thing, proposal, field, caller.person(), now));
        threads.bind(thread.id(), thing);
        audit.record(caller, "forum.harvested", post.ref(), Map.of("kind", kind.name(), "thing", thing.id().toString()));
        var to = new HashMap<UUID, Why>();
        writers.forEach(person -> to.put(person, Why.WATCHED));
        post.writer().ifPresent(writer -> to.put(writer, Why.QUOTED));
        caller.person().ifPresent(to::remove);
        to.keySet().retainAll(rules.readers(Set.copyOf(to.keySet()), thread));
        if (!to.isEmpty()) {
            announcements.announce(new Notice(post.ref(), to, caller.person(), now));
        }
    }

    private static String address(Found found) {
        return Ui.absolute(Ui.url(found.thread().path(found.post().number())));
    }

    /** Where the words come from. The title of a talk within a community stays there. */
    private static String source(Found found) {
        return found.thread().community().isPresent()
                ? Ui.t("forum.harvesting.sourceWithin")
                : Ui.t("forum.harvesting.source", found.thread().title(), address(found));
    }
}
