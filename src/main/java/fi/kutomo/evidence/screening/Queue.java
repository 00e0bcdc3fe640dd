package fi.kutomo.evidence.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What waits for whom. Nobody is shown what another has answered before it is settled. */
record Queue(List<Item> items, Map<UUID, List<Decision>> decisions, boolean doubled) {

    /** References about which this screener is still to answer, in their order. */
    List<Item> waitingFor(UUID screener, Stage stage) {
        return items.stream()
                .filter(item -> item.open(stage) && item.at(stage).state() == Outcome.State.WAITING && mine(item, screener, stage).isEmpty())
                .toList();
    }

    /** Conflicts that this person may settle: everybody but those whose answers are in it. */
    List<Item> conflictsFor(Optional<UUID> screener, Stage stage) {
        return items.stream()
                .filter(item -> item.open(stage) && item.at(stage).state() == Outcome.State.CONFLICT)
                .filter(item -> screener.isEmpty() || mine(item, screener.get(), stage).isEmpty())
                .toList();
    }

    long conflicts(Stage stage) {
        return items.stream().filter(item -> item.open(stage) && item.at(stage).state() == Outcome.State.CONFLICT).count();
    }

    /** This screener's own answer, which may be changed until the two have met. */
    Optional<Decision> mine(Item item, UUID screener, Stage stage) {
        return answers(item, stage).stream().filter(each -> each.screener().equals(screener)).findFirst();
    }

    List<Decision> answers(Item item, Stage stage) {
        return decisions.getOrDefault(item.duplicateOf().orElse(item.id()), List.of()).stream()
                .filter(each -> each.stage() == stage && !each.third())
                .toList();
    }

    /** Whether a screener may answer now: it waits, and somebody else's second answer has not closed it. */
    boolean answerable(Item item, UUID screener, Stage stage) {
        return item.open(stage)
                && item.at(stage).state() == Outcome.State.WAITING
                && (mine(item, screener, stage).isPresent() || item.at(stage).given() < (doubled ? 2 : 1));
    }
}
