package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** One table on its way into a draft: the first row says of what it is, each further one is an actor or a tie. */
final class Tables {

    private final Draft draft;
    private @Nullable Headings headings;

    Tables(Draft draft) {
        this.draft = draft;
    }

    /** @param at names the place of a column in this row */
    void row(Where where, List<String> cells, IntFunction<Where> at) {
        var known = headings;
        if (known == null) {
            headings = Headings.of(cells).orElseThrow(() -> new Stopped(Sort.HEADINGS, where));
            headings.ignored().forEach(heading -> draft.ignore(heading, at.apply(cells.indexOf(heading))));
        } else if (known.ties()) {
            draft.tie(where, told(TieField.class, cells, known::tie), Direction.UNDIRECTED);
        } else {
            draft.actor(where, told(ActorField.class, cells, known::actor));
        }
    }

    /** Whether a row of headings has been read. */
    boolean begun() {
        return headings != null;
    }

    private static <F extends Enum<F>> EnumMap<F, String> told(Class<F> sort, List<String> cells, IntFunction<Optional<F>> field) {
        var told = new EnumMap<F, String>(sort);
        for (int column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            field.apply(column).ifPresent(known -> told.put(known, text));
        }
        return told;
    }
}
