package fi.kutomo.evidence.synthesis;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Messages;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says a result in plain sentences of three languages: what it does, how sure that is, how large, and whether it holds elsewhere. */
@Component
class Saying {

    private final Messages messages;

    Saying(Messages messages) {
        this.messages = messages;
    }

    /** The conclusion alone, as one or two sentences. */
    String conclusion(Question question, Pooling pooling, Lang lang) {
        var verdict = Verdict.of(question, pooling.random());
        var size = verdict.size() == Verdict.Size.UNSIZED ? "" : " " + messages.in(lang, "evidence.synthesis.size." + verdict.size());
        var said = capital(messages.in(
                lang, key(question.certainty(), verdict.way()), subject(question, lang), object(question, lang), size));
        if (question.certainty() == Question.Certainty.VERY_LOW || verdict.way() == Verdict.Way.SAME || verdict.way() == Verdict.Way.UNCLEAR) {
            return said;
        }
        return said + " " + messages.in(lang, verdict.wanted() ? "evidence.synthesis.wanted" : "evidence.synthesis.unwanted");
    }

    /** Everything that a run says; where it does not stand, that comes first. */
    List<String> all(Run run, Lang lang) {
        var said = new ArrayList<String>();
        if (!run.stands()) {
            said.add(lost(lang));
        }
        said.addAll(all(run.inputs().question(), run.result().pooling(), lang));
        return List.copyOf(said);
    }

    /** That a run does not stand, in one sentence. */
    String lost(Lang lang) {
        return messages.in(lang, "evidence.synthesis.lost.says");
    }

    /** Everything: conclusion, size with its interval, and whether results vary by place. */
    List<String> all(Question question, Pooling pooling, Lang lang) {
        var shown = new Shown(lang, question.measure());
        var said = new ArrayList<String>();
        said.add(conclusion(question, pooling, lang));
        said.add(messages.in(
                lang,
                "evidence.synthesis.figures",
                messages.in(lang, "evidence.synthesis.measure." + question.measure()),
                shown.effect(pooling.random().estimate()) + (question.unit().isEmpty() ? "" : " " + question.unit()),
                shown.interval(pooling.random().interval()),
                pooling.k()));
        said.add(pooling.prediction()
                .map(interval -> messages.in(
                        lang,
                        interval.holds(0) ? "evidence.synthesis.varies" : "evidence.synthesis.holds",
                        shown.interval(interval),
                        shown.none()))
                .orElseGet(() -> messages.in(lang, "evidence.synthesis.tooFew", pooling.k())));
        return List.copyOf(said);
    }

    private static String key(Question.Certainty certainty, Verdict.Way way) {
        if (certainty == Question.Certainty.VERY_LOW) {
            return "evidence.synthesis.says.VERY_LOW";
        }
        return way == Verdict.Way.UNCLEAR ? "evidence.synthesis.says.UNCLEAR" : "evidence.synthesis.says." + certainty + "." + way;
    }

    private String subject(Question question, Lang lang) {
        return written(question.intervention(), "evidence.synthesis.someIntervention", lang);
    }

    private String object(Question question, Lang lang) {
        return written(question.outcome(), "evidence.synthesis.someOutcome", lang);
    }

    /** Words of another language would not bend with the sentence, so a general word stands in where there are none in this one. */
    private String written(LocalizedText text, String otherwise, Lang lang) {
        return text.exactly(lang).orElseGet(() -> messages.in(lang, otherwise));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
