package fi.kutomo.knowledge.queues;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.organisations.Evidence.Likeness;
import fi.kutomo.knowledge.organisations.Evidence;
import fi.kutomo.knowledge.organisations.MergeProposal;
import fi.kutomo.knowledge.organisations.ProposalStore;
import fi.kutomo.knowledge.organisations.Signs;
import fi.kutomo.knowledge.organisations.SureMerging;
import fi.kutomo.knowledge.queues.MergesPage.Link;
import fi.kutomo.knowledge.queues.MergesPage.Pair;
import fi.kutomo.knowledge.queues.MergesPage.Side;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Notice;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Progress;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the queue of pairs together: what each of the two is, and what speaks for and against their being one. */
@Component
class MergeViews {

    private static final int WAITING_ON_A_PAGE = 50;
    private static final int MERGED_ON_A_PAGE = 20;
    private static final String PLACE = "organisations/merges";
    private static final Duration TOLD = Duration.ofMinutes(30);

    private final ProposalStore proposals;
    private final SureMerging merging;
    private final EntryStore entries;
    private final LinkQuery links;
    private final Areas areas;
    private final Messages messages;
    private final Clock clock;

    MergeViews(ProposalStore proposals, SureMerging merging, EntryStore entries, LinkQuery links, Areas areas, Messages messages, Clock clock) {
        this.proposals = proposals;
        this.merging = merging;
        this.entries = entries;
        this.links = links;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param asked which page of the pairs that wait
     * @param done which page of those that were merged
     */
    MergesPage page(int asked, int done, Lang lang) {
        long waiting = proposals.countOpen();
        int pages = pages(waiting, WAITING_ON_A_PAGE);
        int number = Math.clamp(asked, 1, pages);
        var open = proposals.open((number - 1) * WAITING_ON_A_PAGE, WAITING_ON_A_PAGE);
        int donePages = pages(proposals.countAccepted(), MERGED_ON_A_PAGE);
        int doneNumber = Math.clamp(done, 1, donePages);
        var merged = proposals.accepted((doneNumber - 1) * MERGED_ON_A_PAGE, MERGED_ON_A_PAGE);
        var known = new HashMap<EntryId, Entry>();
        entries.many(Stream.concat(open.stream(), merged.stream()).flatMap(each -> Stream.of(each.kept(), each.other())).distinct().toList())
                .forEach(entry -> known.put(entry.id(), entry));
        var linked = links.some(known.values().stream().map(entry -> entry.permanentId().value()).toList(), lang);
        var sure = merging.known();
        return new MergesPage(
                messages.in(lang, "knowledge.queues.merges.title"),
                waiting,
                sure.size(),
                work(lang),
                pairs(open, known, linked, sure, lang),
                pairs(merged, known, Map.of(), Set.of(), lang),
                new Pager(number, pages, Ui.url(PLACE) + (doneNumber > 1 ? "?done=" + doneNumber : "")),
                new Pager(doneNumber, donePages, Ui.url(PLACE) + (number > 1 ? "?page=" + number : ""), "done"));
    }

    private static int pages(long all, int onAPage) {
        return (int) Math.max(1, (all + onAPage - 1) / onAPage);
    }

    /** How far the press is that goes on, or what came of the last one. */
    MergingFragment work(Lang lang) {
        var latest = merging.latest();
        var running = latest.filter(work -> work.ended().isEmpty());
        var told = latest.filter(work -> work.ended().filter(at -> at.plus(TOLD).isAfter(clock.instant())).isPresent());
        return new MergingFragment(
                running.map(work -> new Progress(
                        messages.in(lang, "knowledge.queues.merges.merging"),
                        (long) work.merged() + work.left(),
                        work.whole(),
                        messages.in(lang, "knowledge.queues.merges.progress", work.merged() + work.left(), work.whole()))),
                running.isPresent() ? Optional.empty() : told.map(work -> outcome(work, lang)));
    }

    private Notice outcome(SureMerging.Work work, Lang lang) {
        var text = messages.in(lang, "knowledge.queues.merges.outcome", work.merged());
        if (work.stopped()) {
            return Notice.careful(text + " " + messages.in(lang, "knowledge.queues.merges.stopped"));
        }
        return work.left() == 0 ? Notice.good(text) : Notice.careful(text + " " + messages.in(lang, "knowledge.queues.merges.left", work.left()));
    }

    private List<Pair> pairs(List<MergeProposal> proposals, Map<EntryId, Entry> known, Map<String, LinkQuery.Some> linked, Set<UUID> sure, Lang lang) {
        var pairs = new ArrayList<Pair>();
        for (var each : proposals) {
            var kept = known.get(each.kept());
            var other = known.get(each.other());
            if (kept != null && other != null) {
                var evidence = Evidence.between(kept, other);
                var facts = KeyFacts.of(
                        Fact.of(messages.in(lang, "knowledge.queues.merges.agrees"), agrees(evidence, lang)),
                        Fact.of(messages.in(lang, "knowledge.queues.merges.differs"), differs(evidence, lang)));
                pairs.add(new Pair(each.id(), side(kept, linked, lang), side(other, linked, lang), each.at(), facts, sure.contains(each.id())));
            }
        }
        return pairs;
    }

    private static Side side(Entry entry, Map<String, LinkQuery.Some> linked, Lang lang) {
        var id = entry.permanentId().value();
        var links = linked.getOrDefault(id, new LinkQuery.Some(0, List.of()));
        return new Side(id, entry.title(lang), links.all(), links.first().stream().map(each -> new Link(each.id(), each.title())).toList());
    }

    private List<String> agrees(Evidence evidence, Lang lang) {
        var lines = new ArrayList<String>();
        evidence.spelling().ifPresent(found -> lines.add(found.isEmpty()
                ? messages.in(lang, "knowledge.queues.merges.agrees.name")
                : messages.in(
                        lang,
                        "knowledge.queues.merges.agrees.spelling",
                        found.stream().map(each -> messages.in(lang, "knowledge.queues.merges.spelling." + each.name())).collect(Collectors.joining(", ")))));
        if (evidence.businessId() == Likeness.SAME) {
            lines.add(messages.in(lang, "knowledge.queues.merges.businessId", evidence.kept().businessId().orElseThrow()));
        }
        if (evidence.municipality() == Likeness.SAME) {
            var both = new HashSet<>(evidence.kept().municipalities());
            both.retainAll(evidence.other().municipalities());
            lines.add(messages.in(lang, "knowledge.queues.merges.municipality", names(both, lang)));
        }
        return lines;
    }

    private List<String> differs(Evidence evidence, Lang lang) {
        var lines = new ArrayList<String>();
        if (evidence.spelling().isEmpty()) {
            lines.add(messages.in(lang, "knowledge.queues.merges.differs.name"));
        }
        if (evidence.bodies()) {
            lines.add(messages.in(lang, "knowledge.queues.merges.differs.bodies"));
        }
        line("businessId", evidence.businessId(), id(evidence.kept(), lang), id(evidence.other(), lang), lang).ifPresent(lines::add);
        line("municipality", evidence.municipality(), names(evidence.kept().municipalities(), lang), names(evidence.other().municipalities(), lang), lang)
                .ifPresent(lines::add);
        return lines;
    }

    private Optional<String> line(String what, Likeness likeness, String kept, String other, Lang lang) {
        return likeness == Likeness.OTHER || likeness == Likeness.ONE_ONLY
                ? Optional.of(messages.in(lang, "knowledge.queues.merges.differs." + what, kept, other))
                : Optional.empty();
    }

    private String id(Signs of, Lang lang) {
        return of.businessId().orElseGet(() -> unknown(lang));
    }

    private String names(Collection<String> keys, Lang lang) {
        return keys.isEmpty() ? unknown(lang) : areas.find(keys).values().stream().map(area -> area.name().in(lang)).sorted().collect(Collectors.joining(", "));
    }

    private String unknown(Lang lang) {
        return messages.in(lang, "knowledge.queues.merges.unknown");
    }
}
