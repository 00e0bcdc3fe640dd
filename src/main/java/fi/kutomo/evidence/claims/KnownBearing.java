package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.Bearing;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Footing;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Weighs studies by the rules for claims. */
@Component
public class KnownBearing implements Bearing {

    private final ScaleStore scales;

    KnownBearing(ScaleStore scales) {
        this.scales = scales;
    }

    @Override
    public Function<Collection<StudyRecord>, EvidenceGrade> inForce() {
        return by(scales.current(RuleFiles.CLAIM));
    }

    /** A rung that an editor has added to the rules bears out no more than the one that asks nothing. */
    public static Function<Collection<StudyRecord>, EvidenceGrade> by(Rules rules) {
        return studies -> {
            var rung = rules.levels().get(Reckoning.of(rules, new Basis(Footing.NONE, List.copyOf(studies))).rung()).key();
            return Arrays.stream(EvidenceGrade.values())
                    .filter(grade -> grade.ladder() && grade.sign().equals(rung))
                    .findFirst()
                    .orElse(EvidenceGrade.DESCRIBED);
        };
    }
}
