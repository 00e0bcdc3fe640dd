package fi.kutomo.evaluation.potential;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Optional;

/**
 * What both sides think of the potential of an entry.
 *
 * @param waiting who has handed in, while a round is judged
 * @param judge what the reader may do: begin or go on with a sheet; empty for whoever does not judge
 * @param shown the round that is read; empty while none is open
 * @param earlier the other open rounds
 */
public record PotentialPage(
        String title, Subject entry, Optional<String> waiting, Optional<String> judge, Optional<Shown> shown, List<Earlier> earlier)
        implements Page {

    /**
     * An open round.
     *
     * @param words when it was opened and which revision was judged
     * @param careful what to bear in mind: a newer revision or round, weights of the reader's own, criteria that block
     * @param raises what would raise it, by judge
     * @param differences where the sides see it differently, and what the makers know but the description does not tell
     * @param weights the reader's own weights
     */
    public record Shown(
            int number,
            String words,
            List<String> careful,
            Ranges ranges,
            Table figures,
            List<Listed> raises,
            List<Listed> differences,
            Table marks,
            List<Reasons> reasons,
            Weights weights) {}

    /** Sentences under a heading. */
    public record Listed(String heading, List<String> sentences) {}

    /** What each side wrote about one criterion. */
    public record Reasons(String criterion, List<Said> said) {}

    /** What one judge wrote. */
    public record Said(String who, String words) {}

    /** A form for weighing the criteria differently. */
    public record Weights(String address, boolean own, List<Select> fields) {}

    /** Another round. */
    public record Earlier(String words, String address) {}

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(entry.title(), entry.path()));
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(Ui.t("evaluation.potential.lead"));
    }

    /** Not before there is something to read, nor with weights of a reader, which are nobody's judgement. */
    @Override
    public boolean indexed() {
        return shown.filter(round -> !round.weights().own()).isPresent();
    }
}
