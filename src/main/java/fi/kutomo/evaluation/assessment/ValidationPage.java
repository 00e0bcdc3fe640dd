package fi.kutomo.evaluation.assessment;

import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One validation as the reader may see it.
 *
 * @param state where the process stands; empty for those who only see what is public
 * @param decision the newest public decision, or for editors the one being written
 * @param answers those of the developer part that the reader may see
 * @param sheets marks that the reader may see
 * @param voices what people with lived experience said, where the reader may hear it
 * @param typed what was typed into a form that was refused
 */
public record ValidationPage(
        String title,
        Named entry,
        String path,
        int version,
        Optional<Sign> state,
        Optional<Shown> decision,
        List<Earlier> earlier,
        List<Answer> answers,
        Optional<Table> sheets,
        List<Reason> reasons,
        Optional<Voices> voices,
        Acts acts,
        Optional<Coordination> coordination,
        Mistakes mistakes,
        Map<String, String> typed)
        implements Page {

    /**
     * A decision.
     *
     * @param older whether the model has a newer public version than the one assessed
     */
    public record Shown(
            Sign sign,
            boolean published,
            KeyFacts facts,
            Table marks,
            Prose reasons,
            Optional<Prose> withdrawal,
            boolean older,
            String versions,
            Optional<AppealShown> appeal) {}

    /** A text and its language where it is not the reader's. */
    public record Prose(String text, @Nullable String lang) {}

    /** An appeal with its answer; the reason is shown to those concerned only. */
    public record AppealShown(String words, String reason, String answer) {}

    /** An earlier public decision. */
    public record Earlier(String words) {}

    /** A question with its answer. */
    public record Answer(String question, Prose said) {}

    /** The written reason of one assessor for one criterion. */
    public record Reason(String criterion, String assessor, String said) {}

    /** What people with lived experience said: how many, their marks by criterion, and their own words. */
    public record Voices(String people, Table marks, List<String> words) {}

    /** What the reader may do now. */
    public record Acts(
            boolean answer,
            boolean renew,
            boolean appeal,
            boolean assess,
            boolean check,
            boolean assign,
            boolean third,
            boolean askVoices,
            boolean decide,
            boolean publish,
            boolean withdraw,
            boolean answerAppeal) {

        static final Acts NONE = new Acts(false, false, false, false, false, false, false, false, false, false, false, false);

        public boolean editorActs() {
            return check || assign || askVoices || decide || publish || withdraw || answerAppeal;
        }
    }

    /**
     * What editors see of the process.
     *
     * @param candidates assessors to ask, with what they have in hand or why they are barred
     * @param voices people with lived experience who were asked
     * @param compared how far the first two agree, once both are in
     */
    public record Coordination(
            List<Assessor> assigned, List<Option> candidates, List<Assessor> voices, Optional<String> compared, Optional<String> verdict) {}

    /** Somebody who was asked. */
    public record Assessor(String name, String status, boolean late, Optional<String> removal) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Override
    public List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evaluation.validations.title"), "validations"));
    }

    @Override
    public boolean indexed() {
        return decision.filter(Shown::published).isPresent();
    }
}
