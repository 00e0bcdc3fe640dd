package fi.kutomo.evidence.screening;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the answers about one reference at one stage come to. A reference and its duplicates are judged by all their answers together.
 *
 * @param given how many different screeners have answered, thirds not counted
 */
record Outcome(State state, String reason, int given) {

    enum State {
        WAITING,
        CONFLICT,
        IN,
        OUT;

        boolean settled() {
            return this == IN || this == OUT;
        }
    }

    /**
     * Two equal answers settle, or one where screening is single; at full text the reasons must be equal too. Anything else is a
     * conflict, which a third settles. Who answered may have left since: the answer counts.
     */
    static Outcome of(List<Decision> decisions, boolean doubled) {
        var third = decisions.stream().filter(Decision::third).reduce((_, later) -> later);
        var firsts = decisions.stream()
                .filter(each -> !each.third())
                .collect(Collectors.toMap(Decision::screener, each -> each, (earlier, _) -> earlier, java.util.LinkedHashMap::new))
                .values();
        int given = firsts.size();
        if (third.isPresent()) {
            return new Outcome(third.get().answer() == Answer.INCLUDE ? State.IN : State.OUT, third.get().reason(), given);
        }
        if (given < (doubled ? 2 : 1)) {
            return new Outcome(State.WAITING, "", given);
        }
        var first = firsts.iterator().next();
        var agreed = firsts.stream().allMatch(each -> each.answer() == first.answer() && each.reason().equals(first.reason()));
        if (!agreed || first.answer() == Answer.UNSURE) {
            return new Outcome(State.CONFLICT, "", given);
        }
        return new Outcome(first.answer() == Answer.INCLUDE ? State.IN : State.OUT, first.reason(), given);
    }
}
