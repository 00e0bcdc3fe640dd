package fi.kutomo.forum.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of the community, as the page of rules tells them. */
public enum Rule {
    RESPECT,
    PRIVACY,
    /** The law forbids it, whatever we think of it. */
    LAW,
    SPAM,
    TOPIC,
    HONESTY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Rule> of(String word) {
        return Stream.of(values()).filter(rule -> rule.word().equals(word)).findFirst();
    }
}
