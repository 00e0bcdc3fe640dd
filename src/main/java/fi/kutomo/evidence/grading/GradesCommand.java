package fi.kutomo.evidence.grading;

import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code kutomo grades}. */
@Component
class GradesCommand implements Command {

    private final Watching watching;

    GradesCommand(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public String summary() {
        return "grades all entries anew";
    }

    @Override
    public String usage() {
        return """
                grades

                  Reckons every grade of evidence anew from what is public now. Grades follow every change by themselves;
                  this is for making sure. Nobody is told of a grade that stays as it was.
                """;
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        long begun = System.nanoTime();
        int graded = watching.gradeAll(invocation::stopped);
        out.printf(Locale.ROOT, "graded %d, %.1f s%n", graded, (System.nanoTime() - begun) / 1e9);
        return invocation.stopped() ? 1 : 0;
    }
}
