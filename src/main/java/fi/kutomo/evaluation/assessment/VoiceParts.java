package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.assessment.ValidationPage.Voices;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.Assignment;
import fi.kutomo.evaluation.validation.Decision;
import fi.kutomo.evaluation.validation.Heard;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.evaluation.validation.ValidationRules;
import fi.kutomo.evaluation.validation.VoiceStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the part of a validation's page in which people with lived experience are heard. */
@Component
class VoiceParts {

    private final VoiceStore voices;
    private final ValidationRules rules;
    private final Frameworks frameworks;

    VoiceParts(VoiceStore voices, ValidationRules rules, Frameworks frameworks) {
        this.voices = voices;
        this.rules = rules;
        this.frameworks = frameworks;
    }

    /** Those of the present round as soon as the reader may hear them, else those of the public decision. */
    Optional<Voices> part(Validation validation, Caller caller, List<Assignment> assigned, Optional<Decision> shown) {
        boolean published = shown.filter(each -> each.isPublic() && each.round() == validation.round()).isPresent();
        if (rules.mayHear(caller, validation, assigned, published)) {
            return told(validation, validation.round(), frameworks.version(validation.framework()), caller.lang());
        }
        return shown.filter(Decision::isPublic)
                .flatMap(decision -> told(validation, decision.round(), frameworks.version(decision.framework()), caller.lang()));
    }

    private Optional<Voices> told(Validation validation, int round, Framework framework, Lang lang) {
        return Heard.of(voices.of(validation.id(), round), framework).map(heard -> new Voices(
                Ui.t("evaluation.voice.people", heard.people()),
                Table.of(
                        Ui.t("evaluation.voice.marks"),
                        List.of(
                                Column.text(Ui.t("evaluation.validation.criterion")),
                                Column.number(Ui.t("evaluation.voice.answers")),
                                Column.number(Ui.t("evaluation.voice.mean")),
                                Column.number(Ui.t("evaluation.voice.range"))),
                        heard.lines().stream().map(line -> row(line, framework, lang)).toList()),
                heard.words()));
    }

    private static List<Cell> row(Heard.Line line, Framework framework, Lang lang) {
        return List.of(
                Cell.of(line.code() + " " + framework.criterion(line.code()).map(each -> each.name().in(lang)).orElse("")),
                Cell.of(Ui.number(line.answers())),
                Cell.of(ValidationPages.two(line.mean())),
                Cell.of(line.least() == line.most() ? String.valueOf(line.least()) : line.least() + "–" + line.most()));
    }
}
