package fi.kutomo.ecosystem.measuring;

import static fi.kutomo.ecosystem.measuring.Measure.Band.HIGH;
import static fi.kutomo.ecosystem.measuring.Measure.Band.LOW;
import static fi.kutomo.ecosystem.measuring.Measure.Band.UNDEFINED;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.desk.Worth;
import fi.kutomo.ecosystem.measuring.Measure.Band;
import fi.kutomo.ecosystem.measuring.Portrait.Verdict;
import fi.kutomo.ecosystem.phases.Phase;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the measures of a region call for, on the desk: the net as everybody sees it is split, hangs on few, keeps to itself, or has changed. */
@Component
class MeasuresWorth implements Worth {

    private static final int NAMED = 3;
    private static final double SPLIT = 0.6;
    private static final double CHANGED = 0.58;
    private static final double HELD = 0.55;
    private static final double LOOSE = 0.45;
    private static final double PARTED = 0.42;
    private static final double SILENT = 0.4;
    private static final double ALONE = 0.35;

    private final Runs runs;
    private final Places places;
    private final Readings readings;
    private final PartingWords partings;
    private final NetParts parts;
    private final Messages messages;

    MeasuresWorth(Runs runs, Places places, Readings readings, PartingWords partings, NetParts parts, Messages messages) {
        this.runs = runs;
        this.places = places;
        this.readings = readings;
        this.partings = partings;
        this.parts = parts;
        this.messages = messages;
    }

    @Override
    public String word() {
        return "measures";
    }

    /** From the kept run of today; where the reckoning takes long, nothing until it is done. */
    @Override
    public List<Line> lines(Asked asked) {
        var key = asked.region().split("/", 2);
        var question = new Question(places.require(key[0], key[1]), Basis.ALL, places.today());
        return runs.open(question).run().map(run -> lines(question, run, asked)).orElse(List.of());
    }

    private List<Line> lines(Question question, Run run, Asked asked) {
        var found = new Found(run, asked, new ArrayList<>());
        if (!found.at(Measure.LARGEST_SHARE, HIGH)) {
            found.tell(
                    found.at(Measure.LARGEST_SHARE, LOW) ? SPLIT : LOOSE, "split", found.readings(Measure.LARGEST_SHARE, Measure.COMPONENTS), List.of(advice(asked)));
        }
        if (run.portrait().phase() == Phase.HUB_AND_SPOKE || found.at(Measure.BETWEENNESS_CENTRALIZATION, HIGH) || found.at(Measure.CUT_ACTORS, HIGH)) {
            held(run, found);
        }
        run.portrait().partings().stream()
                .filter(parting -> parting.verdict() == Verdict.INWARD)
                .forEach(parting -> found.tell(
                        PARTED, "parted." + parting.silo().name(), List.of(partings.verdict(parting, asked.lang())), List.of(advice(asked))));
        if (found.at(Measure.ALONE, HIGH)) {
            found.tell(ALONE, "alone", found.readings(Measure.ALONE), List.of(survey(asked)));
        }
        if (run.response().isPresent() && found.at(Measure.RESPONSE, LOW)) {
            found.tell(SILENT, "silent", found.readings(Measure.RESPONSE), List.of(new Way(messages.in(asked.lang(), "ecosystem.surveys.title"), "surveys")));
        }
        runs.before(question).ifPresent(earlier -> changed(earlier, run, found));
        return List.copyOf(found.lines());
    }

    /** On whom it hangs is said of organisations and networks alone. */
    private void held(Run run, Found found) {
        var lang = found.asked().lang();
        var holding = parts.holding(run, found.asked().sight());
        var reasons = new ArrayList<String>();
        if (run.portrait().phase() == Phase.HUB_AND_SPOKE) {
            reasons.add(messages.in(lang, "ecosystem.measuring.phase." + Phase.HUB_AND_SPOKE.name() + ".means"));
        }
        reasons.addAll(found.readings(Stream.of(Measure.BETWEENNESS_CENTRALIZATION, Measure.CUT_ACTORS).filter(each -> found.at(each, HIGH)).toArray(Measure[]::new)));
        if (!holding.isEmpty()) {
            var names = String.join(", ", holding.stream().limit(NAMED).map(Actor::name).map(name -> name.in(lang)).toList());
            reasons.add(messages.in(lang, "ecosystem.measuring.worth.holding", names));
        }
        var beside = holding.stream()
                .limit(1)
                .map(actor -> new Way(messages.in(lang, "ecosystem.measuring.worth.act.around"), "map?around=" + Ui.encode(actor.slug())));
        found.tell(HELD, "held", reasons, Stream.concat(Stream.of(advice(found.asked())), beside).toList());
    }

    private void changed(Run earlier, Run run, Found found) {
        var lang = found.asked().lang();
        var was = earlier.portrait().phase();
        var is = run.portrait().phase();
        if (was != null && is != null && was != is) {
            found.tell(
                    CHANGED, "changed",
                    List.of(
                            messages.in(
                                    lang, "ecosystem.measuring.worth.phases", Ui.date(lang, earlier.day().atStartOfDay(Ui.ZONE).toInstant()),
                                    messages.in(lang, "ecosystem.measuring.phase." + was.name()), messages.in(lang, "ecosystem.measuring.phase." + is.name())),
                            messages.in(lang, "ecosystem.measuring.phase." + is.name() + ".means")),
                    List.of());
        }
    }

    private Way advice(Asked asked) {
        return new Way(messages.in(asked.lang(), "ecosystem.measuring.worth.act.advice"), "weaving?region=" + Ui.encode(asked.region()) + "&kind=advice");
    }

    private Way survey(Asked asked) {
        return new Way(messages.in(asked.lang(), "ecosystem.measuring.worth.act.survey"), "surveys/new?region=" + Ui.encode(asked.region()));
    }

    /** What was found in a run; the numbers themselves are one press away. */
    private final class Found {

        private final Run run;
        private final Asked asked;
        private final List<Line> lines;

        private Found(Run run, Asked asked, List<Line> lines) {
            this.run = run;
            this.asked = asked;
            this.lines = lines;
        }

        private Asked asked() {
            return asked;
        }

        private List<Line> lines() {
            return lines;
        }

        private boolean at(Measure measure, Band band) {
            return Optional.ofNullable(run.portrait().figures().get(measure)).map(measure::band).orElse(UNDEFINED) == band;
        }

        private List<String> readings(Measure... some) {
            return readings.rows(run, asked.lang()).stream().filter(row -> List.of(some).contains(row.measure())).map(Readings.Row::reading).toList();
        }

        private void tell(double worth, String what, List<String> reasons, List<Way> first) {
            var open = new Way(messages.in(asked.lang(), "ecosystem.measuring.worth.act.open"), "areas/" + run.area() + "/net/weaving");
            lines.add(new Line(worth, Subject.of(what), messages.in(asked.lang(), "ecosystem.measuring.worth." + what), reasons, Stream.concat(first.stream(), Stream.of(open)).toList()));
        }
    }
}
