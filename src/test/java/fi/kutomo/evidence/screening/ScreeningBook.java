package fi.kutomo.evidence.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What was done in a screening, written down beside it by number, and where each reference must stand after that. */
final class ScreeningBook {

    /** Every reference has exactly one, so that the boxes of the diagram can neither lose nor double any. */
    enum Fate {
        DUPLICATE,
        AUTOMATION,
        OTHERWISE,
        WAITS_FOR_TITLE,
        OUT_BY_TITLE,
        NOT_RETRIEVED,
        WAITS_FOR_REPORT,
        OUT_BY_REPORT,
        INCLUDED
    }

    private record Said(int order, UUID screener, Stage stage, Answer answer, String reason, boolean third) {}

    private static final class Line {

        private final Source source;
        private Optional<Removal> removal = Optional.empty();
        private int copyOf;
        private boolean retrieved = true;
        private final List<Said> said = new ArrayList<>();

        private Line(Source source) {
            this.source = source;
        }
    }

    private final Map<Integer, Line> lines = new LinkedHashMap<>();
    private int saidSoFar;

    void added(int number, Source source) {
        lines.put(number, new Line(source));
    }

    void removed(int number, Optional<Removal> why) {
        line(number).removal = why;
    }

    void retrieved(int number, boolean retrieved) {
        line(number).retrieved = retrieved;
    }

    void copied(int number, int other) {
        int first = standsFor(other);
        lines.forEach((each, line) -> {
            if (each == number || line.copyOf == number) {
                line.copyOf = first;
            }
        });
    }

    void parted(int number) {
        line(number).copyOf = 0;
    }

    void said(int number, UUID screener, Stage stage, Answer answer, String reason, boolean third) {
        var said = line(standsFor(number)).said;
        said.removeIf(each -> each.screener().equals(screener) && each.stage() == stage);
        said.add(new Said(saidSoFar++, screener, stage, answer, reason, third));
    }

    /** How many references found so have this fate. */
    int count(boolean otherwise, Fate fate) {
        return (int) lines.keySet().stream()
                .filter(number -> (line(number).source == Source.OTHER) == otherwise)
                .filter(number -> fate(number) == fate)
                .count();
    }

    int count(boolean otherwise) {
        return (int) lines.values().stream().filter(line -> (line.source == Source.OTHER) == otherwise).count();
    }

    private Fate fate(int number) {
        var line = line(number);
        if (line.copyOf != 0) {
            return Fate.DUPLICATE;
        }
        if (line.removal.isPresent()) {
            return line.removal.get() == Removal.AUTOMATION ? Fate.AUTOMATION : Fate.OTHERWISE;
        }
        if (line.source != Source.OTHER) {
            var title = settled(number, Stage.TITLE);
            if (title.isEmpty()) {
                return Fate.WAITS_FOR_TITLE;
            }
            if (!title.get()) {
                return Fate.OUT_BY_TITLE;
            }
        }
        if (!line.retrieved) {
            return Fate.NOT_RETRIEVED;
        }
        return settled(number, Stage.FULL_TEXT).map(in -> in ? Fate.INCLUDED : Fate.OUT_BY_REPORT).orElse(Fate.WAITS_FOR_REPORT);
    }

    /** Whether two who agree, or a third, have let it in; nothing while they have not. */
    private Optional<Boolean> settled(int number, Stage stage) {
        var ofCopies = lines.values().stream().filter(line -> line.copyOf == number).flatMap(line -> line.said.stream());
        var all = Stream.concat(line(number).said.stream(), ofCopies.sorted(Comparator.comparingInt(Said::order)))
                .filter(said -> said.stage() == stage)
                .toList();
        var thirds = all.stream().filter(Said::third).toList();
        if (!thirds.isEmpty()) {
            return Optional.of(thirds.getLast().answer() == Answer.INCLUDE);
        }
        var byScreener = new LinkedHashMap<UUID, Said>();
        all.forEach(said -> byScreener.putIfAbsent(said.screener(), said));
        var distinct = byScreener.values().stream().map(said -> said.answer() + said.reason()).distinct().toList();
        if (byScreener.size() < 2 || distinct.size() > 1 || distinct.getFirst().startsWith(Answer.UNSURE.name())) {
            return Optional.empty();
        }
        return Optional.of(distinct.getFirst().startsWith(Answer.INCLUDE.name()));
    }

    private int standsFor(int number) {
        int copyOf = line(number).copyOf;
        return copyOf == 0 ? number : copyOf;
    }

    private Line line(int number) {
        return Optional.ofNullable(lines.get(number)).orElseThrow();
    }

    /** All fates with their counts, for the message of a test that fails. */
    @Override
    public String toString() {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        lines.keySet().forEach(number -> counts.merge(fate(number), 1, Integer::sum));
        return counts.toString();
    }
}
