package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.entries.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the waiting pairs need nobody's judgement. Pairs that share an organisation are looked at together: where two of them all speak
 * against each other, or were kept apart before, none is sure, because merging both would make one of those two.
 */
final class SurePairs {

    private final Map<EntryId, Signs> signs = new HashMap<>();
    private final Map<EntryId, Entry> known = new HashMap<>();
    private final Map<EntryId, EntryId> chain = new HashMap<>();
    private final Set<Set<EntryId>> apart;

    /** @param apart pairs that somebody has kept apart */
    SurePairs(List<Entry> organisations, Set<Set<EntryId>> apart) {
        this.apart = apart;
        organisations.forEach(each -> {
            known.put(each.id(), each);
            signs.put(each.id(), Signs.of(each));
        });
    }

    /** The sure ones of these, the oldest organisation first, so that all that are one go into that; none goes twice. */
    List<MergeProposal> of(List<MergeProposal> open) {
        var there = open.stream().filter(each -> known.containsKey(each.kept()) && known.containsKey(each.other())).toList();
        there.forEach(each -> chain.put(first(each.other()), first(each.kept())));
        var groups = signs.keySet().stream().collect(Collectors.groupingBy(this::first));
        var clear = new HashMap<EntryId, Boolean>();
        var gone = new HashSet<EntryId>();
        return there.stream()
                .filter(each -> between(each.kept(), each.other()).sure())
                .filter(each -> clear.computeIfAbsent(first(each.kept()), group -> clear(Objects.requireNonNull(groups.get(group)))))
                .sorted(Comparator.comparing((MergeProposal each) -> age(each.kept())).thenComparing(each -> age(each.other())))
                .filter(each -> !gone.contains(each.kept()) && gone.add(each.other()))
                .toList();
    }

    private boolean clear(List<EntryId> group) {
        var rest = new ArrayList<>(group);
        while (!rest.isEmpty()) {
            var one = rest.removeLast();
            if (rest.stream().anyMatch(other -> between(one, other).against() || apart.contains(Set.of(one, other)))) {
                return false;
            }
        }
        return true;
    }

    private Evidence between(EntryId one, EntryId other) {
        return Evidence.between(Objects.requireNonNull(signs.get(one)), Objects.requireNonNull(signs.get(other)));
    }

    private EntryId first(EntryId of) {
        var at = of;
        for (var next = chain.get(at); next != null && !next.equals(at); next = chain.get(at)) {
            at = next;
        }
        return at;
    }

    private String age(EntryId of) {
        return Objects.requireNonNull(known.get(of)).permanentId().value();
    }
}
