package fi.kutomo.accounts.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts.
 *
 * @param examples whether four example people are made when there is nobody yet
 */
@ConfigurationProperties("kutomo.accounts")
record AccountSettings(@DefaultValue("true") boolean examples) {}
