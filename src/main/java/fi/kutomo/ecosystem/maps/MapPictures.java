package fi.kutomo.ecosystem.maps;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.drawing.GroupMap;
import fi.kutomo.ecosystem.drawing.MatrixDrawing;
import fi.kutomo.ecosystem.drawing.NetworkDrawing;
import fi.kutomo.ecosystem.drawing.NetworkMap;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.ecosystem.drawing.NetworkMap.Look;
import fi.kutomo.ecosystem.drawing.OverviewDrawing;
import fi.kutomo.ecosystem.drawing.RegionMap;
import fi.kutomo.ecosystem.drawing.RegionsDrawing;
import fi.kutomo.ecosystem.drawing.WholeDrawing;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Fragment;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws what is on a map. */
@Component
class MapPictures {

    private final Areas areas;
    private final Clock clock;

    MapPictures(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** How a map can be looked at, from the quietest on. */
    enum Show {
        GROUPS,
        MATRIX,
        REGIONS,
        NETWORK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Show> of(String word) {
            return Arrays.stream(values()).filter(show -> show.word().equals(word)).findFirst();
        }
    }

    static boolean drawable(MapContent content) {
        return NetworkMap.drawable(content.actors().size(), content.strands().size());
    }

    /** Whether a browser can be given all of it to draw. */
    static boolean borne(MapContent content) {
        return WholeDrawing.bears(content.actors().size(), content.strands().size());
    }

    /** Why groups stand where a net was asked for. */
    static String aggregate(int actors, int ties) {
        return Ui.t("ecosystem.maps.aggregate", actors, ties, NetworkMap.MOST, NetworkMap.MOST_TIES);
    }

    /**
     * A net that is too big for a still picture.
     *
     * @param base address of the page
     */
    static Fragment whole(String title, MapPages.Looked looked, MapPages.Moving moving, String base, Lang lang) {
        var content = looked.content();
        var nowhere = new HashMap<UUID, Spot>();
        content.actors().forEach(actor -> nowhere.put(actor.id(), new Spot(0, 0)));
        return WholeDrawing.of(
                "network", net(title, content, nowhere, lang), groupMap(title, looked.sentence(), content),
                aggregate(content.actors().size(), content.strands().size()), moving.data(), base, moving.part());
    }

    static Fragment groups(String title, Sentence sentence, MapContent content) {
        return new OverviewDrawing("groups", groupMap(title, sentence, content));
    }

    static Fragment matrix(String title, Sentence sentence, MapContent content) {
        return new MatrixDrawing("matrix", groupMap(title, sentence, content));
    }

    private static GroupMap groupMap(String title, Sentence sentence, MapContent content) {
        var clause = sentence.grouping().clause();
        var members = new HashMap<String, String>();
        content.group().forEach((actor, group) -> members.put(actor.toString(), group));
        return GroupMap.of(
                title, content.groups(), members,
                content.strands().stream().map(strand -> new GroupMap.Ends(strand.from().toString(), strand.to().toString())).toList(),
                Ui.t("ecosystem.maps.group.others"),
                key -> clause.filter(each -> each.takes(key)).map(each -> Ui.url(sentence.only(each, key).at("map", "show=network"))));
    }

    Fragment regions(String title, Sentence sentence, MapContent content, Lang lang) {
        var regions = areas.of("region", LocalDate.ofInstant(clock.instant(), Ui.ZONE), lang).stream().filter(area -> RegionMap.draws(area.code())).toList();
        var keys = regions.stream().map(Area::key).toList();
        var places = new HashMap<UUID, Set<String>>();
        content.regions().forEach((actor, told) -> places.put(actor, told.stream().filter(keys::contains).collect(Collectors.toSet())));
        var actors = new HashMap<String, Integer>();
        places.values().forEach(told -> told.forEach(key -> actors.merge(key, 1, Integer::sum)));
        var inside = new HashMap<String, Integer>();
        var outwards = new HashMap<String, Integer>();
        for (var strand : content.strands()) {
            var from = places.getOrDefault(strand.from(), Set.of());
            var to = places.getOrDefault(strand.to(), Set.of());
            // A tie to somebody of whom nobody has told where is neither
            if (!from.isEmpty() && !to.isEmpty()) {
                Stream.concat(from.stream(), to.stream())
                        .distinct()
                        .forEach(region -> (from.contains(region) && to.contains(region) ? inside : outwards).merge(region, 1, Integer::sum));
            }
        }
        int placed = (int) places.values().stream().filter(told -> !told.isEmpty()).count();
        return new RegionsDrawing("regions", new RegionMap(
                title, content.actors().size(), content.actors().size() - placed,
                regions.stream()
                        .map(area -> new RegionMap.Region(
                                area.code(), area.name().in(lang), actors.getOrDefault(area.key(), 0), inside.getOrDefault(area.key(), 0),
                                outwards.getOrDefault(area.key(), 0), Optional.of(Ui.url(sentence.only(Clause.REGION, area.key()).at("map")))))
                        .toList()));
    }

    static Fragment network(String title, MapContent content, Map<UUID, Spot> spots, Lang lang) {
        return NetworkDrawing.of("network", net(title, content, spots, lang));
    }

    /** @param spots of all actors on the map, and maybe of others */
    static NetworkMap net(String title, MapContent content, Map<UUID, Spot> spots, Lang lang) {
        var actors = new ArrayList<NetworkMap.Actor>();
        for (Actor actor : content.actors()) {
            actors.add(new NetworkMap.Actor(
                    actor.id().toString(), actor.name().in(lang), content.groupOf(actor), Optional.of(Ui.url(actor.path())),
                    Objects.requireNonNull(spots.get(actor.id()))));
        }
        var ties = content.strands().stream()
                .map(strand -> new NetworkMap.Tie(strand.from().toString(), strand.to().toString(), strand.kind(), strand.directed(), strand.breadth()))
                .distinct()
                .toList();
        return new NetworkMap(title, actors, ties, content.groups(), kinds(), breadths(), Look.NET);
    }

    private static List<Key> breadths() {
        return IntStream.rangeClosed(0, 3).mapToObj(breadth -> new Key(String.valueOf(breadth), Ui.t("ecosystem.maps.breadth." + breadth))).toList();
    }

    static List<Key> kinds() {
        return TieClauses.KINDS.stream().map(kind -> new Key(kind, kind(kind))).toList();
    }

    static String kind(String kind) {
        return Ui.t("ecosystem.maps.kind." + kind);
    }
}
