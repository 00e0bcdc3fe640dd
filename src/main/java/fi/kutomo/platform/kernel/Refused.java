package fi.kutomo.platform.kernel;

import java.util.List;

/** A rule says no, and the message key says why in the reader's language. Shown with status 409 where no page catches it. */
public class Refused extends RuntimeException {

    private final String messageKey;
    private final List<Object> arguments;

    public Refused(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
