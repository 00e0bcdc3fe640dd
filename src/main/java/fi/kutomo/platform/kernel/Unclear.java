package fi.kutomo.platform.kernel;

/** What somebody asks for says something that cannot be, and the message key says what. Shown with status 422 where no page catches it. */
public final class Unclear extends Refused {

    public Unclear(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
