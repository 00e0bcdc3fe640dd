package fi.kutomo.forum.order;

import fi.kutomo.forum.sending.WordLists;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.settings.Settings;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words and sites that moderators keep in lists. */
@Controller
@RequestMapping("/{lang}/moderation/words")
@Access(Access.Level.MODERATOR)
class WordsController {

    private final Settings settings;
    private final KeepingWords keeping;

    WordsController(Settings settings, KeepingWords keeping) {
        this.settings = settings;
        this.keeping = keeping;
    }

    @GetMapping
    WordsPage show(Lang lang) {
        var lists = settings.read(WordLists.KEY, WordLists.class, WordLists.NONE);
        return new WordsPage(
                Ui.t("forum.words.title"), List.of(new Crumb(Ui.t("forum.cases.title"), "moderation")), lines(lists.fi()), lines(lists.sv()), lines(lists.en()),
                lines(lists.sites()));
    }

    private static String lines(List<String> words) {
        return String.join("\n", words);
    }

    @PostMapping
    Reply keep(
            Lang lang, @RequestParam(defaultValue = "") String fi, @RequestParam(defaultValue = "") String sv, @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "") String sites, Caller caller) {
        keeping.keep(new WordLists(WordLists.typed(fi), WordLists.typed(sv), WordLists.typed(en), WordLists.typed(sites)), caller);
        return Reply.seeOther(Ui.url("moderation/words"), "forum.words.kept");
    }
}
