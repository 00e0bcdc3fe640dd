package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.Actor;
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
import fi.kutomo.platform.web.ui.Mistakes;
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

    private static final int LONGEST = 200;

    private final Charting charting;
    private final SavedMapStore maps;
    private final SnapshotStore snapshots;
    private final Placing placing;
    private final MapPages pages;
    private final MapPictures pictures;
    private final Telling telling;
    private final Html html;

    MapController(
            Charting charting, SavedMapStore maps, SnapshotStore snapshots, Placing placing, MapPages pages, MapPictures pictures, Telling telling, Html html) {
        this.charting = charting;
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

    /** What is typed or chosen in the form becomes a clause, and the address tells the whole sentence. */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/map")
    Reply view(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var read = Sentence.read(sent);
        var find = typed(sent, "find");
        var near = typed(sent, "near");
        var sentence = read.sentence();
        var typed = MapForms.Typed.nothing();
        if (!find.isEmpty()) {
            var meant = charting.meant(find, lang);
            typed = meant.size() == 1 ? typed : new MapForms.Typed(find, near, meant, Mistakes.none().and("find", mistake(meant)));
            sentence = meant.size() == 1 ? sentence.with(Clause.ACTOR, meant.getFirst().slug()) : sentence;
        }
        if (!near.isEmpty()) {
            var meant = charting.meant(near, lang);
            int steps = Sentence.steps(sent);
            typed = meant.size() == 1 ? typed : new MapForms.Typed(typed.find(), near, meant, typed.mistakes().and("near", mistake(meant)));
            sentence = meant.size() == 1 ? sentence.around(Optional.of(new Sentence.Around(meant.getFirst().slug(), steps))) : sentence;
        }
        var from = Optional.ofNullable(sent.getFirst("map")).flatMap(maps::at).filter(map -> map.withdrawn().isEmpty() && ActorRules.weaves(caller));
        if (typed.mistakes().isEmpty() && sent.containsKey("find")) {
            return Reply.seeOther(Ui.url(sentence.at("map", from.map(map -> new String[] {"map=" + map.slug()}).orElse(new String[0]))));
        }
        var content = charting.of(sentence, lang);
        var looked = new Looked(sentence, content, show(sent.getFirst("show")), read.refused(), () -> Placing.anew(content));
        return Reply.of(pages.fresh(looked, typed, from, lang, caller), typed.mistakes().isEmpty() ? 200 : 422);
    }

    private static String typed(MultiValueMap<String, String> sent, String name) {
        var text = Optional.ofNullable(sent.getFirst(name)).orElse("").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String mistake(List<Actor> meant) {
        return t(meant.isEmpty() ? "ecosystem.ties.problem.other" : "ecosystem.ties.problem.several");
    }

    static Optional<Show> show(@org.jspecify.annotations.Nullable String word) {
        return Optional.ofNullable(word).flatMap(Show::of);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/maps/{slug}")
    Reply saved(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String show, Caller caller) {
        var map = maps.at(slug).orElseThrow(() -> new NotFound("map " + slug));
        if (map.withdrawn().isPresent()) {
            return Reply.of(new GoneMapPage(map.name().in(lang), Ui.foreign(map.name().langFor(lang)), map.withdrawn().get(), List.of(MapPages.top())), 410);
        }
        var content = charting.of(map.sentence(), lang);
        var looked = new Looked(map.sentence(), content, show(show), List.of(), () -> placing.of(map, content));
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
        return Reply.of(pages.embedded(map, new Looked(map.sentence(), content, show(show), List.of(), () -> placing.of(map, content)), lang));
    }
}
