package fi.kutomo.platform.portable;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Gives all records that travel, and takes them, kind after kind in an order in which each finds what it points to. */
@Component
public class Portables {

    private static final int FETCHED = 100;

    private final List<Portable> portables;
    private final OutsideNames names;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper mapper;
    private final AuditLog audit;
    private volatile Map<String, Taking> known = Map.of();

    Portables(
            List<Portable> portables, OutsideNames names, JdbcClient jdbc, TransactionTemplate transaction, JsonMapper mapper, AuditLog audit) {
        this.portables = List.copyOf(portables);
        this.names = names;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        // Sums of money keep every digit.
        this.mapper = mapper.rebuild()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    /** What taking some records did. */
    public record Taken(int created, int changed, int unchanged) {}

    /** Words of all kinds; one that points to another stands behind it. */
    public List<String> kinds() {
        return List.copyOf(kindsByWord().keySet());
    }

    /** Every record of every kind. */
    public void give(Consumer<Parcel> each) {
        for (var kind : kindsByWord().entrySet()) {
            transaction.executeWithoutResult(_ -> {
                inUniversalTime();
                var outwards = names.outwards();
                try (var parcels = jdbc.sql(kind.getValue().script().all())
                        .withFetchSize(FETCHED)
                        .query((row, _) -> kind.getValue().parcel(mapper.readTree(outwards.apply(row.getString(1)))))
                        .stream()) {
                    parcels.forEach(each);
                }
            });
        }
    }

    /** Times look alike wherever the program runs. */
    private void inUniversalTime() {
        jdbc.sql("select set_config('TimeZone', 'UTC', true)").query(String.class).single();
    }

    /** What taking these, all of one kind, would do; nothing is written. */
    public Taken compared(List<Parcel> parcels) {
        return parcels.isEmpty() ? new Taken(0, 0, 0) : carefully(parcels, taking -> taking.compared(parcels));
    }

    /**
     * Puts records of one kind back as they were given, all or none. One that is here and equal stays; one that differs becomes as it
     * was given, unless its published history here is not the beginning of the one that arrives.
     */
    public Taken take(List<Parcel> parcels) {
        return parcels.isEmpty() ? new Taken(0, 0, 0) : carefully(parcels, taking -> taking.take(parcels));
    }

    private interface Work<T> {

        T with(Taking taking);
    }

    /** In one transaction; what the database will not have is told in words. */
    private <T> T carefully(List<Parcel> parcels, Work<T> work) {
        var word = parcels.getFirst().kind();
        var taking = Optional.ofNullable(kindsByWord().get(word)).orElseThrow(() -> new Refused("platform.portable.unknown", word));
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                inUniversalTime();
                return work.with(taking);
            }));
        } catch (DuplicateKeyException taken) {
            throw new Refused("platform.portable.taken");
        } catch (DataAccessException | JacksonException | IllegalArgumentException | NotFound unfit) {
            throw new Refused("platform.portable.unfit");
        }
    }

    private Map<String, Taking> kindsByWord() {
        if (known.isEmpty()) {
            known = ordered();
        }
        return known;
    }

    private Map<String, Taking> ordered() {
        var tables = Tables.read(jdbc);
        var waiting = new ArrayList<>(portables);
        waiting.sort(Comparator.comparing(portable -> portable.kind().word()));
        var ordered = new LinkedHashMap<String, Taking>();
        while (!waiting.isEmpty()) {
            var roots = waiting.stream().map(portable -> portable.kind().root()).toList();
            var next = waiting.stream()
                    .filter(portable -> portable.kind().tables().stream()
                            .flatMap(table -> tables.get(table).pointers().stream())
                            .noneMatch(pointer -> !pointer.table().equals(portable.kind().root()) && roots.contains(pointer.table())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Kinds of records point to one another in a circle: " + roots));
            waiting.remove(next);
            ordered.put(next.kind().word(), new Taking(next, new Script(next.kind(), tables), names, jdbc, mapper, audit));
        }
        return ordered;
    }
}
