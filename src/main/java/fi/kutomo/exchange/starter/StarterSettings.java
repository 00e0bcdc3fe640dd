package fi.kutomo.exchange.starter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new instance begins with.
 *
 * @param empty begin without starter content
 */
@ConfigurationProperties("kutomo")
record StarterSettings(@DefaultValue("false") boolean empty) {}
