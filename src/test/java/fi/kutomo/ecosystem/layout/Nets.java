package fi.kutomo.ecosystem.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up nets of known shape, grown so that the first actors and ties of a larger one are those of the smaller. */
record Nets(List<String> actors, List<Pull> ties) {

    /** Each newcomer ties to two, mostly to those with many ties already (Barabási and Albert 1999). */
    static Nets scaleFree(int size, Random random) {
        var ends = new ArrayList<Integer>();
        var ties = new ArrayList<Pull>();
        for (int i = 1; i < size; i++) {
            for (int k = 0; k < Math.min(2, i); k++) {
                int to = ends.isEmpty() ? 0 : ends.get(random.nextInt(ends.size()));
                if (to != i) {
                    ties.add(new Pull(name(i), name(to), 1));
                    ends.add(i);
                    ends.add(to);
                }
            }
        }
        return new Nets(names(size), ties);
    }

    /** Groups of some twenty with many ties within and few between. */
    static Nets clustered(int size, Random random) {
        var ties = new ArrayList<Pull>();
        int groups = Math.max(2, size / 20);
        for (int i = groups; i < size; i++) {
            for (int k = 0; k < 3; k++) {
                int mate = i % groups + groups * random.nextInt(i / groups);
                ties.add(new Pull(name(i), name(mate == i ? i % groups : mate), 1 + random.nextInt(3)));
            }
            if (random.nextInt(8) == 0) {
                ties.add(new Pull(name(i), name(random.nextInt(i)), 1));
            }
        }
        return new Nets(names(size), ties.stream().filter(tie -> !tie.from().equals(tie.to())).toList());
    }

    /** Every third is a project, and the others are in one to three of them; some are in none. */
    static Nets twoMode(int size, Random random) {
        var ties = new ArrayList<Pull>();
        for (int i = 3; i < size; i++) {
            if (i % 3 != 0 && random.nextInt(12) > 0) {
                for (int k = 0; k <= random.nextInt(3); k++) {
                    ties.add(new Pull(name(i), name(3 * random.nextInt(i / 3)), 1));
                }
            }
        }
        return new Nets(names(size), ties);
    }

    /** The first so many actors with the ties among them. */
    Nets first(int count) {
        Set<String> kept = new LinkedHashSet<>(actors.subList(0, count));
        return new Nets(List.copyOf(kept), ties.stream().filter(tie -> kept.contains(tie.from()) && kept.contains(tie.to())).toList());
    }

    static List<String> names(int size) {
        return java.util.stream.IntStream.range(0, size).mapToObj(Nets::name).toList();
    }

    static String name(int number) {
        return "actor-" + number;
    }
}
