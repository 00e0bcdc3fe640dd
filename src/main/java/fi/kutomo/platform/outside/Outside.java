package fi.kutomo.platform.outside;

import fi.kutomo.platform.outside.Barred.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Calls the interfaces of other servers: https only, every address behind the name must be public, and the connection goes to the
 * very address that was checked. Redirects are not followed: an interface that moves must be told anew. Only where the setting
 * {@code kutomo.outside.loopback} says so, this very machine may be called, then without encryption too.
 */
@Component
public class Outside {

    private static final int LARGEST = 1 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final boolean loopback;

    Outside(OutsideSettings settings) {
        this.loopback = settings.loopback();
    }

    public Call.Answer get(String address, Map<String, String> headers) throws Barred {
        return send(address, "GET", headers, new byte[0]);
    }

    /** Posts a form that is encoded already. */
    public Call.Answer post(String address, Map<String, String> headers, String form) throws Barred {
        var all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return send(address, "POST", all, form.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether the address may be called at all; looks its name up. */
    public void check(String address) throws Barred {
        checked(parsed(address));
    }

    private Call.Answer send(String address, String method, Map<String, String> headers, byte[] body) throws Barred {
        var place = parsed(address);
        var target = checked(place);
        try {
            return new Call(place, target, Instant.now().plus(LONGEST), LARGEST).send(method, headers, body);
        } catch (Call.TooLarge large) {
            throw new Barred(Reason.TOO_LARGE, address);
        } catch (SocketTimeoutException slow) {
            throw new Barred(Reason.SLOW, address);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Barred(Reason.UNREACHABLE, address);
        }
    }

    private static URI parsed(String address) throws Barred {
        try {
            var place = new URI(address);
            if (place.getHost() == null || place.getUserInfo() != null || !String.valueOf(place.getScheme()).matches("(?i)https?")) {
                throw new Barred(Reason.MALFORMED, address);
            }
            return place;
        } catch (java.net.URISyntaxException malformed) {
            throw new Barred(Reason.MALFORMED, address);
        }
    }

    private InetAddress checked(URI place) throws Barred {
        try {
            var addresses = InetAddress.getAllByName(place.getHost().replaceAll("^\\[|]$", ""));
            boolean here = Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
            if (here ? !loopback : !Arrays.stream(addresses).allMatch(Networks::isPublic)) {
                throw new Barred(Reason.PRIVATE, place.toString());
            }
            if (!here && !place.getScheme().equalsIgnoreCase("https")) {
                throw new Barred(Reason.NOT_HTTPS, place.toString());
            }
            // Servers for development often listen on the older kind of address only
            return Arrays.stream(addresses).filter(java.net.Inet4Address.class::isInstance).findFirst().orElse(addresses[0]);
        } catch (UnknownHostException unknown) {
            throw new Barred(Reason.UNREACHABLE, place.toString());
        }
    }
}
