package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.maps.MapPages.Looked;
import fi.kutomo.ecosystem.maps.MapPictures.Show;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Maps for everybody: put together in an address, or saved under a name. */
@Controller
@Access(Access.Level.PUBLIC)
class MapController {

    private final Charting charting;
    private final Asking asking;
    private final SavedMapStore maps;
    private final SnapshotStore snapshots;
    private final Placing placing;
    private final MapPages pages;
    private final MapPictures pictures;
    private final Telling telling;
    private final Html html;

    MapController(
            Charting charting, Asking asking, SavedMapStore maps, SnapshotStore snapshots, Placing placing, MapPages pages, MapPictures pictures, Telling telling,
            Html html) {
        this.charting = charting;
        this.asking = asking;
        this.maps = maps;
        this.snapshots = snapshots;
        this.placing = placing;
        this.pages = pages;
        this.pictures = pictures;
        this.telling = telling;
        this.html = html;
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps")
    MapsPage list(Lang lang, Caller caller) {
        var content = charting.of(Sentence.everybody(), lang);
        var title = t("ecosystem.maps.title");
        var all = maps.all();
        var names = telling.names(all.stream().map(SavedMap::sentence).toList(), lang);
        return new MapsPage(
                title,
                content.actors().isEmpty()
                        ? Optional.empty()
                        : Optional.of(html.content(pictures.regions(t("ecosystem.maps.whole"), Sentence.everybody(), content, lang))),
                all.stream()
                        .map(map -> new MapsPage.Line(
                                map.name().in(lang), Ui.foreign(map.name().langFor(lang)), Ui.url(map.path()), telling.told(map.sentence(), names, lang)))
                        .toList(),
                caller.is(Role.MEMBER));
    }

    /** What is typed or chosen in the form becomes a clause, and the address tells the whole sentence. Where it cannot be, nothing is drawn in its place. */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/map")
    Reply view(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var asked = asking.of(sent, lang);
        var from = Optional.ofNullable(sent.getFirst("map")).flatMap(maps::at).filter(map -> map.withdrawn().isEmpty() && ActorRules.weaves(caller));
        var show = show(sent.getFirst("show"));
        if (asked.mistakes().isEmpty() && sent.containsKey("find")) {
            return Reply.seeOther(Ui.url(asked.sentence().at("map", MapPages.beside(from, show))));
        }
        var content = asked.wrong().isEmpty() ? charting.of(asked.sentence(), lang) : MapContent.nobody(charting.today());
        var looked = new Looked(asked.sentence(), content, show, asked.refused(), () -> Placing.anew(content.net()))
                .moving(asked.sentence().at("map/net"), sent.getFirst("page"));
        return Reply.of(pages.fresh(looked, asked, from, lang, caller), asked.mistakes().isEmpty() ? 200 : 422);
    }

    static Optional<Show> show(@org.jspecify.annotations.Nullable String word) {
        return Optional.ofNullable(word).flatMap(Show::of);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}")
    Reply saved(
            Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String page, Caller caller) {
        var map = maps.at(slug).orElseThrow(() -> new NotFound("map " + slug));
        if (map.withdrawn().isPresent()) {
            return Reply.of(new GoneMapPage(map.name().in(lang), Ui.foreign(map.name().langFor(lang)), map.withdrawn().get(), List.of(MapPages.top())), 410);
        }
        var content = charting.of(map.sentence(), lang);
        var looked = new Looked(map.sentence(), content, show(show), List.of(), () -> placing.of(map, content.net())).moving(map.path() + "/net", page);
        return Reply.of(pages.saved(map, looked, ActorRules.weaves(caller) || !snapshots.of(map.id()).isEmpty(), lang, caller));
    }

    /** One picture of a map, with its table and without the frame of this site, for the pages of others. */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}/embed")
    Reply embedded(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String show) {
        var map = maps.at(slug).orElseThrow(() -> new NotFound("map " + slug));
        if (map.withdrawn().isPresent()) {
            return Reply.of(EmbedPage.gone(map.name().in(lang), Ui.foreign(map.name().langFor(lang)), Ui.absolute(Ui.url(SavedMap.PLURAL))), 410);
        }
        var content = charting.of(map.sentence(), lang);
        return Reply.of(pages.embedded(map, new Looked(map.sentence(), content, show(show), List.of(), () -> placing.of(map, content.net())), lang));
    }
}
