package fi.kutomo.evaluation.theory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a look at a whole theory shows.
 *
 * @param flaws in the order of their weight, then of their places
 * @param support of each link, by its id
 * @param main ids of the links on a way from an activity to a change: those that must have a source
 * @param doubtful ids of the boxes that rest on a broken assumption
 * @param weakest the weakest way from an activity to a change
 */
public record Examination(
        List<Flaw> flaws, Map<String, Support> support, Set<String> main, Set<String> doubtful, Optional<WeakestWay> weakest) {

    /**
     * The version of these rules, kept with every result. The second asks for an indicator of every outcome, the
     * third weighs the studies of a link by the rules for claims.
     */
    public static final String RULES = "theory-3";

    /** A way is as strong as its weakest link. */
    public record WeakestWay(List<Link> links, Link link, Strength strength) {}

    public static Examination of(Graph graph, Known known, LocalDate today) {
        return new Examining(graph, known, today).look();
    }

    /** Each way from an activity to a change is explained and has at least one source; loops are marked. */
    public boolean reasoned() {
        return !main.isEmpty() && flaws.stream().noneMatch(flaw -> flaw.kind().blocks());
    }
}
