package fi.kutomo.evaluation.validation;

import static java.util.stream.Collectors.toMap;

import fi.kutomo.evaluation.frameworks.Comparison;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.platform.kernel.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The marks of a round, and who may look at them. Everything that shows marks asks here, pages and API alike. */
@Component
public class Marksheets {

    private final AssessorStore assessors;
    private final DecisionStore decisions;
    private final ValidationRules rules;
    private final Frameworks frameworks;

    Marksheets(AssessorStore assessors, DecisionStore decisions, ValidationRules rules, Frameworks frameworks) {
        this.assessors = assessors;
        this.decisions = decisions;
        this.rules = rules;
        this.frameworks = frameworks;
    }

    /** One assessor's marks, first and second, by criterion. */
    public record Sheet(Assignment assignment, Map<String, Mark> first, Map<String, Mark> second) {

        /** The mark that counts now. */
        public Optional<Mark> now(String criterion) {
            return Optional.ofNullable(second.get(criterion)).or(() -> Optional.ofNullable(first.get(criterion)));
        }

        /** As it was handed in. */
        Sheet asFirstGiven() {
            return new Sheet(assignment, first, Map.of());
        }

        Map<String, Integer> scores(boolean both) {
            var scores = new LinkedHashMap<String, Integer>();
            first.forEach((code, mark) -> mark.score().ifPresent(score -> scores.put(code, score)));
            if (both) {
                second.forEach((code, mark) -> mark.score().ifPresent(score -> scores.put(code, score)));
            }
            return scores;
        }
    }

    /** Those sheets of the present round that the caller may see; what others have changed only once nobody can follow it any more. */
    public List<Sheet> visible(Caller caller, Validation validation) {
        var assigned = assessors.of(validation.id(), validation.round());
        boolean published = decisions.of(validation.id(), validation.round()).filter(Decision::isPublic).isPresent();
        boolean leads = rules.leads(caller, validation, assigned);
        boolean hidden = ValidationRules.secondHidden(validation, assigned);
        return sheets(assigned.stream().filter(one -> rules.maySeeMarks(caller, validation, assigned, one, leads, published)).toList()).stream()
                .map(sheet -> hidden && !caller.person().filter(sheet.assignment()::of).isPresent() ? sheet.asFirstGiven() : sheet)
                .toList();
    }

    /** What an assessor is asked to mark: everything, or for a third only what stayed open. */
    public List<Criterion> asked(Validation validation, Assignment own) {
        var marked = frameworks.version(validation.framework()).marked();
        if (!own.third()) {
            return marked;
        }
        var open = compared(validation).map(Comparison::open).orElse(List.of());
        return marked.stream().filter(criterion -> open.contains(criterion.code())).toList();
    }

    Map<String, Mark> first(Assignment own) {
        return sheets(List.of(own)).getFirst().first();
    }

    /**
     * The marks that count now of the first two beside each other; empty before both are in. What one has changed counts when both have
     * settled: what is open then tells nobody what the other did.
     */
    public Optional<Comparison> compared(Validation validation) {
        boolean hidden = ValidationRules.secondHidden(validation, assessors.of(validation.id(), validation.round()));
        return both(validation).map(two -> compare(validation, two, !hidden));
    }

    /** The same with the marks as they were first given, for the statistics. */
    public Optional<Comparison> comparedFirst(Validation validation) {
        return both(validation).map(two -> compare(validation, two, false));
    }

    /** The final marks of the criteria that assessors mark; empty before they are settled. */
    Optional<Map<String, BigDecimal>> settled(Validation validation) {
        return both(validation).map(two -> {
            var third = sheets(assessors.of(validation.id(), validation.round())).stream()
                    .filter(sheet -> sheet.assignment().third() && sheet.assignment().handedIn())
                    .findFirst()
                    .map(sheet -> sheet.scores(true));
            return Comparison.settled(frameworks.version(validation.framework()), two.get(0).scores(true), two.get(1).scores(true), third);
        });
    }

    private Comparison compare(Validation validation, List<Sheet> two, boolean now) {
        return Comparison.of(frameworks.version(validation.framework()), two.get(0).scores(now), two.get(1).scores(now));
    }

    private Optional<List<Sheet>> both(Validation validation) {
        var first = sheets(assessors.of(validation.id(), validation.round()).stream().filter(one -> !one.third() && one.handedIn()).toList());
        return first.size() < 2 ? Optional.empty() : Optional.of(first);
    }

    private List<Sheet> sheets(List<Assignment> assigned) {
        var marks = assessors.marks(assigned.stream().map(Assignment::id).toList());
        var sheets = new ArrayList<Sheet>();
        for (var one : assigned) {
            var own = marks.getOrDefault(one.id(), List.of());
            sheets.add(new Sheet(one, byCode(own, false), byCode(own, true)));
        }
        return sheets;
    }

    private static Map<String, Mark> byCode(List<Mark> marks, boolean second) {
        return marks.stream().filter(mark -> mark.second() == second).collect(toMap(Mark::criterion, mark -> mark));
    }
}
