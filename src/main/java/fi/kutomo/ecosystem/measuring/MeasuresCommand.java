package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.measuring.Course.Stopped;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.ui.DateField;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@code kutomo measures}: reckons the nets of all regions and of the whole country, so that a series grows and pages open at once. */
@Component
class MeasuresCommand implements Command {

    private final Runs runs;
    private final Places places;

    MeasuresCommand(Runs runs, Places places) {
        this.runs = runs;
        this.places = places;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String summary() {
        return "reckons how the nets of all regions stand, and keeps it";
    }

    @Override
    public String usage() {
        return """
                measures [--on DAY] [--area KEY]
                  --on    a day such as 2026-01-01, not later than today: the net as it is now known to have been then
                  --area  one region only, such as region/06, or country/FI""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var on = option(invocation, "--on");
        var area = option(invocation, "--area");
        var today = places.today();
        var day = on.map(DateField::read).orElse(Optional.of(today)).filter(each -> !each.isAfter(today));
        var chosen = places.all(Lang.EN).stream().filter(each -> area.isEmpty() || each.key().equals(area.get())).toList();
        int words = (on.isPresent() ? 2 : 0) + (area.isPresent() ? 2 : 0);
        if (day.isEmpty() || chosen.isEmpty() || invocation.arguments().size() != words) {
            out.println(usage());
            return 2;
        }
        try {
            for (var place : chosen) {
                for (var basis : Basis.values()) {
                    tell(new Question(place, basis, day.get()), invocation, out);
                }
            }
            return 0;
        } catch (Stopped ended) {
            out.println("stopped; what was reckoned until now is kept");
            return 1;
        }
    }

    private void tell(Question question, Invocation invocation, PrintWriter out) {
        long start = System.nanoTime();
        var run = runs.make(question, (_, _) -> {
            if (invocation.stopped()) {
                throw new Stopped();
            }
        });
        out.printf(
                Locale.ROOT, "%-10s %-6s %s%n", question.area().key(), question.basis().word(),
                run.map(made -> String.format(
                                Locale.ROOT, "%d actors, %d ties, %s, state %s, %.1f s", made.actors(), made.ties(), made.portrait().phase(),
                                made.state().substring(0, 12), (System.nanoTime() - start) / 1e9))
                        .orElse("too few actors"));
        out.flush();
    }

    private static Optional<String> option(Invocation invocation, String name) {
        List<String> arguments = invocation.arguments();
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
