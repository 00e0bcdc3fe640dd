package fi.kutomo.platform.outside;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calls to other servers.
 *
 * @param loopback whether servers on this very machine may be called, without encryption too; only for development and tests
 */
@ConfigurationProperties("kutomo.outside")
public record OutsideSettings(@DefaultValue("false") boolean loopback) {}
