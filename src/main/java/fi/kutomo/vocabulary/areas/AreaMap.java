package fi.kutomo.vocabulary.areas;

import fi.kutomo.vocabulary.Area;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** An area around another, and from which day until which day it has been so. */
    record Stay(String around, Optional<LocalDate> from, Optional<LocalDate> until) {}

    /** Everything in which an area has ever lain, near or far, each with the days; days that join are one stay. */
    List<Stay> stays(String key) {
        var stays = new LinkedHashMap<String, List<Arrow>>();
        var open = new ArrayDeque<>(List.of(new Arrow(key, key, Optional.empty(), Optional.empty())));
        while (!open.isEmpty()) {
            var here = open.remove();
            for (var arrow : outward(here.other())) {
                var step = within(here, arrow);
                var known = stays.computeIfAbsent(arrow.other(), around -> new ArrayList<>());
                if (isSomeTime(step) && !arrow.other().equals(key) && known.stream().noneMatch(stay -> covers(stay, step))) {
                    known.add(step);
                    open.add(step);
                }
            }
        }
        return stays.values().stream().flatMap(arrows -> joined(arrows).stream())
                .map(arrow -> new Stay(arrow.other(), arrow.from(), arrow.until()))
                .toList();
    }

    /** The days on which the way so far, the next relation and the area at its end are all valid. */
    private Arrow within(Arrow here, Arrow next) {
        var target = Objects.requireNonNull(areas.get(next.other()));
        return new Arrow(
                here.area(),
                next.other(),
                Stream.of(here.from(), next.from(), target.validFrom()).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                Stream.of(here.until(), next.until(), target.validUntil()).flatMap(Optional::stream).min(Comparator.naturalOrder()));
    }

    private static boolean isSomeTime(Arrow arrow) {
        return !first(arrow).isAfter(last(arrow));
    }

    private static boolean covers(Arrow stay, Arrow step) {
        return !first(stay).isAfter(first(step)) && !last(stay).isBefore(last(step));
    }

    private static LocalDate first(Arrow arrow) {
        return arrow.from().orElse(LocalDate.MIN);
    }

    private static LocalDate last(Arrow arrow) {
        return arrow.until().orElse(LocalDate.MAX);
    }

    private static List<Arrow> joined(List<Arrow> arrows) {
        var joined = new ArrayList<Arrow>();
        for (var arrow : arrows.stream().sorted(Comparator.comparing(AreaMap::first)).toList()) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && (before.until().isEmpty() || !first(arrow).isAfter(last(before).plusDays(1)))) {
                var until = last(before).isAfter(last(arrow)) ? before.until() : arrow.until();
                joined.set(joined.size() - 1, new Arrow(before.area(), before.other(), before.from(), until));
            } else {
                joined.add(arrow);
            }
        }
        return joined;
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
