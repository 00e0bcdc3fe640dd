package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sending a network file for review, and the list of those that were sent. */
@Controller
@Access(Access.Level.MEMBER)
class BroughtNetsController {

    private final Bringing bringing;
    private final BroughtNetForms forms;
    private final BroughtNetLists lists;
    private final Choices choices;
    private final Clock clock;

    BroughtNetsController(Bringing bringing, BroughtNetForms forms, BroughtNetLists lists, Choices choices, Clock clock) {
        this.bringing = bringing;
        this.forms = forms;
        this.lists = lists;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/{lang}/brought-nets")
    BroughtNetsPage list(Lang lang, @RequestParam(defaultValue = "1") String page, Caller caller) {
        return lists.page(page, lang, caller);
    }

    @GetMapping("/{lang}/brought-nets/new")
    BroughtNetFormPage fresh(Lang lang) {
        return forms.of(new SourceForm(Map.of()), List.of(), Mistakes.none(), lang);
    }

    @PostMapping("/{lang}/brought-nets")
    Reply send(Lang lang, @RequestParam(required = false) @Nullable List<MultipartFile> file, @RequestParam Map<String, String> sent, Caller caller) {
        var form = new SourceForm(sent);
        var given = GivenFiles.of(Optional.ofNullable(file).orElse(List.of()));
        var mistakes = form.mistakes(choices, LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        if (!given.countable()) {
            mistakes = Mistakes.none().and("file", t("ecosystem.bringing.problem.file", GivenFiles.MOST)).with(mistakes);
        }
        if (!mistakes.isEmpty()) {
            return Reply.of(forms.of(form, List.of(), mistakes, lang), 422);
        }
        var reading = given.read();
        if (reading.refused()) {
            return Reply.of(forms.of(form, reading.problems(), Mistakes.none().and("file", t("ecosystem.maps.bring.refused")), lang), 422);
        }
        try {
            var brought = bringing.send(reading, given.digest(), form.source(), caller);
            return Reply.seeOther(Ui.url(BroughtNet.PLURAL + "/" + brought.id()), brought.fresh() ? "ecosystem.bringing.sent" : "ecosystem.bringing.again");
        } catch (Refused refused) {
            return Reply.of(forms.of(form, reading.problems(), Mistakes.none().and("file", t(refused.messageKey())), lang), 422);
        }
    }
}
