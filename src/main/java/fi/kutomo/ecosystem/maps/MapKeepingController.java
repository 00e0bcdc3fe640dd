package fi.kutomo.ecosystem.maps;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saving a map under a name, and keeping it. */
@Controller
@Access(Access.Level.WEAVER_OR_EDITOR)
class MapKeepingController {

    private static final String EDIT = "/{lang}/maps/{slug}/edit";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;

    private final SavedMapStore maps;
    private final Mapping mapping;
    private final Asking asking;
    private final Telling telling;

    MapKeepingController(SavedMapStore maps, Mapping mapping, Asking asking, Telling telling) {
        this.maps = maps;
        this.mapping = mapping;
        this.asking = asking;
        this.telling = telling;
    }

    @GetMapping("/{lang}/map/new")
    MapFormPage fresh(Lang lang, @RequestParam MultiValueMap<String, String> sent) {
        return fresh(asking.sure(sent).sentence(), Map.of(), Mistakes.none(), lang);
    }

    @PostMapping("/{lang}/maps")
    Reply save(Lang lang, @RequestParam(defaultValue = "") String sentence, @RequestParam Map<String, String> sent, Caller caller) {
        var mistakes = mistakes(sent);
        if (!mistakes.isEmpty()) {
            return Reply.of(fresh(Sentence.of(sentence), sent, mistakes, lang), 422);
        }
        var path = mapping.save(texts("name-", sent), texts("about-", sent), Sentence.of(sentence), caller);
        return Reply.seeOther(Ui.url(path), "ecosystem.maps.saved");
    }

    /** @param changed whether the clauses come with the address, from the page where they were changed */
    @GetMapping(EDIT)
    MapFormPage edit(
            Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String changed, @RequestParam MultiValueMap<String, String> sent) {
        var map = maps.require(slug);
        var fields = new LinkedHashMap<String, String>();
        map.name().byTag().forEach((tag, text) -> fields.put("name-" + tag, text));
        map.about().byTag().forEach((tag, text) -> fields.put("about-" + tag, text));
        return edit(map, changed.isEmpty() ? map.sentence() : asking.sure(sent).sentence(), map.version(), fields, Mistakes.none(), lang);
    }

    @PostMapping(EDIT)
    Reply change(
            Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "") String sentence, @RequestParam(defaultValue = "-1") int version,
            @RequestParam Map<String, String> sent, Caller caller) {
        var map = maps.require(slug);
        var mistakes = mistakes(sent);
        if (!mistakes.isEmpty()) {
            return Reply.of(edit(map, Sentence.of(sentence), version, sent, mistakes, lang), 422);
        }
        try {
            mapping.change(map, version, texts("name-", sent), texts("about-", sent), Sentence.of(sentence), caller);
        } catch (Refused refused) {
            // Who has been told of the other change may write over it
            return Reply.of(edit(map, Sentence.of(sentence), map.version(), sent, Mistakes.none().and("name-fi", t(refused.messageKey())), lang), 409);
        }
        return Reply.seeOther(Ui.url(map.path()), "ecosystem.maps.changed");
    }

    @PostMapping("/{lang}/maps/{slug}/layout")
    Reply layAnew(@PathVariable String slug, Caller caller) {
        var map = maps.require(slug);
        mapping.layAnew(map, caller);
        return Reply.seeOther(Ui.url(map.path() + "?show=network"), "ecosystem.maps.laidAnew");
    }

    @PostMapping("/{lang}/maps/{slug}/withdrawal")
    Reply withdraw(@PathVariable String slug, Caller caller) {
        mapping.withdraw(maps.require(slug), caller);
        return Reply.seeOther(Ui.url(SavedMap.PLURAL), "ecosystem.maps.withdrawn");
    }

    private MapFormPage fresh(Sentence sentence, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        return new MapFormPage(
                t("ecosystem.maps.save"), Ui.url(SavedMap.PLURAL), told(sentence, lang), sentence.parameters(), Optional.empty(), Optional.empty(), 0, fields, mistakes,
                List.of(MapPages.top()));
    }

    private MapFormPage edit(SavedMap map, Sentence sentence, int version, Map<String, String> fields, Mistakes mistakes, Lang lang) {
        return new MapFormPage(
                t("ecosystem.maps.edit", map.name().in(lang)), Ui.url(map.path() + "/edit"), told(sentence, lang), sentence.parameters(),
                Optional.of(Ui.url(sentence.at("map", "map=" + map.slug()))), Optional.of(Ui.url(map.path())), version, fields, mistakes, List.of(MapPages.top(), new Crumb(map.name().in(lang), map.path())));
    }

    private String told(Sentence sentence, Lang lang) {
        return telling.told(sentence, telling.names(List.of(sentence), lang), lang);
    }

    private static LocalizedText texts(String prefix, Map<String, String> sent) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, sent.getOrDefault(prefix + lang.tag(), "")));
        return new LocalizedText(texts);
    }

    private Mistakes mistakes(Map<String, String> sent) {
        var mistakes = asking.mistakes(sent.getOrDefault("sentence", ""), "name-fi");
        if (Sentence.of(sent.getOrDefault("sentence", "")).namesPeople()) {
            mistakes = mistakes.and("name-fi", t("ecosystem.maps.problem.person"));
        }
        if (texts("name-", sent).isEmpty()) {
            mistakes = mistakes.and("name-fi", t("ecosystem.describing.problem.name"));
        }
        for (var lang : Lang.ALL) {
            if (sent.getOrDefault("name-" + lang.tag(), "").strip().length() > LONGEST_NAME) {
                mistakes = mistakes.and("name-" + lang.tag(), t("ecosystem.describing.problem.long", LONGEST_NAME));
            }
            if (sent.getOrDefault("about-" + lang.tag(), "").strip().length() > LONGEST) {
                mistakes = mistakes.and("about-" + lang.tag(), t("ecosystem.describing.problem.long", LONGEST));
            }
        }
        return mistakes;
    }
}
