package fi.kutomo.ecosystem.surveying;

import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.surveys.SurveyRules;
import fi.kutomo.ecosystem.surveys.Surveying;
import fi.kutomo.ecosystem.surveys.Surveying.Draft;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Surveys of a weaver, and new ones. */
@Controller
@RequestMapping("/{lang}/surveys")
@Access(Access.Level.WEAVER)
class SurveysController {

    private static final int LONGEST = 150;
    private static final int DAYS = 28;
    private static final int MOST_DAYS = 183;

    private final Surveying surveying;
    private final SurveyPages pages;
    private final SurveyRules rules;
    private final Choices choices;
    private final Clock clock;

    SurveysController(Surveying surveying, SurveyPages pages, SurveyRules rules, Choices choices, Clock clock) {
        this.surveying = surveying;
        this.pages = pages;
        this.rules = rules;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    SurveysPage list(Lang lang, Caller caller) {
        return pages.list(lang, caller);
    }

    @GetMapping("/new")
    SurveyFormPage fresh(Lang lang, @RequestParam(defaultValue = "") String region, Caller caller) {
        var until = today().plusDays(DAYS);
        return form(
                Map.of("until", until.getDayOfMonth() + "." + until.getMonthValue() + "." + until.getYear(), "region", region), Mistakes.none(), lang, caller);
    }

    @PostMapping
    Reply make(Lang lang, @RequestParam Map<String, String> sent, Caller caller) {
        rules.requireWeave(caller);
        var until = DateField.read(sent.getOrDefault("until", ""));
        var mistakes = mistakes(sent, until, lang);
        if (!mistakes.isEmpty()) {
            return Reply.of(form(sent, mistakes, lang, caller), 422);
        }
        try {
            var draft = new Draft(name(sent), chosen(sent, "region"), chosen(sent, "theme"), until.orElseThrow());
            return Reply.seeOther("/" + lang.tag() + "/surveys/" + surveying.make(draft, caller), "ecosystem.surveying.made");
        } catch (Refused no) {
            return Reply.of(form(sent, Mistakes.none().and("region", Ui.t(no.messageKey(), no.arguments().toArray())), lang, caller), 409);
        }
    }

    private static Optional<String> chosen(Map<String, String> sent, String field) {
        return Optional.of(sent.getOrDefault(field, "")).filter(value -> !value.isEmpty());
    }

    private static LocalizedText name(Map<String, String> sent) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, sent.getOrDefault("name-" + lang.tag(), "")));
        return new LocalizedText(texts);
    }

    private Mistakes mistakes(Map<String, String> sent, Optional<LocalDate> until, Lang lang) {
        var mistakes = Mistakes.none();
        if (name(sent).isEmpty()) {
            mistakes = mistakes.and("name-" + lang.tag(), Ui.t("ecosystem.describing.problem.name"));
        }
        for (var each : Lang.ALL) {
            if (sent.getOrDefault("name-" + each.tag(), "").strip().length() > LONGEST) {
                mistakes = mistakes.and("name-" + each.tag(), Ui.t("ecosystem.describing.problem.long", LONGEST));
            }
        }
        for (var facet : List.of(Facet.REGION, Facet.THEME)) {
            if (chosen(sent, facet.word()).filter(key -> !choices.has(facet, key)).isPresent()) {
                mistakes = mistakes.and(facet.word(), Ui.t("ecosystem.describing.problem.term"));
            }
        }
        if (until.filter(day -> day.isAfter(today()) && !day.isAfter(today().plusDays(MOST_DAYS))).isEmpty()) {
            mistakes = mistakes.and("until", Ui.t("ecosystem.surveying.wrong.until", Ui.date(today().plusDays(MOST_DAYS))));
        }
        return mistakes;
    }

    private SurveyFormPage form(Map<String, String> sent, Mistakes mistakes, Lang lang, Caller caller) {
        var realm = rules.requireWeave(caller);
        var region = sent.getOrDefault("region", "");
        var theme = sent.getOrDefault("theme", "");
        return new SurveyFormPage(
                Ui.t("ecosystem.surveying.fresh"), List.of(SurveyPages.top()), new HashMap<>(sent),
                options("ecosystem.surveying.anyRegion", region, choices.of(Facet.REGION, region, lang).stream().filter(each -> realm.covers(List.of(each.value())))),
                options("ecosystem.surveying.anyTheme", theme, choices.of(Facet.THEME, theme, lang).stream()), mistakes);
    }

    private static List<Option> options(String none, String chosen, Stream<Option> some) {
        return Stream.concat(Stream.of(Option.of("", Ui.t(none), chosen.isEmpty())), some).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }
}
