package fi.kutomo.knowledge.queues;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.organisations.MergeProposal;
import fi.kutomo.knowledge.organisations.Merging;
import fi.kutomo.knowledge.organisations.ProposalStore;
import fi.kutomo.knowledge.queues.MergesPage.Pair;
import fi.kutomo.knowledge.queues.MergesPage.Side;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The queue of organisations that may be one. */
@Controller
@RequestMapping("/{lang}/organisations/merges")
@Access(Access.Level.EDITOR)
class MergesController {

    private static final int MOST = 50;

    private final ProposalStore proposals;
    private final EntryStore entries;
    private final Merging merging;
    private final JdbcClient sql;
    private final Messages messages;

    MergesController(ProposalStore proposals, EntryStore entries, Merging merging, JdbcClient sql, Messages messages) {
        this.proposals = proposals;
        this.entries = entries;
        this.merging = merging;
        this.sql = sql;
        this.messages = messages;
    }

    @GetMapping
    MergesPage list(Lang lang) {
        var open = proposals.open(MOST);
        var merged = proposals.accepted(MOST);
        var known = new HashMap<EntryId, Entry>();
        var ids = Stream.concat(open.stream(), merged.stream())
                .flatMap(each -> Stream.of(each.kept(), each.other()))
                .distinct()
                .toList();
        entries.many(ids).forEach(entry -> known.put(entry.id(), entry));
        var links = links(known.values().stream().map(entry -> entry.permanentId().value()).toList());
        return new MergesPage(
                messages.in(lang, "knowledge.queues.merges.title"),
                proposals.countOpen(),
                pairs(open, known, links, lang),
                pairs(merged, known, links, lang));
    }

    @PostMapping("/{id}/acceptance")
    Reply accept(Lang lang, Caller caller, @PathVariable UUID id) {
        merging.accept(id, messages.in(lang, "knowledge.queues.merges.reason"), caller);
        return back(lang, "knowledge.queues.merges.accepted");
    }

    @PostMapping("/{id}/rejection")
    Reply reject(Lang lang, Caller caller, @PathVariable UUID id) {
        merging.reject(id, caller);
        return back(lang, "knowledge.queues.merges.rejected");
    }

    @PostMapping("/{id}/undoing")
    Reply undo(Lang lang, Caller caller, @PathVariable UUID id) {
        merging.undo(id, caller);
        return back(lang, "knowledge.queues.merges.undone");
    }

    private static Reply back(Lang lang, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/organisations/merges", messageKey);
    }

    private static List<Pair> pairs(List<MergeProposal> proposals, Map<EntryId, Entry> known, Map<String, Long> links, Lang lang) {
        return proposals.stream()
                .flatMap(each -> side(known.get(each.kept()), links, lang)
                        .flatMap(kept -> side(known.get(each.other()), links, lang)
                                .map(other -> new Pair(each.id(), kept, other, each.at())))
                        .stream())
                .toList();
    }

    private static Optional<Side> side(@org.jspecify.annotations.Nullable Entry entry, Map<String, Long> links, Lang lang) {
        return Optional.ofNullable(entry)
                .map(each -> new Side(
                        each.permanentId().value(), each.title(lang), links.getOrDefault(each.permanentId().value(), 0L)));
    }

    private Map<String, Long> links(List<String> ids) {
        var counts = new HashMap<String, Long>();
        sql.sql("select target, count(*) from knowledge.entry_link where target = any (:ids) group by target")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
