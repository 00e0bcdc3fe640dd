package fi.kutomo.accounts.passkeys;

import java.net.URI;
import java.util.Optional;

/**
 * The place for which passkeys are made: WebAuthn binds them to a host name and refuses numbers in its place.
 *
 * @param host name without port, such as {@code localhost}
 * @param origin scheme, host and port, such as {@code http://localhost:8080}
 */
record PasskeySite(String host, String origin) {

    /**
     * From the address of the site; empty where passkeys cannot work: the host is a number, or the connection is neither encrypted
     * nor to this machine.
     */
    static Optional<PasskeySite> of(String base) {
        var place = URI.create(base);
        boolean number = place.getHost() == null || place.getHost().contains(":") || place.getHost().matches("[0-9.]+");
        boolean safe = "https".equals(place.getScheme()) || "localhost".equals(place.getHost());
        return number || !safe ? Optional.empty() : Optional.of(new PasskeySite(place.getHost(), origin(place, place.getHost())));
    }

    /** The same site by the name of this machine, when it was called by its number; there passkeys work. */
    static Optional<String> byName(String base) {
        var place = URI.create(base);
        var loopback = place.getHost() != null && (place.getHost().startsWith("127.") || place.getHost().equals("[::1]"));
        return loopback ? Optional.of(origin(place, "localhost")) : Optional.empty();
    }

    private static String origin(URI place, String host) {
        int usual = "https".equals(place.getScheme()) ? 443 : 80;
        return place.getScheme() + "://" + host + (place.getPort() <= 0 || place.getPort() == usual ? "" : ":" + place.getPort());
    }
}
