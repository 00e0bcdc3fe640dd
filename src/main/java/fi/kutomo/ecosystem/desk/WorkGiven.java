package fi.kutomo.ecosystem.desk;

import fi.kutomo.ecosystem.Deskwork;
import fi.kutomo.platform.kernel.Lang;
import java.util.List;
import java.util.Optional;

/** What a module above finds worth doing, as a line of the desk. */
record WorkGiven(Deskwork work) implements Worth {

    @Override
    public String word() {
        return work.word();
    }

    @Override
    public Optional<String> name(Lang lang) {
        return Optional.of(work.name(lang));
    }

    @Override
    public List<Line> lines(Asked asked) {
        return work.lines(asked.region(), asked.caller(), asked.lang()).stream()
                .filter(line -> asked.wants(line.key()))
                .limit(MOST)
                .map(line -> new Line(line.worth(), Subject.of(line.key()), line.title(), line.reasons(), List.of(new Way(line.act(), line.path()))))
                .toList();
    }
}
