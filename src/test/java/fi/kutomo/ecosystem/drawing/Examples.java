package fi.kutomo.ecosystem.drawing;

import fi.kutomo.ecosystem.drawing.NetworkMap.Actor;
import fi.kutomo.ecosystem.drawing.NetworkMap.Key;
import fi.kutomo.ecosystem.drawing.NetworkMap.Tie;
import fi.kutomo.ecosystem.drawing.RegionMap.Region;
import fi.kutomo.ecosystem.layout.MapLayout;
import fi.kutomo.ecosystem.layout.Pull;
import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Made-up maps to draw. */
final class Examples {

    static final List<Key> GROUPS = List.of(
            new Key("municipality", "Kunnat"), new Key("association", "Yhdistykset ja säätiöt"), new Key("company", "Yritykset"),
            new Key("university", "Korkeakoulut"), new Key("wellbeing", "Hyvinvointialueet"), new Key("funder", "Rahoittajat"));

    static final List<Key> KINDS = List.of(new Key("works", "tekee yhteistyötä"), new Key("funds", "rahoittaa"), new Key("mentors", "mentoroi"));

    private static final List<List<String>> NAMES = List.of(
            List.of("Esimerkkikylän kaupunki", "Mallilan kunta", "Kuvitteellisen kaupungin sosiaali- ja terveystoimi"),
            List.of("Mielenterveysomaisten keskusliiton esimerkkiyhdistys ry", "Lämpö ry", "Asunnottomien esimerkkiyhdistys", "Nuorisotyöttömyyden vähentämisen tukisäätiö"),
            List.of("Kutojat Oy", "Yhteiskunnallinen yritys Esimerkki Oy", "Toivo Osk"),
            List.of("Esimerkkilän ammattikorkeakoulu", "Mallin yliopisto"),
            List.of("Esimerkin hyvinvointialue", "Mallilan hyvinvointialue"),
            List.of("Esimerkkirahasto", "Sosiaali- ja terveysjärjestöjen esimerkkiavustuskeskus"));

    private Examples() {}

    static NetworkMap network(int size, long seed) {
        var random = new Random(seed);
        var ids = new ArrayList<String>();
        var groups = new ArrayList<Integer>();
        for (int i = 0; i < size; i++) {
            ids.add("a" + i);
            groups.add(List.of(0, 1, 1, 1, 2, 2, 3, 4, 5).get(random.nextInt(9)));
        }
        var ties = new LinkedHashSet<Tie>();
        for (int i = 1; i < size; i++) {
            for (int k = 0; k <= random.nextInt(3) && random.nextInt(15) > 0; k++) {
                int to = random.nextInt(2) == 0 ? random.nextInt(i) : i - 1 - random.nextInt(Math.min(i, 6));
                ties.add(new Tie(ids.get(i), ids.get(to), KINDS.get(random.nextInt(3)).key(), random.nextInt(3) == 0, 1 + random.nextInt(3)));
            }
        }
        var pulls = ties.stream().map(tie -> new Pull(tie.from(), tie.to(), tie.strength())).toList();
        var spots = MapLayout.of(ids, pulls, Map.of(), 42);
        var actors = new ArrayList<Actor>();
        for (int i = 0; i < size; i++) {
            var names = NAMES.get(groups.get(i));
            actors.add(new Actor(
                    ids.get(i), names.get(i % names.size()) + (i < 20 ? "" : " " + i), GROUPS.get(groups.get(i)).key(),
                    i % 7 == 6 ? Optional.empty() : Optional.of("/fi/actors/a" + i), spots.get(ids.get(i))));
        }
        return new NetworkMap("Esimerkkimaakunnan verkosto", actors, List.copyOf(ties), GROUPS, KINDS);
    }

    static GroupMap groups() {
        return groups(network(120, 5));
    }

    static GroupMap groups(NetworkMap net) {
        var members = new HashMap<String, String>();
        net.actors().forEach(actor -> members.put(actor.id(), actor.group()));
        var ties = net.ties().stream().map(tie -> new GroupMap.Ends(tie.from(), tie.to())).toList();
        return GroupMap.of(net.title(), net.groups(), members, ties, "Muut", _ -> Optional.empty());
    }

    static RegionMap regions(Lang lang) {
        var random = new Random(11);
        var regions = new ArrayList<Region>();
        for (var line : lines()) {
            var parts = line.split("\\s*\\|\\s*");
            var code = parts[0].substring("region/".length());
            int actors = code.equals("18") || code.equals("21") ? 0 : random.nextInt(90);
            regions.add(new Region(
                    code, parts[1 + lang.ordinal()], actors, actors == 0 ? 0 : random.nextInt(60), actors == 0 ? 0 : random.nextInt(40),
                    Optional.of("/" + lang.tag() + "/areas/region/" + code)));
        }
        return new RegionMap("Esimerkkiverkosto", regions.stream().mapToInt(Region::actors).sum(), 0, regions);
    }

    /** The regions as the register of areas has them. */
    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/vocabulary/areas.txt")).stream().filter(line -> line.startsWith("region/")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
