package fi.kutomo.ecosystem.following;

import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.StatementStore.Told;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.vocabulary.Area;
import fi.kutomo.vocabulary.Areas;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The regions that the name of a body tells for sure: municipalities, regional councils, counties and state centres, and bodies that sit
 * where their names begin, such as "Turun yliopisto". A place in the name of a firm tells nothing.
 */
@Component
class NamedRegions {

    private static final String REGION = "region/";
    private static final Set<String> KINDS = Set.of("region", "municipality", "wellbeing", "vitality", "ely");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern ELY = Pattern.compile("elinkeino-?,? +liikenne-? +ja +ympäristökesku\\p{L}*");
    private static final Pattern NTM = Pattern.compile("närings-?,? +trafik-? +och +miljöcentralen");
    private static final Pattern COUNCIL = Pattern.compile("(.+) (?:maakunta)?(?:liitto|liiton)(?: .*)?");
    private static final Pattern FORBUND = Pattern.compile("(.+) förbund");

    /** The council of Kanta-Häme has kept the name of the old province. */
    private static final Map<String, String> COUNCILS = Map.of("hämeen", "region/05", "tavastlands", "region/05");

    /** What stands behind the place; the words that follow these may be what they like. */
    private static final List<String> BODIES = List.of(
            "yliopisto", "ammattikorkeakoulu", "kesäyliopisto", "koulutuskuntayhtymä", "koulutusyhtymä", "ammattiopisto", "aikuiskoulutuskeskus", "aikuisopisto",
            "kansanopisto", "kansalaisopisto", "työväenopisto", "sairaanhoitopiiri", "seurakun", "evankelis-luterilainen", "ev.lut", "kauppakamari", "yrittäjät",
            "kehitysyhtiö", "kehittämisyhtiö", "kehittämiskeskus", "elinkeinoyhtiö", "tiedepuisto", "teknologiakeskus", "kaupungin", "kunnan", "maakuntamuseo",
            "kyläyhdistys", "kylät");

    /** Between the place and the body. */
    private static final Set<String> AROUND = Set.of("seudun", "alueen", "talousalueen");

    private static final int LONGEST_PLACE = 2;

    private final Areas areas;
    private final Clock clock;

    NamedRegions(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** What the name of an actor tells, by the first of its languages that tells anything. */
    List<Told> told(UUID actor, LocalizedText name) {
        return Lang.ALL.stream()
                .flatMap(lang -> name.exactly(lang).map(this::of).stream())
                .filter(regions -> !regions.isEmpty())
                .findFirst()
                .orElse(Set.of())
                .stream()
                .map(region -> new Told(actor, Facet.REGION, region))
                .toList();
    }

    /** Keys of regions; empty where the name tells none for sure. */
    Set<String> of(String name) {
        var plain = BRACKETS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").replaceAll("\\s+", " ").strip();
        var text = NTM.matcher(ELY.matcher(plain).replaceFirst("ely-keskus")).replaceFirst("ntm-centralen");
        return council(text).or(() -> whole(text)).or(() -> seat(text)).map(this::regions).orElse(Set.of());
    }

    private Optional<Area> council(String text) {
        var match = COUNCIL.matcher(text);
        if (match.matches()) {
            return region(match.group(1)).or(() -> Optional.ofNullable(COUNCILS.get(match.group(1))).flatMap(areas::find));
        }
        var swedish = FORBUND.matcher(text);
        return swedish.matches()
                ? kind(swedish.group(1) + " landskap", "region").or(() -> Optional.ofNullable(COUNCILS.get(swedish.group(1))).flatMap(areas::find))
                : Optional.empty();
    }

    /** A single word may be a place, but a body of that name may sit anywhere. */
    private Optional<Area> whole(String text) {
        return text.indexOf(' ') < 0 ? Optional.empty() : areas.named(text).filter(area -> KINDS.contains(area.kind()));
    }

    private Optional<Area> seat(String text) {
        var words = List.of(text.split(" "));
        for (int length = 1; length <= Math.min(LONGEST_PLACE, words.size() - 1); length++) {
            int next = length + 1 < words.size() && AROUND.contains(words.get(length)) ? length + 1 : length;
            if (BODIES.stream().anyMatch(words.get(next)::startsWith)) {
                var place = String.join(" ", words.subList(0, length));
                var found = region(place).or(() -> kind(place + " kunta", "municipality"));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Area> region(String genitive) {
        return kind(genitive + " maakunta", "region");
    }

    private Optional<Area> kind(String text, String kind) {
        return areas.named(text).filter(area -> area.kind().equals(kind));
    }

    /** The region around the area, or those within it; of what is no more, as they lay on its last day. */
    private Set<String> regions(Area area) {
        if (area.kind().equals("region")) {
            return Set.of(area.key());
        }
        var today = LocalDate.now(clock);
        var day = area.validUntil().filter(today::isAfter).orElse(today);
        var around = areas.withSurrounding(List.of(area.key()), day).stream().filter(key -> key.startsWith(REGION)).collect(Collectors.toCollection(TreeSet::new));
        if (!around.isEmpty()) {
            return around;
        }
        var within = new ArrayList<String>();
        for (var region : areas.of("region", day, Lang.FI)) {
            if (areas.withSurrounding(List.of(region.key()), day).contains(area.key())) {
                within.add(region.key());
            }
        }
        return Set.copyOf(within);
    }
}
