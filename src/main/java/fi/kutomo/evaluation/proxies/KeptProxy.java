package fi.kutomo.evaluation.proxies;

import java.time.Instant;
import java.util.UUID;

/**
 * A value of the register in its present state.
 *
 * @param version counts its states from 1
 * @param retired not offered any more; still readable
 */
public record KeptProxy(UUID id, int version, String slug, Proxy proxy, boolean retired, Instant changedAt) {

    static final String KIND = "proxy";

    /** Below the language prefix. */
    String path() {
        return ProxyPages.PLACE + "/" + slug;
    }
}
