package fi.kutomo.ecosystem.measuring;

import fi.kutomo.ecosystem.maps.MapNets.Mapped;
import fi.kutomo.ecosystem.measuring.Course.Stopped;
import fi.kutomo.ecosystem.measuring.Ground.OfArea;
import fi.kutomo.ecosystem.measuring.Ground.OfMap;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.vocabulary.Area;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code kutomo measures}: reckons the nets of all regions, of the whole country and of saved maps, so that a series grows and pages open at once. */
@Component
class MeasuresCommand implements Command {

    private final Runs runs;
    private final Grounds grounds;
    private final Places places;

    MeasuresCommand(Runs runs, Grounds grounds, Places places) {
        this.runs = runs;
        this.grounds = grounds;
        this.places = places;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String summary() {
        return "reckons how the nets of all regions and saved maps stand, and keeps it";
    }

    @Override
    public String usage() {
        return """
                measures [--on DAY] [--area KEY | --map NAME]
                  --on    a day such as 2026-01-01, not later than today: the net as it is now known to have been then
                  --area  one region only, such as region/06, or country/FI
                  --map   one saved map only, by the last part of its address; one that tells of a day tells of that day""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var on = option(invocation, "--on");
        var area = option(invocation, "--area");
        var map = option(invocation, "--map");
        var today = places.today();
        var day = on.map(DateField::read).orElse(Optional.of(today)).filter(each -> !each.isAfter(today));
        var chosen = grounds.all(day.orElse(today)).stream().filter(each -> named(each, area, map)).toList();
        int words = 2 * (int) Stream.of(on, area, map).filter(Optional::isPresent).count();
        if (day.isEmpty() || chosen.isEmpty() || invocation.arguments().size() != words) {
            out.println(usage());
            return 2;
        }
        try {
            chosen.forEach(question -> tell(question, invocation, out));
            return 0;
        } catch (Stopped ended) {
            out.println("stopped; what was reckoned until now is kept");
            return 1;
        }
    }

    private static boolean named(Question question, Optional<String> area, Optional<String> map) {
        return switch (question.ground()) {
            case OfArea(Area place) -> map.isEmpty() && area.filter(key -> !key.equals(place.key())).isEmpty();
            case OfMap(Mapped saved) -> area.isEmpty() && map.filter(slug -> !slug.equals(saved.slug())).isEmpty();
        };
    }

    private void tell(Question question, Invocation invocation, PrintWriter out) {
        long start = System.nanoTime();
        var run = runs.make(question, (_, _) -> {
            if (invocation.stopped()) {
                throw new Stopped();
            }
        });
        out.printf(
                Locale.ROOT, "%-10s %-6s %s%n", label(question), question.basis().word(),
                run.map(made -> String.format(
                                Locale.ROOT, "%d actors, %d ties, %s, state %s, %.1f s", made.actors(), made.ties(), made.portrait().phase(),
                                made.state().substring(0, 12), (System.nanoTime() - start) / 1e9))
                        .orElse("too few actors"));
        out.flush();
    }

    private static String label(Question question) {
        return question.ground() instanceof OfMap(Mapped map) ? map.path() : question.key();
    }

    private static Optional<String> option(Invocation invocation, String name) {
        List<String> arguments = invocation.arguments();
        int at = arguments.indexOf(name);
        return at < 0 || at + 1 >= arguments.size() ? Optional.empty() : Optional.of(arguments.get(at + 1));
    }
}
