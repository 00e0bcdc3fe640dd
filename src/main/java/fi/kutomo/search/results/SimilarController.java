package fi.kutomo.search.results;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.search.index.Hit;
import fi.kutomo.search.index.SearchIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is like a card, or like a title that is being written. Pages fetch it by its address or show it as a panel. */
@Controller
class SimilarController implements PanelSource {

    private static final int OFFERED = 5;
    private static final int SUMMARY = 160;

    private final SearchIndex index;
    private final Catalogue catalogue;
    private final Labels labels;
    private final Html html;

    SimilarController(SearchIndex index, Catalogue catalogue, Labels labels, Html html) {
        this.index = index;
        this.catalogue = catalogue;
        this.labels = labels;
        this.html = html;
    }

    /**
     * A fragment.
     *
     * @param title words to be like, used when there is no id
     * @param id permanent id of the card to be like; with a title, the card to leave out
     * @param type only these kinds; else all that stand on their own
     * @param kind only this kind, as the form of a new page names it
     */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/search/similar")
    @Access(Access.Level.PUBLIC)
    Reply similar(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") Set<String> type,
            @RequestParam(defaultValue = "") String kind,
            Lang lang) {
        var card = id.isBlank() ? Optional.<Card>empty() : catalogue.byPermanentId(id.strip());
        var except = card.map(each -> each.ref().id());
        var text = title.isBlank() ? card.map(each -> words(each, lang)).orElse("") : title;
        var wanted = kind.isBlank() ? type : Set.of(kind);
        var hits = text.isBlank() ? List.<Hit>of() : index.similar(text, lang, except, wanted.isEmpty() ? Labels.ALIKE : wanted, OFFERED);
        return Reply.of(new SimilarList(Ui.t("search.similar.heading"), hits.stream().map(hit -> line(hit, lang)).toList()));
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        var lang = caller.lang();
        var hits = catalogue.find(ref.id())
                .map(card -> index.similar(words(card, lang), lang, Optional.of(ref.id()), Labels.ALIKE, OFFERED))
                .orElse(List.of());
        return hits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(
                        "similar",
                        Ui.t("search.similar.heading"),
                        html.content(new SimilarList(null, hits.stream().map(hit -> line(hit, lang)).toList()))));
    }

    private static String words(Card card, Lang lang) {
        var text = card.in(lang);
        return text.title() + "\n" + text.title() + "\n" + text.summary();
    }

    private SimilarList.Similar line(Hit hit, Lang lang) {
        return new SimilarList.Similar(
                labels.type(hit.kind(), lang),
                hit.title().bare(),
                Ui.url(hit.path()),
                Ui.foreign(hit.lang()),
                hit.summary().shortened(SUMMARY).bare());
    }
}
