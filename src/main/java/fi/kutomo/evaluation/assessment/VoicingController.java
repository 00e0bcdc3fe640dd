package fi.kutomo.evaluation.assessment;

import fi.kutomo.accounts.People;
import fi.kutomo.evaluation.assessment.VoicePage.Asked;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.ValidationStore;
import fi.kutomo.evaluation.validation.Voicing;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lived experience in a validation: editors ask people, and those who were asked say what they think. */
@Controller
class VoicingController {

    private static final int LONGEST_NAME = 200;

    private final Voicing voicing;
    private final ValidationStore validations;
    private final ValidationPages pages;
    private final Frameworks frameworks;
    private final Entries entries;
    private final People people;

    VoicingController(
            Voicing voicing, ValidationStore validations, ValidationPages pages, Frameworks frameworks, Entries entries, People people) {
        this.voicing = voicing;
        this.validations = validations;
        this.pages = pages;
        this.frameworks = frameworks;
        this.entries = entries;
        this.people = people;
    }

    @PostMapping("/{lang}/validations/{slug}/voices")
    @Access(Access.Level.EDITOR)
    Reply ask(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "") String voice) {
        var validation = validations.get(slug);
        var person = voice.isBlank() || voice.length() > LONGEST_NAME ? Optional.<UUID>empty() : people.shown(voice.strip(), caller);
        var problem = "evaluation.voice.nobody";
        if (person.isPresent()) {
            try {
                voicing.ask(slug, person.get(), caller);
                return Reply.seeOther(Ui.url(validation.path()), "evaluation.voice.asked");
            } catch (Refused refused) {
                problem = refused.messageKey();
            }
        }
        return Reply.of(pages.page(validation, caller, Mistakes.of(Map.of("voice", Ui.t(problem))), Map.of("voice", voice)), 422);
    }

    @PostMapping("/{lang}/validations/{slug}/voices/{id}/removal")
    @Access(Access.Level.EDITOR)
    Reply release(Caller caller, @PathVariable String slug, @PathVariable UUID id) {
        voicing.release(slug, id, caller);
        return Reply.seeOther(Ui.url("validations/" + slug), "evaluation.voice.released");
    }

    @GetMapping("/{lang}/validations/{slug}/voice")
    @Access(Access.Level.MEMBER)
    VoicePage show(Caller caller, @PathVariable String slug) {
        return page(slug, caller, Mistakes.none(), null);
    }

    @PostMapping("/{lang}/validations/{slug}/voice")
    @Access(Access.Level.MEMBER)
    Reply say(
            Caller caller,
            @PathVariable String slug,
            @RequestParam(defaultValue = "keep") String then,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> form) {
        var validation = validations.get(slug);
        voicing.own(validation, caller);
        if (words.length() > Voicing.LONGEST) {
            var mistakes = Mistakes.of(Map.of("words", Ui.t("evaluation.forms.problem.long", Voicing.LONGEST)));
            return Reply.of(page(slug, caller, mistakes, form), 422);
        }
        voicing.keep(slug, marks(frameworks.version(validation.framework()), form), words.strip(), caller);
        if (!then.equals("hand-in")) {
            return Reply.seeOther(Ui.url(validation.path() + "/voice"), "evaluation.voice.kept");
        }
        return voicing.handIn(slug, caller)
                ? Reply.seeOther(Ui.url(validation.path() + "/voice"), "evaluation.voice.handedIn")
                : Reply.of(page(slug, caller, Mistakes.of(Map.of("words", Ui.t("evaluation.voice.empty"))), null), 422);
    }

    @PostMapping("/{lang}/validations/{slug}/voice/removal")
    @Access(Access.Level.MEMBER)
    Reply takeBack(Caller caller, @PathVariable String slug) {
        voicing.takeBack(slug, caller);
        return Reply.seeOther(Ui.url("validations"), "evaluation.voice.takenBack");
    }

    private static Map<String, Integer> marks(Framework framework, Map<String, String> form) {
        var marks = new LinkedHashMap<String, Integer>();
        for (var criterion : framework.lived()) {
            var score = form.getOrDefault("score-" + criterion.code(), "");
            if (score.matches("[0-" + Framework.MOST + "]")) {
                marks.put(criterion.code(), Integer.valueOf(score));
            }
        }
        return marks;
    }

    /** What was typed stands before what is kept. */
    private VoicePage page(String slug, Caller caller, Mistakes mistakes, @Nullable Map<String, String> typed) {
        var validation = validations.get(slug);
        var own = voicing.own(validation, caller);
        var framework = frameworks.version(validation.framework());
        var entry = Named.of(entries, validation.permanentId(), caller.lang());
        var marks = typed == null ? own.marks() : marks(framework, typed);
        return new VoicePage(
                Ui.t("evaluation.voice.title", entry.title()),
                entry,
                validation.path(),
                Ui.date(own.due()),
                Voicing.open(validation),
                own.handedIn(),
                pages.answers(validation, framework, caller.lang()),
                framework.lived().stream()
                        .map(criterion -> new Asked(
                                criterion.code(), criterion.name().in(caller.lang()), criterion.help().in(caller.lang()),
                                scores(marks.get(criterion.code()))))
                        .toList(),
                typed == null ? own.words() : typed.getOrDefault("words", ""),
                Voicing.LONGEST,
                mistakes);
    }

    private static List<Option> scores(@Nullable Integer chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evaluation.voice.cannotTell"), chosen == null));
        for (int score = 0; score <= Framework.MOST; score++) {
            options.add(Option.of(String.valueOf(score), Ui.t("evaluation.assessment.score." + score), chosen != null && chosen == score));
        }
        return options;
    }
}
