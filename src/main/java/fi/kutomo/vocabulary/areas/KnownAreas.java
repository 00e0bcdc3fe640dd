package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.files.OwnFiles;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The areas of our files, read into the database when they have changed and answered from memory. */
@Component
class KnownAreas implements Areas {

    private static final List<String> SUGGESTED = List.of("municipality", "region", "wellbeing", "vitality", "country", "ely", "nuts");

    private final AreaMap map;
    private final AreaNames names;
    private final AreaSpotting spotting;
    private final Clock clock;

    KnownAreas(OwnFiles files, AreaStore store, Clock clock) {
        var areas = OwnFiles.text("areas.txt");
        var municipalities = OwnFiles.text("municipalities.txt");
        files.whenChanged("areas", areas + municipalities, text -> store.replace(AreaFile.read(areas, municipalities)));
        this.map = new AreaMap(store.read());
        this.names = new AreaNames(map.places());
        this.spotting = new AreaSpotting(names);
        this.clock = clock;
    }

    AreaMap map() {
        return map;
    }

    @Override
    public Optional<Area> find(String key) {
        return map.find(key);
    }

    @Override
    public Map<String, Area> find(Collection<String> keys) {
        var found = new LinkedHashMap<String, Area>();
        keys.forEach(key -> map.find(key).ifPresent(area -> found.put(key, area)));
        return found;
    }

    @Override
    public List<Area> of(String kind, LocalDate on, Lang lang) {
        return map.all().stream()
                .filter(area -> area.kind().equals(kind) && area.validOn(on))
                .sorted(byName(lang))
                .toList();
    }

    @Override
    public List<String> withSurrounding(Collection<String> keys, LocalDate on) {
        return map.withSurrounding(keys, on);
    }

    @Override
    public Optional<Area> named(String text) {
        return names.whole(text).flatMap(named -> map.find(named.key()));
    }

    @Override
    public Map<Area, Integer> namedIn(String text, Lang lang) {
        var counts = new LinkedHashMap<Area, Integer>();
        spotting.count(text, lang).forEach((key, count) -> map.find(key).ifPresent(area -> counts.put(area, count)));
        return counts;
    }

    @Override
    public Optional<Area> fundingCentre(String key, LocalDate on) {
        return map.fundingCentre(key, on);
    }

    @Override
    public List<Area> suggest(String typed, Lang lang, int atMost) {
        var start = AreaNames.lower(typed);
        var today = LocalDate.now(clock);
        var order = Comparator.<Area>comparingInt(area -> SUGGESTED.indexOf(area.kind())).thenComparing(byName(lang));
        return start.isEmpty()
                ? List.of()
                : map.all().stream()
                        .filter(area -> area.validOn(today) && begins(area, start))
                        .sorted(order)
                        .limit(atMost)
                        .toList();
    }

    /** NUTS areas bear the names of regions and are therefore asked for by code. */
    private static boolean begins(Area area, String start) {
        return area.kind().equals("nuts")
                ? AreaNames.lower(area.code()).startsWith(start)
                : area.name().byLang().values().stream().anyMatch(name -> AreaNames.lower(name).startsWith(start));
    }

    static Comparator<Area> byName(Lang lang) {
        var collator = Collator.getInstance(lang.locale());
        return Comparator.<Area, String>comparing(area -> area.name().in(lang), collator::compare).thenComparing(Area::key);
    }
}
