package fi.kutomo.evaluation.assessment;

import fi.kutomo.evaluation.agreement.Alpha;
import fi.kutomo.evaluation.agreement.Distance;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Framework.Criterion;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.frameworks.Framing;
import fi.kutomo.evaluation.validation.AssessorStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.KeyFacts;
import fi.kutomo.platform.web.ui.KeyFacts.Fact;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The framework for everybody to read, with the agreement of assessors by it: a criterion on which they differ is to be written anew. */
@Controller
@Access(Access.Level.PUBLIC)
class FrameworkController {

    private final Frameworks frameworks;
    private final Framing framing;
    private final FramePages pages;
    private final AssessorStore assessors;

    FrameworkController(Frameworks frameworks, Framing framing, FramePages pages, AssessorStore assessors) {
        this.frameworks = frameworks;
        this.framing = framing;
        this.pages = pages;
        this.assessors = assessors;
    }

    @GetMapping("/{lang}/validations/frameworks")
    FrameworkPage current(Lang lang, Caller caller) {
        return show(lang, caller, frameworks.current().version());
    }

    @GetMapping("/{lang}/validations/frameworks/{from:\\d{1,6}}/compare/{to:\\d{1,6}}")
    CompareFrameworksPage compare(@PathVariable int from, @PathVariable int to) {
        return pages.compare(from, to);
    }

    @GetMapping("/{lang}/validations/frameworks/{number:\\d{1,6}}")
    FrameworkPage show(Lang lang, Caller caller, @PathVariable int number) {
        var framework = frameworks.version(number);
        var versions = frameworks.versions();
        var given = assessors.firstMarks(number);
        return new FrameworkPage(
                Ui.t("evaluation.framework.title", number),
                versions.getFirst().number() == number,
                framework.questions().stream().map(each -> new FrameworkPage.Question(each.text().in(lang), each.help().in(lang))).toList(),
                criteria(framework, given, lang),
                rules(framework),
                ending(framework),
                whole(given),
                versions.stream()
                        .map(each -> new FrameworkPage.Version(
                                Ui.t("evaluation.framework.versionOf", each.number(), Ui.date(each.madeAt())),
                                Ui.url("validations/frameworks/" + each.number()),
                                Ui.url("validations/frameworks/" + Math.min(number, each.number()) + "/compare/" + Math.max(number, each.number())),
                                each.note(),
                                each.number() == number))
                        .toList(),
                caller.is(Role.EDITOR),
                caller.is(Role.EDITOR) && framing.draft().isPresent());
    }

    private static String ending(Framework framework) {
        var codes = framework.ending().stream().map(Criterion::code).toList();
        return Ui.t("evaluation.framework.decision", codes.size(), String.join(", ", codes));
    }

    private static Table criteria(Framework framework, Map<String, List<List<Integer>>> given, Lang lang) {
        var rows = framework.criteria().stream()
                .map(criterion -> List.of(
                        Cell.of(criterion.code() + " " + criterion.name().in(lang)),
                        Cell.of(criterion.gate() == null ? "–" : Ui.number(criterion.gate())),
                        Cell.of(Ui.t(
                                criterion.byExperience() ? "evaluation.framework.source.lived" : "evaluation.framework.source." + criterion.source().name())),
                        Cell.of(criterion.help().in(lang)),
                        Cell.of(agreement(criterion, given.getOrDefault(criterion.code(), List.of())))))
                .toList();
        return Table.of(
                Ui.t("evaluation.framework.criteria"),
                List.of(
                        Column.text(Ui.t("evaluation.validation.criterion")),
                        Column.number(Ui.t("evaluation.validation.gate")),
                        Column.text(Ui.t("evaluation.framework.marked")),
                        Column.text(Ui.t("evaluation.framework.anchors")),
                        Column.text(Ui.t("evaluation.validation.fact.agreement"))),
                rows);
    }

    private static String agreement(Criterion criterion, List<List<Integer>> units) {
        if (!criterion.byAssessors()) {
            return "–";
        }
        return ValidationPages.agreement(ValidationPages.boxed(Alpha.of(units, Distance.ORDINAL).value()), java.util.Optional.empty());
    }

    private static String whole(Map<String, List<List<Integer>>> given) {
        var units = given.values().stream().flatMap(List::stream).toList();
        var alpha = Alpha.of(units, Distance.ORDINAL);
        int rounds = given.values().stream().mapToInt(List::size).max().orElse(0);
        return Ui.t("evaluation.framework.agreement", rounds, ValidationPages.agreement(ValidationPages.boxed(alpha.value()), java.util.Optional.empty()));
    }

    private static KeyFacts rules(Framework framework) {
        var rules = framework.rules();
        return new KeyFacts(List.of(
                Fact.of(Ui.t("evaluation.framework.rule.valid"), Ui.t("evaluation.framework.rule.mean", Ui.number(rules.validMean()))),
                Fact.of(Ui.t("evaluation.framework.rule.notes"), Ui.t("evaluation.framework.rule.mean", Ui.number(rules.notesMean()))),
                Fact.of(
                        Ui.t("evaluation.framework.rule.reconcile"),
                        Ui.t("evaluation.framework.rule.reconcileWhen", rules.difference(), Ui.number(BigDecimal.valueOf(rules.alpha())))),
                Fact.of(
                        Ui.t("evaluation.framework.rule.validity"),
                        Ui.t("evaluation.framework.rule.validityMonths", rules.validMonths(), rules.shortMonths(), rules.shortUpTo())),
                Fact.of(Ui.t("evaluation.framework.rule.due"), Ui.t("evaluation.framework.rule.dueDays", rules.dueDays()))));
    }
}
