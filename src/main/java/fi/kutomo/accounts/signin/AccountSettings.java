package fi.kutomo.accounts.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts.
 *
 * @param examples whether four example people are made when there is nobody yet
 * @param leastFillTime who fills the form of registration faster than this is taken for a program
 */
@ConfigurationProperties("kutomo.accounts")
public record AccountSettings(@DefaultValue("true") boolean examples, @DefaultValue("3s") Duration leastFillTime) {}
