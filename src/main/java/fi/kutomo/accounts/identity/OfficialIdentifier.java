package fi.kutomo.accounts.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a state calls a person. Lives only between a provider's word and its pseudonym; neither stored nor logged. */
public final class OfficialIdentifier {

    /** Who gave it. */
    public enum Kind {
        /** The Finnish personal identity code. */
        FINNISH,
        /** The person identifier of a European identity, such as {@code FI/SE/198001011234}. */
        EUROPEAN
    }

    private static final Pattern EUROPEAN = Pattern.compile("[A-Z]{2}/[A-Z]{2}/\\S{1,200}");

    private final String text;
    private final boolean trial;

    private OfficialIdentifier(String text, boolean trial) {
        this.text = text;
        this.trial = trial;
    }

    /** Empty when it cannot be an identifier of that kind. */
    public static Optional<OfficialIdentifier> of(Kind kind, String value) {
        return switch (kind) {
            case FINNISH -> PersonalCode.of(value).map(code -> new OfficialIdentifier("fi-hetu:" + code.text(), code.trial()));
            case EUROPEAN -> Optional.of(value.strip())
                    .filter(pid -> EUROPEAN.matcher(pid).matches())
                    .map(pid -> new OfficialIdentifier("eidas:" + pid, false));
        };
    }

    /** Belongs to an invented person of a test environment. */
    public boolean trial() {
        return trial;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return "an official identifier";
    }
}
