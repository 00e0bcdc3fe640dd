package fi.kutomo.platform.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits against too many requests.
 *
 * @param factor by how much every rate is multiplied: 1 as designed; more for a training day where many people share one address
 */
@ConfigurationProperties("kutomo.limits")
record LimitSettings(@DefaultValue("1") int factor) {}
