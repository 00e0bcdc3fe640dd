package fi.kutomo.evidence.studies;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published study.
 *
 * @param titleLang language of the work where it is not the reader's
 * @param words our summary, with its language where it is not the reader's
 * @param learning what was learnt of the doing
 * @param corrections what was changed after it became public, newest first
 * @param edit address of the form, for those who may
 * @param claim address of a new claim that rests on it, for those who may
 * @param panels what others say here of the study
 */
public record StudyPage(
        String title,
        @Nullable String titleLang,
        String kind,
        Optional<Said> words,
        KeyFacts facts,
        List<StudiedLines.Linked> studied,
        Tags tags,
        List<OutcomeLine> outcomes,
        Optional<Said> learning,
        List<Correction> corrections,
        Optional<String> edit,
        Optional<String> claim,
        List<Panel> panels,
        String citation,
        Optional<String> linkedData,
        Optional<String> summary,
        List<Crumb> trail)
        implements Page {

    /** Words of ours; the language is named where it is not the reader's. */
    public record Said(String text, @Nullable String lang) {}

    /**
     * What was found about one outcome.
     *
     * @param number the effect with its 95 % interval, as far as the source tells
     */
    public record OutcomeLine(
            String effect, boolean main, Badge direction, Optional<String> number, Optional<String> followUp, String passage, String page, String lang) {}

    /** A correction. */
    public record Correction(int number, String note, Instant at) {}
}
