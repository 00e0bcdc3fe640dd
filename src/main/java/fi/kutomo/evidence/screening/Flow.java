package fi.kutomo.evidence.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The counts of the flow diagram of PRISMA 2020, made of where each reference stands, so that they cannot contradict each other.
 *
 * @param databases {@code registers}: references found there
 * @param searched the branch of databases and registers
 * @param other the branch of references found otherwise, which begins with reports
 * @param reports reports that are included, of {@code studies} studies
 */
public record Flow(int databases, int registers, Searched searched, Reports found, int others, Removed otherRemoved, Reports other, int reports, int studies) {

    /** Taken away before screening. */
    public record Removed(int duplicates, int automation, int otherwise) {

        public int all() {
            return duplicates + automation + otherwise;
        }
    }

    /**
     * Screening by title and abstract.
     *
     * @param screened all that are to be screened: identified − removed
     * @param waiting of these, those about which nothing is settled yet: screened = excluded + waiting + sought
     */
    public record Searched(Removed removed, int screened, int excluded, int waiting) {}

    /**
     * Reports.
     *
     * @param assessed sought − not retrieved
     * @param byReason excluded with each reason; included = assessed − all of them − waiting
     */
    public record Reports(int sought, int notRetrieved, int assessed, int waiting, Map<String, Integer> byReason, int included) {

        public int excluded() {
            return byReason.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    static Flow of(List<Item> items) {
        var searched = items.stream().filter(item -> item.source() != Source.OTHER).toList();
        var others = items.stream().filter(item -> item.source() == Source.OTHER).toList();
        var included = items.stream().filter(Item::included).toList();
        var ids = included.stream().map(Item::id).collect(java.util.stream.Collectors.toSet());
        int studies = count(included, item -> item.reportOf().isEmpty() || !ids.contains(item.reportOf().get()));
        return new Flow(
                count(searched, item -> item.source() == Source.DATABASE),
                count(searched, item -> item.source() == Source.REGISTER),
                new Searched(
                        removed(searched),
                        count(searched, item -> !item.removed()),
                        count(searched, item -> !item.removed() && item.title().state() == Outcome.State.OUT),
                        count(searched, item -> item.open(Stage.TITLE))),
                reports(searched),
                others.size(),
                removed(others),
                reports(others),
                included.size(),
                studies);
    }

    /** Whether nothing waits any more, so that the diagram is final. */
    public boolean done() {
        return searched.waiting() == 0 && found.waiting() == 0 && other.waiting() == 0;
    }

    private static Removed removed(List<Item> items) {
        return new Removed(
                count(items, item -> item.duplicateOf().isPresent()),
                count(items, item -> item.duplicateOf().isEmpty() && item.removal().filter(Removal.AUTOMATION::equals).isPresent()),
                count(items, item -> item.duplicateOf().isEmpty() && item.removal().filter(Removal.OTHER::equals).isPresent()));
    }

    private static Reports reports(List<Item> items) {
        var byReason = new TreeMap<String, Integer>();
        items.stream()
                .filter(item -> item.assessed() && item.full().state() == Outcome.State.OUT)
                .forEach(item -> byReason.merge(item.full().reason(), 1, Integer::sum));
        return new Reports(
                count(items, Item::sought),
                count(items, item -> item.sought() && item.notRetrieved()),
                count(items, Item::assessed),
                count(items, item -> item.open(Stage.FULL_TEXT)),
                byReason,
                count(items, Item::included));
    }

    private static int count(List<Item> items, Predicate<Item> which) {
        return (int) items.stream().filter(which).count();
    }
}
