package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.grading.Trial;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what a scale can be tried on. */
@Component
class Trials {

    private final List<Trial> all;

    Trials(List<Trial> all) {
        this.all = all;
    }

    Trial of(String scale) {
        return all.stream().filter(trial -> trial.tries(scale)).findFirst().orElseThrow();
    }
}
