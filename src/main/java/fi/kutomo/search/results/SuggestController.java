package fi.kutomo.search.results;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.search.index.SearchIndex;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Titles for what is being typed: as JSON for the frame's search field, as HTML for everyone else. */
@Controller
class SuggestController {

    private static final int OFFERED = 8;
    private static final int LONGEST = 100;

    private final SearchIndex index;
    private final Labels labels;

    SuggestController(SearchIndex index, Labels labels) {
        this.index = index;
        this.labels = labels;
    }

    @Paced(Pace.SUGGEST)
    @GetMapping(value = "/{lang}/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Access(Access.Level.PUBLIC)
    List<SuggestionList.Suggestion> json(@RequestParam(defaultValue = "") String q, Lang lang) {
        return suggestions(q, lang);
    }

    @Paced(Pace.SUGGEST)
    @GetMapping(value = "/{lang}/search/suggest", produces = MediaType.TEXT_HTML_VALUE)
    @Access(Access.Level.PUBLIC)
    Reply html(@RequestParam(defaultValue = "") String q, Lang lang) {
        return Reply.of(new SuggestionList(suggestions(q, lang)));
    }

    private List<SuggestionList.Suggestion> suggestions(String typed, Lang lang) {
        var start = typed.substring(0, Math.min(typed.length(), LONGEST));
        return index.suggest(start, lang, OFFERED).stream()
                .map(hit -> new SuggestionList.Suggestion(
                        hit.title().bare(), labels.type(hit.kind(), lang), Ui.url(hit.path()), hit.lang().tag()))
                .toList();
    }
}
