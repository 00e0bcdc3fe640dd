package fi.kutomo.ecosystem.maps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.ecosystem.layout.Spot;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
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
        var key = key(content);
        var spots = Optional.ofNullable(known.getIfPresent(key));
        return spots.isPresent() ? spots : laid(() -> known.get(key, _ -> Placing.anew(content.net())));
    }

    Optional<Map<UUID, Spot>> laid(Supplier<Map<UUID, Spot>> laying) {
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
    private static String key(MapContent content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            content.actors().forEach(actor -> add(digest, actor.id(), 0));
            content.strands().stream()
                    .sorted(Comparator.comparing(Strand::from).thenComparing(Strand::to).thenComparingInt(Strand::breadth))
                    .forEach(strand -> {
                        add(digest, strand.from(), 1);
                        add(digest, strand.to(), strand.breadth());
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, UUID id, int number) {
        digest.update(ByteBuffer.allocate(20).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).putInt(number).array());
    }
}
