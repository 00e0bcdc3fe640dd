package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.assessment.AssessmentPage.Asked;
import fi.kutomo.evaluation.assessment.AssessmentPage.Said;
import fi.kutomo.evaluation.assessment.AssessmentPage.Step;
import fi.kutomo.evaluation.frameworks.Comparison;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.transfer.Transferability;
import fi.kutomo.evaluation.validation.Assignment;
import fi.kutomo.evaluation.validation.Mark;
import fi.kutomo.evaluation.validation.Mark.Confidence;
import fi.kutomo.evaluation.validation.Marksheets;
import fi.kutomo.evaluation.validation.Marksheets.Sheet;
import fi.kutomo.evaluation.validation.Validation;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The criteria as an assessor is asked about them, with what the platform knows beside them. */
@Component
class AskedParts {

    /** Scalable and transferable. A code keeps its meaning over all versions of the framework. */
    private static final String TRANSFER = "C9";

    private final Marksheets sheets;
    private final Transferability transferability;

    AskedParts(Marksheets sheets, Transferability transferability) {
        this.sheets = sheets;
        this.transferability = transferability;
    }

    /** @param typed marks that were just sent and are shown again */
    List<Asked> asked(Validation validation, Caller caller, Assignment own, Step step, List<Mark> typed) {
        var visible = sheets.visible(caller, validation);
        var mine = visible.stream().filter(sheet -> sheet.assignment().id().equals(own.id())).findFirst().orElseThrow();
        var open = step == Step.SETTLE ? sheets.compared(validation).map(Comparison::open).orElse(List.of()) : List.<String>of();
        return sheets.asked(validation, own).stream()
                .filter(criterion -> step == Step.MARK || open.contains(criterion.code()))
                .map(criterion -> {
                    var known = step == Step.MARK
                            ? mine.now(criterion.code())
                            : typed.stream().filter(mark -> mark.criterion().equals(criterion.code())).findFirst();
                    var mark = known.orElse(Mark.none(criterion.code()));
                    return new Asked(
                            criterion.code(),
                            criterion.code() + " " + criterion.name().in(caller.lang()),
                            criterion.help().in(caller.lang()),
                            beside(criterion, validation, caller),
                            scores(mark, step),
                            confidences(mark),
                            mark.reason(),
                            step == Step.SETTLE ? said(visible, own, criterion.code()) : List.of());
                })
                .toList();
    }

    private Optional<Transferability.Known> beside(Criterion criterion, Validation validation, Caller caller) {
        return criterion.code().equals(TRANSFER) ? transferability.of(validation.permanentId(), caller.lang()) : Optional.empty();
    }

    private static List<Said> said(List<Sheet> visible, Assignment own, String code) {
        return visible.stream()
                .filter(sheet -> !sheet.assignment().third())
                .flatMap(sheet -> sheet.now(code).stream().map(mark -> new Said(
                        Ui.t(sheet.assignment().id().equals(own.id()) ? "evaluation.assessment.you" : "evaluation.assessment.other"),
                        mark.score().map(String::valueOf).orElse("–"),
                        mark.reason())))
                .toList();
    }

    private static List<Option> scores(Mark mark, Step step) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t(step == Step.SETTLE ? "evaluation.assessment.score.keep" : "evaluation.assessment.score.none"), mark.score().isEmpty()));
        for (int score = 0; score <= Framework.MOST; score++) {
            options.add(Option.of(
                    String.valueOf(score), Ui.t("evaluation.assessment.score." + score), mark.score().filter(Integer.valueOf(score)::equals).isPresent()));
        }
        return options;
    }

    private static List<Option> confidences(Mark mark) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evaluation.assessment.score.none"), mark.confidence().isEmpty()));
        for (var confidence : Confidence.values()) {
            options.add(Option.of(confidence.name(), Ui.t(confidence.labelKey()), mark.confidence().filter(confidence::equals).isPresent()));
        }
        return options;
    }
}
