package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.Kutomo;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    /** Floors from the ground up. Arrows point to a lower floor; on the ground only catalogue may lean on vocabulary. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("platform"),
            List.of("accounts", "vocabulary"),
            List.of("catalogue"),
            List.of("knowledge"),
            List.of("evidence", "ecosystem"),
            List.of("evaluation", "forum", "gatherings", "learning"),
            List.of("search", "exchange", "notifications"));

    private static final ApplicationModules MODULES = ApplicationModules.of(Kutomo.class);

    @Test
    void keepTheirDoors() {
        MODULES.verify();
    }

    @Test
    void pointDownOnly() {
        arrows().forEach((from, targets) -> targets.forEach(
                to -> assertThat(floor(to)).as("%s -> %s", from, to).isLessThan(floor(from))));
    }

    @Test
    void standAsDocumented() {
        var lines = new StringBuilder("Modules and their arrows, the floor in front.\n");
        arrows().forEach((from, targets) ->
                lines.append("%d  %-12s -> %s%n".formatted(floor(from), from, targets.isEmpty() ? "nothing" : String.join(", ", targets))));
        Generated.check("modules.txt", lines.toString());
    }

    private static Map<String, TreeSet<String>> arrows() {
        var arrows = new java.util.TreeMap<String, TreeSet<String>>();
        for (ApplicationModule module : MODULES) {
            var targets = new TreeSet<String>();
            module.getDirectDependencies(MODULES)
                    .uniqueModules()
                    .forEach(target -> targets.add(target.getIdentifier().toString()));
            targets.remove(module.getIdentifier().toString());
            arrows.put(module.getIdentifier().toString(), targets);
        }
        return arrows;
    }

    private static int floor(String module) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(module)) {
                return floor;
            }
        }
        throw new AssertionError("A module without a floor: " + module);
    }
}
