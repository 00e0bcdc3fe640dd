package fi.kutomo.evaluation.potential;

import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Choice;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which makers and assessors give their marks. */
@Controller
@Access(Access.Level.MEMBER)
class SheetController {

    private final Judging judging;
    private final PotentialRules rules;
    private final PotentialPages pages;
    private final RoundStore store;

    SheetController(Judging judging, PotentialRules rules, PotentialPages pages, RoundStore store) {
        this.judging = judging;
        this.rules = rules;
        this.pages = pages;
        this.store = store;
    }

    @GetMapping(PotentialController.POTENTIAL + "/sheet")
    Reply edit(Caller caller, @PathVariable String plural, @PathVariable String slug) {
        var entry = pages.at(plural, slug);
        rules.require(entry.id(), caller);
        if (!pages.mayJudge(entry, caller)) {
            return Reply.seeOther(home(entry));
        }
        return Reply.of(page(entry, caller, SheetForm.of(own(entry, caller), entry.revision())));
    }

    @PostMapping(PotentialController.POTENTIAL + "/sheet")
    Reply update(
            Caller caller,
            @PathVariable String plural,
            @PathVariable String slug,
            @RequestParam(defaultValue = "keep") String then,
            @RequestParam Map<String, String> fields) {
        var entry = pages.at(plural, slug);
        rules.require(entry.id(), caller);
        boolean handIn = then.equals("hand-in");
        var form = SheetForm.of(fields, handIn);
        if (!form.mistakes().isEmpty()) {
            return Reply.of(page(entry, caller, form), 422);
        }
        try {
            judging.keep(entry, form, handIn, caller);
        } catch (Refused refused) {
            int version = own(entry, caller).map(Sheet::version).orElse(0);
            var page = page(entry, caller, form.refused(Ui.t(refused.messageKey()), version));
            if (page.parts().isEmpty()) {
                throw refused;
            }
            return Reply.of(page, 409);
        }
        return handIn
                ? Reply.seeOther(home(entry), "evaluation.potential.handedIn")
                : Reply.seeOther(home(entry) + "/sheet", "evaluation.potential.kept");
    }

    @PostMapping(PotentialController.POTENTIAL + "/stake")
    Reply declare(
            Caller caller, @PathVariable String plural, @PathVariable String slug, @RequestParam(defaultValue = "") String stake) {
        var entry = pages.at(plural, slug);
        if (rules.require(entry.id(), caller) == Side.MAKERS) {
            return Reply.seeOther(home(entry) + "/sheet");
        }
        switch (stake) {
            case "none" -> {
                judging.declare(entry, caller);
                return Reply.seeOther(home(entry) + "/sheet");
            }
            case "tie", "busy" -> {
                judging.decline(entry, stake.equals("tie"), caller);
                return Reply.seeOther(home(entry), "evaluation.potential.declined");
            }
            default -> {
                var form = SheetForm.of(own(entry, caller), entry.revision());
                var mistakes = Mistakes.of(Map.of("stake", Ui.t("evaluation.assessment.stake.missing")));
                return Reply.of(page(entry, caller, form.with(mistakes)), 422);
            }
        }
    }

    private Optional<Sheet> own(Described entry, Caller caller) {
        var side = rules.require(entry.id(), caller);
        return store.of(entry.entry()).stream()
                .filter(round -> !round.opened())
                .findFirst()
                .flatMap(round -> round.own(side, caller.person().orElseThrow()));
    }

    private SheetPage page(Described entry, Caller caller, SheetForm form) {
        boolean makers = rules.require(entry.id(), caller) == Side.MAKERS;
        var barred = makers
                ? Optional.<String>empty()
                : rules.tie(entry.id(), store.of(entry.entry()), caller.person().orElseThrow()).map(tie -> Ui.t(tie.labelKey()));
        boolean open = makers || barred.isEmpty() && own(entry, caller).isPresent();
        return new SheetPage(
                Ui.t("evaluation.potential.form", entry.title(caller.lang())),
                Subject.of(entry, caller.lang()),
                barred,
                makers,
                form.version(),
                open ? Arrays.stream(Aspect.values()).map(aspect -> part(aspect, form)).toList() : List.of(),
                form.mistakes());
    }

    private static SheetPage.Part part(Aspect aspect, SheetForm form) {
        var field = SheetForm.field(aspect);
        return new SheetPage.Part(
                Ui.t(aspect.labelKey()),
                aspect.points().stream().map(point -> choice(point, form)).toList(),
                TextArea.of(field, Ui.t("evaluation.potential.reason", Ui.t(aspect.labelKey())), form.reasons().getOrDefault(aspect, ""))
                        .help(Ui.t("evaluation.potential.reason.help"))
                        .error(form.mistakes().at(field))
                        .rows(3)
                        .most(SheetForm.LONGEST));
    }

    private static Choice choice(Point point, SheetForm form) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evaluation.potential.unknown"), !form.marks().containsKey(point)));
        for (int mark = 0; mark <= Point.MOST; mark++) {
            var label = mark % 2 == 0
                    ? Ui.t("evaluation.potential.mark.anchored", mark, Ui.t(point.anchorKey(mark)))
                    : Ui.t("evaluation.potential.mark." + mark);
            options.add(Option.of(String.valueOf(mark), label, form.marks().getOrDefault(point, -1) == mark));
        }
        var field = SheetForm.field(point);
        return Choice.one(field, Ui.t(point.labelKey()), options).error(form.mistakes().at(field));
    }

    private static String home(Described entry) {
        return Ui.url(entry.path() + "/potential");
    }
}
