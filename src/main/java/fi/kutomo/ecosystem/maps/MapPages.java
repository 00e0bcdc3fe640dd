package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes the page of a map. */
@Component
class MapPages {

    private final MapPictures pictures;
    private final MapForms forms;
    private final Telling telling;
    private final Html html;

    MapPages(MapPictures pictures, MapForms forms, Telling telling, Html html) {
        this.pictures = pictures;
        this.forms = forms;
        this.telling = telling;
        this.html = html;
    }

    static Crumb top() {
        return new Crumb(t("ecosystem.maps.title"), SavedMap.PLURAL);
    }

    /** A map to look at. */
    record Looked(Sentence sentence, MapContent content, Optional<Show> show, List<String> refused, Supplier<Map<UUID, Spot>> spots) {}

    /** @param from the saved map whose clauses are being changed, where the caller may */
    MapPage fresh(Looked looked, MapForms.Typed typed, Optional<SavedMap> from, Lang lang, Caller caller) {
        var sentence = looked.sentence();
        var names = telling.names(List.of(sentence), lang);
        var title = telling.title(sentence, names, lang);
        var more = from.map(map -> new String[] {"map=" + map.slug()}).orElse(new String[0]);
        var acts = new MapPage.Acts(
                from.isEmpty() && ActorRules.weaves(caller) ? Optional.of(Ui.url(sentence.at("map/new"))) : Optional.empty(), Optional.empty(), Optional.empty(),
                from.map(map -> new MapPage.Link(map.name().in(lang), Ui.url(sentence.at(map.path() + "/edit", "changed=1")))));
        return page(
                looked, title, null, "", null, names, chips(sentence, names, more), forms.of(sentence, typed, lang), acts, false,
                word -> Ui.url(sentence.at("map", with(more, "show=" + word))), lang);
    }

    MapPage saved(SavedMap map, Looked looked, Lang lang, Caller caller) {
        var weaves = ActorRules.weaves(caller);
        var acts = new MapPage.Acts(
                Optional.empty(), weaves ? Optional.of(Ui.url(map.path() + "/edit")) : Optional.empty(),
                Optional.of(Ui.url(map.sentence().at("map", weaves ? new String[] {"map=" + map.slug()} : new String[0]))), Optional.empty());
        return page(
                looked, map.name().in(lang), Ui.foreign(map.name().langFor(lang)), map.about().in(lang),
                map.about().isEmpty() ? null : Ui.foreign(map.about().langFor(lang)), telling.names(List.of(map.sentence()), lang), List.of(),
                forms.of(map.sentence(), MapForms.Typed.nothing(), lang), acts, true, word -> Ui.url(map.path() + "?show=" + word), lang);
    }

    private MapPage page(
            Looked looked, String title, @org.jspecify.annotations.Nullable String titleLang, String about, @org.jspecify.annotations.Nullable String aboutLang,
            Map<String, String> names, List<Chip> chips, MapForm form, MapPage.Acts acts, boolean saved, java.util.function.UnaryOperator<String> address,
            Lang lang) {
        var sentence = looked.sentence();
        var content = looked.content();
        var asked = looked.show().orElse(sentence.around().isPresent() ? Show.NETWORK : Show.GROUPS);
        boolean drawn = asked != Show.NETWORK || MapPictures.drawable(content);
        var tabs = Arrays.stream(Show.values()).map(show -> Tabs.Tab.of(t("ecosystem.maps.show." + show.name()), address.apply(show.word()), show == asked)).toList();
        var picture = content.actors().isEmpty() ? Optional.<Fragment>empty() : Optional.of(picture(drawn ? asked : Show.GROUPS, title, looked, lang));
        return new MapPage(
                title, titleLang, about, aboutLang, telling.told(sentence, names, lang), chips, unknown(looked, names), new Tabs(t("ecosystem.maps.shows"), tabs),
                picture.map(html::content), drawn ? "" : MapPictures.aggregate(content.actors().size(), content.strands().size()), form,
                content.actors().isEmpty() ? List.of() : files(sentence), acts, saved, List.of(top()));
    }

    private Fragment picture(Show show, String title, Looked looked, Lang lang) {
        return switch (show) {
            case GROUPS -> MapPictures.groups(title, looked.sentence(), looked.content());
            case MATRIX -> MapPictures.matrix(title, looked.sentence(), looked.content());
            case REGIONS -> pictures.regions(title, looked.sentence(), looked.content(), lang);
            case NETWORK -> MapPictures.network(title, looked.content(), looked.spots().get(), lang);
        };
    }

    /** Every clause, with the map that is left without it. */
    private static List<Chip> chips(Sentence sentence, Map<String, String> names, String[] more) {
        var chips = new ArrayList<Chip>();
        sentence.asked().forEach((clause, keys) -> keys.forEach(key -> chips.add(new Chip(
                Telling.shown(clause, key, names), Ui.url(sentence.without(clause, key).at("map", more))))));
        sentence.around().ifPresent(around -> chips.add(new Chip(
                t("ecosystem.maps.near", Telling.shown(Clause.ACTOR, around.slug(), names)), Ui.url(sentence.around(Optional.empty()).at("map", more)))));
        return chips;
    }

    private static List<String> unknown(Looked looked, Map<String, String> names) {
        var unknown = new ArrayList<>(looked.refused());
        looked.sentence().asked().values().forEach(keys -> keys.stream().filter(key -> !names.containsKey(key)).forEach(unknown::add));
        looked.sentence().around().map(Sentence.Around::slug).filter(slug -> !names.containsKey(slug)).ifPresent(unknown::add);
        return unknown.stream().map(word -> ShownName.of(word, 60)).limit(10).toList();
    }

    private static List<MapPage.Link> files(Sentence sentence) {
        var files = new ArrayList<MapPage.Link>();
        for (var format : Format.values()) {
            if (format == Format.CSV) {
                files.add(file(sentence, "ecosystem.maps.file.actors", "format=csv", "part=actors"));
                files.add(file(sentence, "ecosystem.maps.file.ties", "format=csv", "part=ties"));
            } else {
                files.add(file(sentence, "ecosystem.maps.file." + format.name(), "format=" + format.ending()));
            }
        }
        return files;
    }

    private static MapPage.Link file(Sentence sentence, String key, String... more) {
        return new MapPage.Link(t(key), Ui.url(sentence.at("map/file", more)));
    }

    private static String[] with(String[] some, String last) {
        var all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = last;
        return all;
    }
}
