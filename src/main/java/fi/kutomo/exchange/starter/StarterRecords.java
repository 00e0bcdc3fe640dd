package fi.kutomo.exchange.starter;

import fi.kutomo.platform.portable.Parcel;
import fi.kutomo.platform.portable.Portables;
import fi.kutomo.platform.sql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Studies, claims and money values of the starter content, {@code starter/records/*.json}, one file a record, as records stand in an
 * export. The starter entries that they are about are written {@code starter:KEY}.
 */
@Component
class StarterRecords {

    private static final Pattern LINK = Pattern.compile("\"starter:([a-z0-9-]+)\"");

    private final Portables portables;
    private final Json json;

    StarterRecords(Portables portables, Json json) {
        this.portables = portables;
        this.json = json;
    }

    /** Puts them in their places; answers how many there were. */
    int place(Map<String, String> idsByKey) {
        var order = portables.kinds();
        var records = new ArrayList<>(all(idsByKey));
        records.sort(Comparator.comparingInt(record -> order.indexOf(record.kind())));
        records.forEach(record -> portables.take(List.of(record)));
        return records.size();
    }

    private List<Parcel> all(Map<String, String> idsByKey) {
        try {
            var records = new ArrayList<Parcel>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:starter/records/*.json")) {
                var text = LINK.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                        .replaceAll(link -> "\"entry:" + Objects.requireNonNull(idsByKey.get(link.group(1)), link.group(1)) + "\"");
                records.add(json.read(text, Parcel.class));
            }
            return records;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
