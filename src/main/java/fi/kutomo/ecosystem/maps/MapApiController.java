package fi.kutomo.ecosystem.maps;

import fi.kutomo.accounts.Topics;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Maps for programs: the same sentence of clauses as in the address of a map, and the same actors and ties. */
@Controller
@Access(Access.Level.PUBLIC)
class MapApiController {

    /** So many actors stand in one part, with the ties that begin with them. */
    static final int PART = 1000;

    private final Charting charting;
    private final Asking asking;
    private final Telling telling;
    private final Topics topics;
    private final Messages messages;

    MapApiController(Charting charting, Asking asking, Telling telling, Topics topics, Messages messages) {
        this.charting = charting;
        this.asking = asking;
        this.telling = telling;
        this.topics = topics;
        this.messages = messages;
    }

    /**
     * A part of a map, and the number of the next one. Each tie stands in the part of its first end.
     *
     * @param total actors in all parts
     * @param totalTies ties in all parts
     * @param unknown words of the address that name nothing; nobody is on the map because of them
     */
    record View(
            String url, Map<String, String> told, long total, long totalTies, List<String> unknown, List<Group> groups, List<Member> actors, List<Link> ties,
            @Nullable Integer next) {}

    /** @param key of what tells it apart, such as a sector */
    record Group(String key, Map<String, String> name) {}

    /** @param id last part of its address */
    record Member(String id, String kind, String url, Map<String, String> name, @Nullable String group, List<String> regions) {}

    /**
     * One tie.
     *
     * @param strength rung of a stated tie
     * @param weight of a derived tie
     */
    record Link(
            String from, String to, String kind, boolean derived, boolean directed, @Nullable Integer strength, @Nullable Double weight,
            @Nullable Integer undertakings, @Nullable LocalDate since, @Nullable LocalDate until) {}

    @Paced(Pace.SEARCH)
    @GetMapping("/api/v1/map")
    @ResponseBody
    ResponseEntity<View> show(@RequestParam MultiValueMap<String, String> sent, @RequestParam(defaultValue = "1") String page) {
        var read = asking.sure(sent);
        var sentence = read.sentence();
        var content = charting.of(sentence, Lang.FI);
        int number = page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1;
        int from = Math.min(content.actors().size(), (number - 1) * PART);
        int to = Math.min(content.actors().size(), from + PART);
        var part = content.actors().subList(from, to);
        var slugs = content.actors().stream().collect(Collectors.toMap(Actor::id, Actor::slug));
        var first = part.stream().map(Actor::id).collect(Collectors.toSet());
        var view = new View(
                Ui.absolute(Ui.url(sentence.at("map"))), inEach((lang, _) -> telling.told(sentence, telling.names(List.of(sentence), lang), lang)),
                content.actors().size(), content.strands().size(), read.refused(), groups(sentence, content),
                part.stream().map(actor -> member(actor, content)).toList(),
                content.strands().stream().filter(strand -> first.contains(strand.from())).map(strand -> link(strand, slugs)).toList(),
                to < content.actors().size() ? number + 1 : null);
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(view);
    }

    private List<Group> groups(Sentence sentence, MapContent content) {
        var keys = content.groups().stream().map(Key::key).toList();
        var names = inEach((lang, _) -> topics.names(keys, lang));
        return content.groups().stream().map(key -> new Group(key.key(), inEach((lang, tag) -> {
            var facet = Optional.ofNullable(names.get(tag)).map(known -> known.get(key.key()));
            return facet.orElseGet(() -> name(sentence.grouping(), key, lang));
        }))).toList();
    }

    /** Of a group that the vocabulary does not name. */
    private String name(Grouping grouping, Key key, Lang lang) {
        if (Set.of(MapGroups.SEVERAL, MapGroups.NONE, OwnGroups.ALONE).contains(key.key())) {
            return messages.in(lang, "ecosystem.maps.group." + key.key());
        }
        return grouping == Grouping.KIND ? messages.in(lang, "ecosystem.actors.kind." + key.key()) : key.name();
    }

    private static <T> Map<String, T> inEach(BiFunction<Lang, String, T> told) {
        var all = new LinkedHashMap<String, T>();
        Lang.ALL.forEach(lang -> all.put(lang.tag(), told.apply(lang, lang.tag())));
        return all;
    }

    private static Member member(Actor actor, MapContent content) {
        var group = content.groupOf(actor);
        return new Member(
                actor.slug(), actor.kind().name().toLowerCase(Locale.ROOT), Ui.absolute(Ui.url(actor.path())), actor.name().byTag(), group.isEmpty() ? null : group,
                content.regions().getOrDefault(actor.id(), Set.of()).stream().sorted().toList());
    }

    private static Link link(Strand strand, Map<UUID, String> slugs) {
        return new Link(
                Objects.requireNonNull(slugs.get(strand.from())), Objects.requireNonNull(slugs.get(strand.to())), TieClauses.word(strand.kind()), strand.derived(),
                strand.directed(), strand.strength().isPresent() ? strand.strength().getAsInt() : null,
                strand.derived() ? Math.round(strand.common() * 1e6) / 1e6 : null, strand.derived() ? strand.undertakings() : null,
                strand.since().orElse(null), strand.until().orElse(null));
    }
}
