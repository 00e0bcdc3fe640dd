package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.Deskwork;
import java.util.List;

/** What a module above finds worth doing, as a line of the desk. */
record WorkGiven(Deskwork work) implements Worth {

    @Override
    public String word() {
        return work.word();
    }

    @Override
    public List<Line> lines(Asked asked) {
        return work.lines(asked.region(), asked.caller(), asked.lang()).stream()
                .limit(MOST)
                .map(line -> new Line(line.worth(), line.title(), line.reasons(), List.of(new Way(line.act(), line.path()))))
                .toList();
    }
}
