package fi.kutomo.platform.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operator has filled in.
 *
 * @param password empty: the one that is set stays
 */
public record MailForm(String host, String port, String tls, String user, String password, String from, String replyTo) {

    public MailForm {
        host = host.strip();
        port = port.strip();
        user = user.strip();
        from = from.strip();
        replyTo = replyTo.strip();
    }

    static MailForm of(MailSettings settings) {
        return new MailForm(
                settings.host(),
                Integer.toString(settings.port()),
                settings.tls().name(),
                settings.user(),
                "",
                settings.from(),
                settings.replyTo());
    }

    /** Message keys of what is wrong, by the field's name, in the order of the form. An empty host means: send nothing. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!host.isEmpty() && !host.matches("[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?") || host.length() > 253) {
            problems.put("host", "platform.mail.host.wrong");
        }
        if (!port.matches("[1-9][0-9]{0,4}") || Integer.parseInt(port) > 65_535) {
            problems.put("port", "platform.mail.port.wrong");
        }
        if (!tls.matches("NONE|STARTTLS|TLS")) {
            problems.put("tls", "platform.mail.tls.wrong");
        }
        if (!host.isEmpty() && !Addresses.valid(from)) {
            problems.put("from", "platform.mail.address.wrong");
        }
        if (!replyTo.isEmpty() && !Addresses.valid(replyTo)) {
            problems.put("replyTo", "platform.mail.address.wrong");
        }
        return problems;
    }
}
