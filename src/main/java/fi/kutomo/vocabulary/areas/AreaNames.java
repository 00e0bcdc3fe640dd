package fi.kutomo.vocabulary.areas;

import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows areas by what people call them: whole names in three languages, other names, Finnish case forms, the Swedish genitive, and
 * names with the kind of area behind or before them ("Lappeenrannan kaupunki", "Birkalands välfärdsområde").
 */
class AreaNames {

    /** Which area a name means, and how it was written. */
    record Named(String key, Form form) {}

    /** A bare name, a name with an ending that says where, or another form. */
    enum Form {
        BARE,
        LOCAL,
        OTHER,
        WITH_KIND
    }

    /** Where a name is shared, people mean the first of these; NUTS areas are named by their codes alone. */
    private static final List<String> KINDS = List.of("country", "municipality", "region", "wellbeing", "vitality", "ely");

    private static final Map<String, String> BEHIND = Map.ofEntries(
            Map.entry("maakun", "region"),
            Map.entry("landskap", "region"),
            Map.entry("region", "region"),
            Map.entry("kaupun", "municipality"),
            Map.entry("kunta", "municipality"),
            Map.entry("kunna", "municipality"),
            Map.entry("kuntaan", "municipality"),
            Map.entry("stad", "municipality"),
            Map.entry("kommun", "municipality"),
            Map.entry("municipality", "municipality"),
            Map.entry("hyvinvointialue", "wellbeing"),
            Map.entry("välfärdsområde", "wellbeing"),
            Map.entry("wellbeing services county", "wellbeing"),
            Map.entry("elinvoimakesku", "vitality"),
            Map.entry("livskraftscentral", "vitality"),
            Map.entry("economic development centre", "vitality"),
            Map.entry("ely-kesku", "ely"),
            Map.entry("ely centre", "ely"));

    private static final Map<String, String> BEFORE = Map.of(
            "landskapet ", "region",
            "staden ", "municipality",
            "city of ", "municipality",
            "town of ", "municipality",
            "municipality of ", "municipality",
            "region of ", "region",
            "ntm-centralen i ", "ely");

    private static final int MOST_WORDS = 7;

    private final Map<String, List<Entry>> whole = new HashMap<>();
    private final Map<String, List<Entry>> stems = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private final Set<String> everyday = new HashSet<>();
    private final int longest;

    /** One spelling of an area's name and the languages in whose texts it is looked for. */
    private record Entry(String key, Set<Lang> langs) {}

    AreaNames(Iterable<Place> places) {
        var words = 1;
        for (var place : places) {
            if (place.kind().equals("nuts")) {
                whole.computeIfAbsent(lower(place.code()), name -> new ArrayList<>()).add(new Entry(place.key(), EnumSet.allOf(Lang.class)));
                continue;
            }
            learn(place);
            for (var name : place.name().byLang().values()) {
                words = Math.max(words, name.split(" ").length);
            }
        }
        var order = Comparator.<Entry>comparingInt(entry -> KINDS.indexOf(kind(entry.key())));
        whole.values().forEach(list -> list.sort(order));
        stems.values().forEach(list -> list.sort(order));
        longest = Math.min(words + 1, MOST_WORDS);
    }

    private void learn(Place place) {
        place.name().byLang().forEach((lang, name) -> addName(place, lang, name));
        place.also().forEach(name -> {
            if (name.endsWith("-")) {
                add(stems, lower(name.substring(0, name.length() - 1)), place.key(), EnumSet.of(Lang.FI));
            } else {
                add(whole, lower(name), place.key(), EnumSet.allOf(Lang.class));
            }
        });
        if (place.everyday()) {
            everyday.add(place.key());
        }
    }

    private void addName(Place place, Lang lang, String name) {
        var langs = EnumSet.of(lang, Lang.EN);
        var lower = lower(name);
        add(whole, lower, place.key(), lang == Lang.FI ? EnumSet.allOf(Lang.class) : langs);
        if (isBehindKind(place.kind())) {
            head(place.kind(), lower).ifPresent(head -> heads.put(place.kind() + " " + head, place.key()));
        } else if (lang == Lang.FI) {
            FinnishPlaces.stems(name).forEach(stem -> add(stems, stem, place.key(), EnumSet.of(Lang.FI)));
        } else {
            add(whole, lower.endsWith("s") ? lower : lower + "s", place.key(), lang == Lang.SV ? langs : EnumSet.of(lang));
        }
    }

    private static void add(Map<String, List<Entry>> map, String name, String key, Set<Lang> langs) {
        var list = map.computeIfAbsent(name, fresh -> new ArrayList<>(1));
        for (var entry : list) {
            if (entry.key().equals(key)) {
                entry.langs().addAll(langs);
                return;
            }
        }
        list.add(new Entry(key, langs));
    }

    private static boolean isBehindKind(String kind) {
        return kind.equals("wellbeing") || kind.equals("vitality") || kind.equals("ely");
    }

    /** "pirkanmaan" of "pirkanmaan hyvinvointialue". */
    private static Optional<String> head(String kind, String name) {
        return split(name).filter(split -> split.kind().equals(kind)).map(Split::head);
    }

    private record Split(String head, String kind) {}

    /** Takes the word for a kind of area off the name, from its end or its beginning. */
    private static Optional<Split> split(String name) {
        for (var before : BEFORE.entrySet()) {
            if (name.startsWith(before.getKey())) {
                return Optional.of(new Split(name.substring(before.getKey().length()), before.getValue()));
            }
        }
        for (var behind : BEHIND.entrySet()) {
            var at = name.indexOf(" " + behind.getKey());
            if (at > 0 && name.indexOf(' ', at + 1 + behind.getKey().length()) < 0) {
                return Optional.of(new Split(name.substring(0, at).strip(), behind.getValue()));
            }
        }
        return Optional.empty();
    }

    /** The area that the whole text names, whatever its letters' case. */
    Optional<Named> whole(String text) {
        return named(lower(text), EnumSet.allOf(Lang.class));
    }

    Optional<Named> named(String lower, Set<Lang> langs) {
        return first(whole.get(lower), langs)
                .map(key -> new Named(key, lower.indexOf(' ') < 0 ? Form.BARE : Form.WITH_KIND))
                .or(() -> split(lower).flatMap(split -> ofKind(split, langs)))
                .or(() -> inflected(lower, "", langs));
    }

    private Optional<Named> ofKind(Split split, Set<Lang> langs) {
        if (isBehindKind(split.kind())) {
            return Optional.ofNullable(heads.get(split.kind() + " " + split.head()))
                    .map(key -> new Named(key, Form.WITH_KIND));
        }
        return ofKind(whole.get(split.head()), split.kind(), langs)
                .or(() -> inflected(split.head(), split.kind(), langs).map(Named::key))
                .map(key -> new Named(key, Form.WITH_KIND));
    }

    private Optional<Named> inflected(String lower, String kind, Set<Lang> langs) {
        for (var ending : FinnishPlaces.ENDINGS) {
            if (lower.endsWith(ending) && lower.length() > ending.length() + 1) {
                var found = ofKind(stems.get(lower.substring(0, lower.length() - ending.length())), kind, langs);
                if (found.isPresent()) {
                    return Optional.of(new Named(found.get(), FinnishPlaces.LOCAL.contains(ending) ? Form.LOCAL : Form.OTHER));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(@org.jspecify.annotations.Nullable List<Entry> entries, Set<Lang> langs) {
        return ofKind(entries, "", langs);
    }

    private static Optional<String> ofKind(
            @org.jspecify.annotations.Nullable List<Entry> entries, String kind, Set<Lang> langs) {
        return entries == null
                ? Optional.empty()
                : entries.stream()
                        .filter(entry -> kind.isEmpty() || kind(entry.key()).equals(kind))
                        .filter(entry -> entry.langs().stream().anyMatch(langs::contains))
                        .map(Entry::key)
                        .findFirst();
    }

    boolean isEveryday(String key) {
        return everyday.contains(key);
    }

    int longest() {
        return longest;
    }

    static String lower(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static String kind(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
