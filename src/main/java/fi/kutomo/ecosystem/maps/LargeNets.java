package fi.kutomo.ecosystem.maps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.ecosystem.layout.Spot;
import fi.kutomo.ecosystem.maps.Placing.Ground;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Places on maps with thousands of actors. To lay such a map out takes seconds: two are laid out at once, and the places of the same
 * actors and ties are remembered for a while. Nothing of it is shown to whoever may not see just these actors and ties.
 */
@Component
class LargeNets {

    private static final int REMEMBERED = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore atOnce = new Semaphore(2, true);
    private final Cache<String, Map<UUID, Spot>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(Duration.ofHours(1)).build();

    /** Empty when too many others wait for theirs. */
    Optional<Map<UUID, Spot>> anew(MapContent content) {
        if (content.actors().isEmpty()) {
            return Optional.of(Map.of());
        }
        return remembered(key(content, Optional.empty()), () -> Placing.anew(content.net()));
    }

    /**
     * Places on a saved map on which not everybody has one yet, or from which something was taken back. What they rest on was asked just
     * now, and only the same rest is answered from memory: a map that changes in anything is laid out again. Empty as above.
     */
    Optional<Map<UUID, Spot>> of(Ground ground, MapContent content) {
        var net = content.net();
        return ground.settled(net) ? Optional.of(ground.spots(net)) : remembered(key(content, Optional.of(ground)), () -> ground.spots(net));
    }

    private Optional<Map<UUID, Spot>> remembered(String key, Supplier<Map<UUID, Spot>> laying) {
        var spots = Optional.ofNullable(known.getIfPresent(key));
        return spots.isPresent() ? spots : laid(() -> known.get(key, _ -> laying.get()));
    }

    private Optional<Map<UUID, Spot>> laid(Supplier<Map<UUID, Spot>> laying) {
        try {
            if (!atOnce.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(laying.get());
        } finally {
            atOnce.release();
        }
    }

    /** What a layout rests on. */
    private static String key(MapContent content, Optional<Ground> ground) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.actors().forEach(actor -> add(digest, actor.id(), 0));
            content.strands().stream()
                    .sorted(Comparator.comparing(Strand::from).thenComparing(Strand::to).thenComparingInt(Strand::breadth))
                    .forEach(strand -> {
                        add(digest, strand.from(), 1);
                        add(digest, strand.to(), strand.breadth());
                    });
            ground.ifPresent(from -> {
                digest.update((byte) (from.stands() ? 1 : 0));
                add(digest, from.laid().spots());
                add(digest, from.laid().homes());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, Map<UUID, Spot> spots) {
        spots.keySet().stream().sorted().forEach(id -> {
            var spot = Objects.requireNonNull(spots.get(id));
            add(digest, id, 2);
            digest.update(ByteBuffer.allocate(16).putDouble(spot.x()).putDouble(spot.y()).array());
        });
    }

    private static void add(MessageDigest digest, UUID id, int number) {
        digest.update(ByteBuffer.allocate(20).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).putInt(number).array());
    }
}
