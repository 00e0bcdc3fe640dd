package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one link rests on.
 *
 * @param contested what speaks against it weighs as much as what speaks for it
 * @param sourced whether anything that is still here speaks for it
 * @param gone how many of its studies are no longer public; they count for nothing
 */
public record Support(Strength strength, boolean contested, boolean sourced, int gone) {

    static Support of(Link link, Map<StudyId, StudyRecord> studies) {
        var supporting = known(link, Stance.SUPPORTS, studies);
        var weakening = known(link, Stance.WEAKENS, studies);
        var written = link.sources().stream().anyMatch(source -> source.study().isEmpty());
        var named = link.sources().stream().filter(source -> source.study().isPresent()).count();
        int gone = (int) named - supporting.size() - weakening.size();
        var sourced = written || !supporting.isEmpty();
        var pro = sourced
                ? max(written ? Strength.SOURCED : Strength.BARE, Strength.of(supporting))
                : link.rationale().isEmpty() ? Strength.BARE : Strength.REASONED;
        var contra = weakening.stream().map(Strength::byMaking).max(Strength::compareTo);
        if (contra.isEmpty()) {
            return new Support(pro, false, sourced, gone);
        }
        var against = contra.get().compareTo(pro) > 0;
        return new Support(against ? Strength.AGAINST : pro, contra.get() == pro, sourced, gone);
    }

    private static Strength max(Strength one, Strength other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static List<StudyRecord> known(Link link, Stance stance, Map<StudyId, StudyRecord> studies) {
        return link.sources().stream()
                .filter(source -> source.stance() == stance)
                .flatMap(source -> source.study().stream())
                .map(id -> studies.get(new StudyId(id)))
                .filter(Objects::nonNull)
                .toList();
    }
}
