package fi.kutomo.evaluation.indicators;

import fi.kutomo.platform.sql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills an empty library with the common indicators of ESF+ and a few that any model can use. */
@Component
class StarterIndicators implements SmartInitializingSingleton {

    private final Curating curating;
    private final Json json;

    StarterIndicators(Curating curating, Json json) {
        this.curating = curating;
        this.json = json;
    }

    /** The file of what comes with the program. */
    record Starter(List<Named> indicators) {}

    /** An indicator with the last part of its address. */
    record Named(String slug, Indicator indicator) {}

    @Override
    public void afterSingletonsInstantiated() {
        curating.begin(this::starter);
    }

    List<Named> starter() {
        try {
            var text = new ClassPathResource("evaluation/indicators/starter.json").getContentAsString(StandardCharsets.UTF_8);
            return json.read(text, Starter.class).indicators();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
