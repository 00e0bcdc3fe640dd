package fi.kutomo.evaluation.theory;

/**
 * What one link rests on.
 *
 * @param contested what speaks against it weighs as much as what speaks for it
 * @param sourced whether anything that is still here speaks for it
 * @param gone how many of its studies and claims are no longer public; they count for nothing
 */
public record Support(Strength strength, boolean contested, boolean sourced, int gone) {

    static Support of(Link link, Known known) {
        var supporting = known.studies(link, Stance.SUPPORTS);
        var weakening = known.studies(link, Stance.WEAKENS);
        var written = link.sources().stream().anyMatch(Source::written);
        int gone = (int) link.sources().stream().filter(source -> !known.here(source)).count();
        var sourced = written || !supporting.isEmpty();
        var pro = !supporting.isEmpty()
                ? Strength.of(known.bearing().apply(supporting))
                : written ? Strength.SOURCED : link.rationale().isEmpty() ? Strength.BARE : Strength.REASONED;
        if (weakening.isEmpty()) {
            return new Support(pro, false, sourced, gone);
        }
        var contra = Strength.of(known.bearing().apply(weakening));
        var against = contra.compareTo(pro) > 0;
        return new Support(against ? Strength.AGAINST : pro, contra == pro, sourced, gone);
    }
}
