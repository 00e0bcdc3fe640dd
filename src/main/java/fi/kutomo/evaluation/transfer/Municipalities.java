package fi.kutomo.evaluation.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What comes with the program of each municipality: population, kind and language. */
@Component
class Municipalities {

    static final String KIND = "municipality/";

    private static final String FILE = "evaluation/municipalities.txt";

    private final Map<String, Known> known = read();

    /** @param year of the population */
    record Known(int population, int year, Settlement settlement, boolean swedish) {}

    Optional<Known> find(String area) {
        return Optional.ofNullable(known.get(area));
    }

    private static Map<String, Known> read() {
        try {
            var known = new LinkedHashMap<String, Known>();
            var lines = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines();
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var parts = line.split(" \\| ");
                known.put(
                        KIND + parts[0],
                        new Known(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Settlement.valueOf(parts[3]), parts[4].equals("yes")));
            });
            return Map.copyOf(known);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
