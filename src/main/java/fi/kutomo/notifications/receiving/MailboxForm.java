package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.answering.MailboxSettings;
import fi.kutomo.notifications.answering.MailboxSettings.Tls;
import fi.kutomo.platform.mail.Addresses;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operator has filled in.
 *
 * @param sent by field; an empty password or secret means that the one that is set stays
 */
public record MailboxForm(Map<String, String> sent) {

    /** A local part has 64 characters at most, and our tags need 45 of them (RFC 5321, section 4.5.3.1.1). */
    private static final int LONGEST_NAME = 19;

    static MailboxForm of(MailboxSettings settings) {
        var sent = new LinkedHashMap<String, String>();
        sent.put("address", settings.address());
        sent.put("host", settings.host());
        sent.put("port", Integer.toString(settings.port()));
        sent.put("tls", settings.tls().name());
        sent.put("user", settings.user());
        sent.put("judge", settings.judge());
        return new MailboxForm(sent);
    }

    public String at(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    /** Message keys of what is wrong, by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!at("address").isEmpty() && (!Addresses.valid(at("address")) || at("address").indexOf('@') > LONGEST_NAME || at("address").contains("+"))) {
            problems.put("address", "notifications.receiving.address.wrong");
        }
        if (at("address").isEmpty() && !at("host").isEmpty()) {
            problems.put("address", "notifications.receiving.address.missing");
        }
        if (!at("host").isEmpty() && !at("host").matches("[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?")) {
            problems.put("host", "platform.mail.host.wrong");
        }
        if (!at("port").matches("[1-9]\\d{0,4}") || Integer.parseInt(at("port")) > 65_535) {
            problems.put("port", "platform.mail.port.wrong");
        }
        if (!at("tls").matches("NONE|STARTTLS|TLS")) {
            problems.put("tls", "platform.mail.tls.wrong");
        }
        if (!at("secret").isEmpty() && at("secret").length() < 24) {
            problems.put("secret", "notifications.receiving.secret.short");
        }
        if (!at("judge").isEmpty() && !at("judge").matches("[A-Za-z0-9.-]{1,253}")) {
            problems.put("judge", "notifications.receiving.judge.wrong");
        }
        return problems;
    }

    /** Only of a form without problems. */
    MailboxSettings settings(String sealedPassword, String sealedSecret) {
        return new MailboxSettings(
                at("address"), at("host"), Integer.parseInt(at("port")), Tls.valueOf(at("tls")), at("user"), sealedPassword, sealedSecret, at("judge"));
    }
}
