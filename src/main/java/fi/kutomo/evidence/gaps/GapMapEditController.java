package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asking for a map and changing what it asks. */
@Controller
@RequestMapping("/{lang}/gap-maps")
@Access(Access.Level.WRITER)
class GapMapEditController {

    private final GapMapStore store;
    private final Mapping mapping;
    private final Charting charting;
    private final Terms terms;

    GapMapEditController(GapMapStore store, Mapping mapping, Charting charting, Terms terms) {
        this.store = store;
        this.mapping = mapping;
        this.charting = charting;
        this.terms = terms;
    }

    @GetMapping("/new")
    GapMapEditPage fresh(Lang lang) {
        return page(lang, "gap-maps", GapMapForm.EMPTY, Mistakes.none());
    }

    @PostMapping
    Reply create(Lang lang, GapMapForm form, Caller caller) {
        var mistakes = mistakes(form);
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, "gap-maps", form, mistakes), 422);
        }
        return Reply.seeOther(Ui.url(mapping.begin(form, caller).path()), "evidence.gaps.saved");
    }

    @GetMapping("/{slug}/edit")
    GapMapEditPage edit(Lang lang, @PathVariable String slug, Caller caller) {
        return page(lang, "gap-maps/" + slug + "/edit", GapMapForm.of(editable(slug, caller)), Mistakes.none());
    }

    @PostMapping("/{slug}/edit")
    Reply change(Lang lang, @PathVariable String slug, GapMapForm form, Caller caller) {
        editable(slug, caller);
        var action = "gap-maps/" + slug + "/edit";
        var mistakes = mistakes(form);
        if (!mistakes.isEmpty()) {
            return Reply.of(page(lang, action, form, mistakes), 422);
        }
        try {
            mapping.change(slug, form, caller);
        } catch (Refused meanwhile) {
            return Reply.of(page(lang, action, form, Mistakes.none().and("titleFi", Ui.t(meanwhile.messageKey()))), 422);
        }
        return Reply.seeOther(Ui.url("gap-maps/" + slug), "evidence.gaps.saved");
    }

    private GapMap editable(String slug, Caller caller) {
        var map = store.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("gap map"));
        if (!map.editableBy(caller)) {
            throw new Forbidden("gap map");
        }
        return map;
    }

    private Mistakes mistakes(GapMapForm form) {
        var mistakes = Mistakes.none();
        for (var problem : form.problems().entrySet()) {
            mistakes = mistakes.and(problem.getKey(), Ui.t(problem.getValue()));
        }
        mistakes = unknown(mistakes, "rows", form.rows(), Protocol.ROWS);
        mistakes = unknown(mistakes, "columns", form.columns(), Protocol.COLUMNS);
        return unknown(mistakes, "groups", form.groups(), Protocol.GROUPS);
    }

    private Mistakes unknown(Mistakes mistakes, String field, List<String> keys, String scheme) {
        return charting.unknown(keys, scheme).isEmpty() ? mistakes : mistakes.and(field, Ui.t("evidence.gaps.wrong.term"));
    }

    private GapMapEditPage page(Lang lang, String action, GapMapForm form, Mistakes mistakes) {
        boolean begun = action.endsWith("/edit");
        var trail = new ArrayList<Crumb>(List.of(GapMapPages.maps()));
        if (begun) {
            trail.add(new Crumb(form.title().in(lang), action.replaceFirst("/edit$", "")));
        }
        return new GapMapEditPage(
                Ui.t(begun ? "evidence.gaps.edit" : "evidence.gaps.begin"),
                trail,
                action,
                form,
                terms(lang, Protocol.ROWS, form.rows()),
                terms(lang, Protocol.COLUMNS, form.columns()),
                named(Design.values(), "evidence.studies.design.", form.designs()),
                named(Setting.values(), "evidence.gaps.setting.", form.settings()),
                qualities(form),
                List.of(
                        Option.of(GapMapForm.MAIN, Ui.t("evidence.gaps.mainOnly"), form.only().contains(GapMapForm.MAIN)),
                        Option.of(GapMapForm.REVIEWED, Ui.t("evidence.gaps.reviewedOnly"), form.only().contains(GapMapForm.REVIEWED))),
                terms(lang, Protocol.GROUPS, form.groups()),
                mistakes);
    }

    private List<Option> terms(Lang lang, String scheme, List<String> chosen) {
        return terms.of(scheme, lang).stream()
                .map(term -> Option.of(term.key(), (term.broader().isEmpty() ? "" : "\u2013 ") + term.label().in(lang), chosen.contains(term.key())))
                .toList();
    }

    private static List<Option> named(Enum<?>[] values, String prefix, List<String> chosen) {
        return Arrays.stream(values).map(each -> Option.of(each.name(), Ui.t(prefix + each.name()), chosen.contains(each.name()))).toList();
    }

    private static List<Option> qualities(GapMapForm form) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evidence.gaps.everyQuality"), form.quality().isEmpty()));
        for (var quality : List.of(Quality.SATISFACTORY, Quality.GOOD)) {
            options.add(Option.of(quality.name(), Ui.t("evidence.gaps.qualityLeast." + quality), form.quality().equals(quality.name())));
        }
        return options;
    }
}
