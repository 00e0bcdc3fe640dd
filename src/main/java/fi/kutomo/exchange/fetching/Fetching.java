package fi.kutomo.exchange.fetching;

import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.outside.Call;
import fi.kutomo.platform.outside.Networks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Gets what lies at an address that a person has given. Only http and https on their own ports; the name is resolved once, every
 * address behind it must be public, and the connection goes to the very address that was checked, so that a name cannot point
 * elsewhere a moment later. Each redirect is checked the same way.
 */
@Component
public class Fetching {

    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPTED = "text/html,application/pdf,text/*;q=0.9,*/*;q=0.5";

    private final Predicate<InetAddress> allowed;
    private final Set<Integer> ports;
    private final int largest;
    private final Duration longest;

    @Autowired
    Fetching() {
        this(Networks::isPublic, Set.of(80, 443), 20 << 20, Duration.ofSeconds(30));
    }

    Fetching(Predicate<InetAddress> allowed, Set<Integer> ports, int largest, Duration longest) {
        this.allowed = allowed;
        this.ports = ports;
        this.largest = largest;
        this.longest = longest;
    }

    /**
     * What was fetched.
     *
     * @param address where it really lay, behind all redirects
     */
    public record Fetched(String address, String name, byte[] bytes) {}

    /** @throws Refused when the address is no address, leads into a private network, or answers too much, too slowly or not at all */
    public Fetched fetch(String address) {
        var until = Instant.now().plus(longest);
        var place = parsed(address);
        try {
            for (int i = 0; i <= MOST_REDIRECTS; i++) {
                var answer = new Call(place, checked(place), until, largest).get(ACCEPTED);
                if (answer.location().isEmpty()) {
                    return fetched(place, answer);
                }
                place = parsed(place.resolve(answer.location().get()).toString());
            }
        } catch (Call.TooLarge whole) {
            throw new Refused("exchange.fetching.too-large", largest >> 20);
        } catch (java.net.SocketTimeoutException slow) {
            throw new Refused("exchange.fetching.slow", longest.toSeconds());
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("exchange.fetching.unreachable", String.valueOf(place.getHost()));
        }
        throw new Refused("exchange.fetching.redirects");
    }

    private static Fetched fetched(URI place, Call.Answer answer) {
        if (answer.status() != 200) {
            throw new Refused("exchange.fetching.status", answer.status());
        }
        var path = Optional.ofNullable(place.getPath()).orElse("");
        var name = path.substring(path.lastIndexOf('/') + 1);
        return new Fetched(place.toString(), name.isBlank() ? place.getHost() : name, answer.body());
    }

    private URI parsed(String address) {
        try {
            var uri = new URI(address.strip());
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https") || uri.getHost() == null || uri.getUserInfo() != null) {
                throw new Refused("exchange.fetching.address");
            }
            return uri;
        } catch (URISyntaxException malformed) {
            throw new Refused("exchange.fetching.address");
        }
    }

    private InetAddress checked(URI place) throws UnknownHostException {
        if (!ports.contains(Call.port(place))) {
            throw new Refused("exchange.fetching.port");
        }
        var host = place.getHost().replaceAll("^\\[|]$", "");
        var addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(allowed)) {
            throw new Refused("exchange.fetching.private", host);
        }
        return addresses[0];
    }
}
