package fi.kutomo.ecosystem.netfiles;

import fi.kutomo.ecosystem.netfiles.Problem.Sort;
import java.util.List;

/** The file cannot be read further, and nothing of it is taken. */
final class Stopped extends RuntimeException {

    private final transient Problem problem;

    Stopped(Sort sort, Where where, Object... arguments) {
        super(sort + " " + where);
        this.problem = new Problem(sort, where, List.of(arguments));
    }

    Problem problem() {
        return problem;
    }
}
