package fi.kutomo.vocabulary.areas;

import fi.kutomo.vocabulary.Area;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All areas in memory with what lies in what on which day. */
class AreaMap {

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, List<Arrow>> outward = new HashMap<>();
    private final Map<String, List<Arrow>> inward = new HashMap<>();
    private final Map<String, List<Arrow>> funding = new HashMap<>();

    AreaMap(Geography geography) {
        geography.within().forEach(arrow -> {
            outward.computeIfAbsent(arrow.area(), key -> new ArrayList<>()).add(arrow);
            inward.computeIfAbsent(arrow.other(), key -> new ArrayList<>()).add(arrow);
        });
        geography.funding().forEach(arrow -> funding.computeIfAbsent(arrow.area(), key -> new ArrayList<>()).add(arrow));
        geography.places().forEach(place -> {
            places.put(place.key(), place);
            areas.put(place.key(), area(place));
        });
    }

    private Area area(Place place) {
        var lasting = outward(place.key()).stream()
                .filter(arrow -> arrow.until().isEmpty())
                .map(Arrow::other)
                .toList();
        return new Area(place.key(), place.kind(), place.code(), place.name(), place.from(), place.until(), lasting);
    }

    Optional<Area> find(String key) {
        return Optional.ofNullable(areas.get(key));
    }

    Optional<Place> place(String key) {
        return Optional.ofNullable(places.get(key));
    }

    Collection<Area> all() {
        return areas.values();
    }

    Collection<Place> places() {
        return places.values();
    }

    List<Arrow> outward(String key) {
        return outward.getOrDefault(key, List.of());
    }

    List<Arrow> inward(String key) {
        return inward.getOrDefault(key, List.of());
    }

    List<String> withSurrounding(Collection<String> keys, LocalDate on) {
        var found = new LinkedHashSet<>(keys);
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (var arrow : outward(open.remove())) {
                if (leads(arrow, on) && found.add(arrow.other())) {
                    open.add(arrow.other());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The centre of the area itself or of the nearest area around it that has one on the day. */
    Optional<Arrow> fundingArrow(String key, LocalDate on) {
        return withSurrounding(List.of(key), on).stream()
                .flatMap(around -> funding.getOrDefault(around, List.of()).stream())
                .filter(arrow -> leads(arrow, on))
                .findFirst();
    }

    Optional<Area> fundingCentre(String key, LocalDate on) {
        return fundingArrow(key, on).flatMap(arrow -> find(arrow.other()));
    }

    private boolean leads(Arrow arrow, LocalDate on) {
        @Nullable Area target = areas.get(arrow.other());
        return target != null && arrow.on(on) && target.validOn(on);
    }
}
