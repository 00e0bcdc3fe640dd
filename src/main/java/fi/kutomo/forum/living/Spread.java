package fi.kutomo.forum.living;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Mixes a ranked list, so that of any ten that follow each other at most two are from one author. */
final class Spread {

    private static final int WINDOW = 10;
    private static final int MOST = 2;

    private Spread() {}

    /** The same things; each as near to its rank as the others of its author let it. Where nobody else is left, the rule gives way. */
    static <T> List<T> of(List<T> ranked, Function<T, Optional<?>> author) {
        var left = new ArrayList<>(ranked);
        var mixed = new ArrayList<T>();
        while (!left.isEmpty()) {
            var before = mixed.subList(Math.max(0, mixed.size() - WINDOW + 1), mixed.size());
            var next = left.stream()
                    .filter(each -> author.apply(each).isEmpty() || before.stream().filter(other -> Objects.equals(author.apply(other), author.apply(each))).count() < MOST)
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            mixed.add(next);
        }
        return List.copyOf(mixed);
    }
}
