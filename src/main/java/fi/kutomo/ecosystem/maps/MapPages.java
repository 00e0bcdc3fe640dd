package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.ecosystem.actors.ActorKind;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.ecosystem.maps.MapPictures.Show;
import fi.kutomo.ecosystem.netfiles.Format;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.ShownName;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Chip;
import fi.kutomo.platform.web.ui.Tabs;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Makes the page of a map. */
@Component
class MapPages {

    private final MapPictures pictures;
    private final MapForms forms;
    private final MapGatherings gatherings;
    private final Telling telling;
    private final Html html;

    MapPages(MapPictures pictures, MapForms forms, MapGatherings gatherings, Telling telling, Html html) {
        this.pictures = pictures;
        this.forms = forms;
        this.gatherings = gatherings;
        this.telling = telling;
        this.html = html;
    }

    static Crumb top() {
        return new Crumb(t("ecosystem.maps.title"), SavedMap.PLURAL);
    }

    /**
     * A map to look at.
     *
     * @param moving how all of it is drawn when it is too big for a still picture; empty where nothing may be
     */
    record Looked(
            Sentence sentence, MapContent content, Optional<Show> show, List<String> refused, Supplier<Map<UUID, Spot>> spots, Optional<Moving> moving) {

        Looked(Sentence sentence, MapContent content, Optional<Show> show, List<String> refused, Supplier<Map<UUID, Spot>> spots) {
            this(sentence, content, show, refused, spots, Optional.empty());
        }

        /** @param page part of its table */
        Looked moving(String data, @Nullable String page) {
            int part = page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 1;
            return new Looked(sentence, content, show, refused, spots, Optional.of(new Moving(Ui.url(data), part)));
        }
    }

    /** Where the net is that a browser draws, and the part of its table. */
    record Moving(String data, int part) {}

    /** What a map is called, and where its pictures and files are. */
    private record Told(
            String title, @Nullable String titleLang, String about, @Nullable String aboutLang, UnaryOperator<String> show, UnaryOperator<String> file, List<Crumb> trail) {

        static Told of(SavedMap map, Lang lang, String title, UnaryOperator<String> show, UnaryOperator<String> file, List<Crumb> trail) {
            return new Told(
                    title, Ui.foreign(map.name().langFor(lang)), map.about().in(lang), map.about().isEmpty() ? null : Ui.foreign(map.about().langFor(lang)),
                    show, file, trail);
        }
    }

    /** What stands on the page besides. */
    private record Beside(
            List<Chip> chips, MapForm form, MapPage.Acts acts, boolean saved, Optional<MapPage.Gathering> gathering, Optional<MapPage.Then> then,
            Optional<MapPage.Share> share) {}

    /** Fields of an address besides the sentence: the saved map whose clauses are being changed, and how one looks at it. */
    static String[] beside(Optional<SavedMap> from, Optional<Show> show) {
        return Stream.concat(from.stream().map(map -> "map=" + map.slug()), show.stream().map(each -> "show=" + each.word())).toArray(String[]::new);
    }

    /** @param from the saved map whose clauses are being changed, where the caller may */
    MapPage fresh(Looked looked, Asking.Asked asked, Optional<SavedMap> from, Lang lang, Caller caller) {
        var sentence = looked.sentence();
        var names = telling.names(List.of(sentence), lang);
        var more = beside(from, Optional.empty());
        var all = beside(from, looked.show());
        var acts = new MapPage.Acts(
                from.isEmpty() && ActorRules.weaves(caller) ? Optional.of(Ui.url(sentence.at("map/new"))) : Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(),
                from.map(map -> new MapPage.Link(map.name().in(lang), Ui.url(sentence.at(map.path() + "/edit", "changed=1")))));
        var told = new Told(
                telling.title(sentence, names, lang), null, "", null, word -> Ui.url(sentence.at("map", with(more, "show=" + word))),
                query -> Ui.url(sentence.at("map/file", query)), List.of(top()));
        var beside = new Beside(chips(sentence, names, all, lang), forms.of(asked, List.of(all), lang), acts, false, gatherings.of(looked, shown(looked), caller), Optional.empty(), Optional.empty());
        return page(looked, told, beside, names, lang);
    }

    /** @param snapshots whether there are any to look at or the caller may take one */
    MapPage saved(SavedMap map, Looked looked, boolean snapshots, Lang lang, Caller caller) {
        var weaves = ActorRules.weaves(caller);
        var acts = new MapPage.Acts(
                Optional.empty(), weaves ? Optional.of(Ui.url(map.path() + "/edit")) : Optional.empty(),
                Optional.of(Ui.url(map.sentence().at("map", weaves ? new String[] {"map=" + map.slug()} : new String[0]))),
                snapshots ? Optional.of(Ui.url(map.snapshots())) : Optional.empty(), Optional.of(Ui.url(map.path() + "/measures")), Optional.empty());
        var told = Told.of(
                map, lang, map.name().in(lang), word -> Ui.url(map.path() + "?show=" + word), query -> Ui.url(map.sentence().at("map/file", query)), List.of(top()));
        var beside = new Beside(List.of(), unasked(map.sentence(), lang), acts, true, gatherings.of(looked, shown(looked), caller), Optional.empty(), Optional.of(share(map, looked.show(), lang)));
        return page(looked, told, beside, telling.names(List.of(map.sentence()), lang), lang);
    }

    /** What was on a saved map on a day. */
    MapPage then(SavedMap map, Snapshot snapshot, Looked looked, Lang lang) {
        var day = Ui.date(snapshot.day());
        var acts = new MapPage.Acts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var path = map.snapshot(snapshot.day());
        var told = Told.of(
                map, lang, t("ecosystem.maps.snapshot.of", map.name().in(lang), day), word -> Ui.url(path + "?show=" + word), query -> Ui.url(path + "/file?" + query),
                List.of(top(), new Crumb(map.name().in(lang), map.path()), new Crumb(t("ecosystem.maps.snapshots"), map.snapshots())));
        var then = new MapPage.Then(t("ecosystem.maps.snapshot.then", day), Ui.url(map.changes(snapshot.day(), Optional.empty())));
        var beside = new Beside(List.of(), unasked(snapshot.sentence(), lang), acts, true, Optional.empty(), Optional.of(then), Optional.empty());
        return page(looked, told, beside, telling.names(List.of(snapshot.sentence()), lang), lang);
    }

    /** One picture of a saved map for the pages of others. */
    EmbedPage embedded(SavedMap map, Looked looked, Lang lang) {
        var shown = shown(looked);
        return new EmbedPage(
                map.name().in(lang), Ui.foreign(map.name().langFor(lang)), telling.told(map.sentence(), telling.names(List.of(map.sentence()), lang), lang),
                drawing(shown, map.name().in(lang), looked, "", lang), shown == asked(looked) ? "" : aggregate(looked.content()),
                Ui.absolute(Ui.url(map.path() + "?show=" + asked(looked).word())));
    }

    private MapForm unasked(Sentence sentence, Lang lang) {
        return forms.of(Asking.Asked.of(sentence), List.of(), lang);
    }

    private static MapPage.Share share(SavedMap map, Optional<Show> show, Lang lang) {
        var query = show.map(each -> "?show=" + each.word()).orElse("");
        var name = map.name().in(lang);
        var code = "<iframe src=\"" + Ui.absolute(Ui.url(map.path() + "/embed" + query)) + "\" title=\""
                + HtmlUtils.htmlEscape(t("ecosystem.maps.embed.title", name), "UTF-8") + "\" width=\"100%\" height=\"720\" loading=\"lazy\"></iframe>";
        return new MapPage.Share(Ui.absolute(Ui.url(map.path() + query)), code);
    }

    private MapPage page(Looked looked, Told told, Beside beside, Map<String, String> names, Lang lang) {
        var sentence = looked.sentence();
        var asked = asked(looked);
        var tabs = Arrays.stream(Show.values()).map(show -> Tabs.Tab.of(t("ecosystem.maps.show." + show.name()), told.show().apply(show.word()), show == asked)).toList();
        return new MapPage(
                told.title(), told.titleLang(), told.about(), told.aboutLang(), telling.told(sentence, names, lang), beside.chips(), unknown(looked, names),
                new Tabs(t("ecosystem.maps.shows"), tabs), drawing(shown(looked), told.title(), looked, told.show().apply(Show.NETWORK.word()), lang),
                shown(looked) == asked ? "" : aggregate(looked.content()), beside.form(), looked.content().actors().isEmpty() ? List.of() : files(told.file()),
                beside.acts(), beside.saved(),
                looked.content().actors().stream().anyMatch(actor -> actor.kind() == ActorKind.PERSON), beside.gathering(), beside.then(), beside.share(), told.trail());
    }

    private static Show asked(Looked looked) {
        return looked.show().orElse(looked.sentence().around().isPresent() ? Show.NETWORK : Show.GROUPS);
    }

    /** Groups where the net would be too big. */
    private static Show shown(Looked looked) {
        var asked = asked(looked);
        return asked != Show.NETWORK || MapPictures.drawable(looked.content()) || looked.moving().isPresent() && MapPictures.borne(looked.content())
                ? asked
                : Show.GROUPS;
    }

    private static String aggregate(MapContent content) {
        return MapPictures.aggregate(content.actors().size(), content.strands().size());
    }

    private Optional<Content> drawing(Show show, String title, Looked looked, String base, Lang lang) {
        return looked.content().actors().isEmpty() ? Optional.empty() : Optional.of(html.content(picture(show, title, looked, base, lang)));
    }

    private Fragment picture(Show show, String title, Looked looked, String base, Lang lang) {
        return switch (show) {
            case GROUPS -> MapPictures.groups(title, looked.sentence(), looked.content());
            case MATRIX -> MapPictures.matrix(title, looked.sentence(), looked.content());
            case REGIONS -> pictures.regions(title, looked.sentence(), looked.content(), lang);
            case NETWORK -> MapPictures.drawable(looked.content())
                    ? MapPictures.network(title, looked.content(), looked.spots().get(), lang)
                    : MapPictures.whole(title, looked, looked.moving().orElseThrow(), base, lang);
        };
    }

    /** Every clause, with the map that is left without it. */
    private List<Chip> chips(Sentence sentence, Map<String, String> names, String[] more, Lang lang) {
        var chips = new ArrayList<Chip>();
        sentence.asked().forEach((clause, keys) -> keys.forEach(key -> chips.add(new Chip(
                Telling.shown(clause, key, names), Ui.url(sentence.without(clause, key).at("map", more))))));
        sentence.around().ifPresent(around -> chips.add(new Chip(
                t("ecosystem.maps.near", Telling.shown(Clause.ACTOR, around.slug(), names)), Ui.url(sentence.around(Optional.empty()).at("map", more)))));
        telling.parts(sentence.ties(), lang).forEach((part, others) -> chips.add(new Chip(part, Ui.url(sentence.with(others).at("map", more)))));
        return chips;
    }

    private static List<String> unknown(Looked looked, Map<String, String> names) {
        var unknown = new ArrayList<>(looked.refused());
        looked.sentence().asked().values().forEach(keys -> keys.stream().filter(key -> !names.containsKey(key)).forEach(unknown::add));
        looked.sentence().around().map(Sentence.Around::slug).filter(slug -> !names.containsKey(slug)).ifPresent(unknown::add);
        return unknown.stream().map(word -> ShownName.of(word, 60)).limit(10).toList();
    }

    private static List<MapPage.Link> files(UnaryOperator<String> address) {
        var files = new ArrayList<MapPage.Link>();
        for (var format : Format.values()) {
            if (format == Format.CSV) {
                files.add(new MapPage.Link(t("ecosystem.maps.file.actors"), address.apply("format=csv&part=actors")));
                files.add(new MapPage.Link(t("ecosystem.maps.file.ties"), address.apply("format=csv&part=ties")));
            } else {
                files.add(new MapPage.Link(t("ecosystem.maps.file." + format.name()), address.apply("format=" + format.ending())));
            }
        }
        return files;
    }

    private static String[] with(String[] some, String last) {
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }
}
