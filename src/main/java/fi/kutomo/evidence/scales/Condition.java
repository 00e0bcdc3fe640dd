package fi.kutomo.evidence.scales;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.kutomo.evidence.Ground;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** One thing that a level asks for. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "asks")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Description.class, name = "description"),
    @JsonSubTypes.Type(value = Condition.Told.class, name = "told"),
    @JsonSubTypes.Type(value = Condition.Names.class, name = "names"),
    @JsonSubTypes.Type(value = Condition.Fact.class, name = "fact"),
    @JsonSubTypes.Type(value = Condition.Studies.class, name = "studies"),
    @JsonSubTypes.Type(value = Condition.Either.class, name = "either")
})
public sealed interface Condition {

    Verdict on(Basis basis);

    /**
     * Whether it holds and which studies say so.
     *
     * @param known false where nobody has answered: then it does not hold either
     */
    record Verdict(boolean passed, boolean known, List<StudyId> because) {

        static Verdict of(boolean passed) {
            return new Verdict(passed, true, List.of());
        }
    }

    /** The description is this whole, a share from 0 to 1. */
    record Description(double atLeast) implements Condition {

        @Override
        public Verdict on(Basis basis) {
            return Verdict.of(basis.footing().completeness() >= atLeast);
        }
    }

    /** One of these fields of the description is wholly written. */
    record Told(List<String> fields) implements Condition {

        @Override
        public Verdict on(Basis basis) {
            return Verdict.of(fields.stream().anyMatch(basis.footing().told()::contains));
        }
    }

    /** The description names one of these terms. Where it names no term of their scheme, nobody has answered. */
    record Names(List<String> terms) implements Condition {

        @Override
        public Verdict on(Basis basis) {
            var named = basis.footing().terms();
            boolean known = terms.stream().anyMatch(term -> named.stream().anyMatch(each -> scheme(each).equals(scheme(term))));
            return new Verdict(terms.stream().anyMatch(named::contains), known, List.of());
        }

        private static String scheme(String term) {
            return term.substring(0, term.indexOf('/') + 1);
        }
    }

    /** A fact that comes from a floor above or from an assessor. */
    record Fact(Ground.Fact fact) implements Condition {

        @Override
        public Verdict on(Basis basis) {
            var answer = basis.footing().facts().get(fact);
            return new Verdict(Objects.equals(answer, true), answer != null, List.of());
        }
    }

    /** So many studies of a kind are there, or no more than so many. */
    record Studies(Sought sought, OptionalInt atLeast, OptionalInt atMost) implements Condition {

        @Override
        public Verdict on(Basis basis) {
            var found = basis.studies().stream().filter(sought::matches).map(StudyRecord::id).toList();
            boolean enough = atLeast.isEmpty() || found.size() >= atLeast.getAsInt();
            boolean few = atMost.isEmpty() || found.size() <= atMost.getAsInt();
            return new Verdict(enough && few, true, found);
        }
    }

    /** All conditions of at least one of the groups hold. The studies named are those of the first group that holds, else of all. */
    record Either(List<List<Condition>> of) implements Condition {

        @Override
        public Verdict on(Basis basis) {
            var seen = new ArrayList<StudyId>();
            boolean known = false;
            for (var group : of) {
                var verdicts = group.stream().map(condition -> condition.on(basis)).toList();
                var because = verdicts.stream().flatMap(verdict -> verdict.because().stream()).toList();
                if (verdicts.stream().allMatch(Verdict::passed)) {
                    return new Verdict(true, true, sorted(because));
                }
                known |= verdicts.stream().allMatch(Verdict::known);
                seen.addAll(because);
            }
            return new Verdict(false, known, sorted(seen));
        }

        private static List<StudyId> sorted(List<StudyId> ids) {
            return ids.stream().distinct().sorted(java.util.Comparator.comparing(StudyId::value)).toList();
        }
    }
}
