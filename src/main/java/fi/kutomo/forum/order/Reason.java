package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Rule;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody flags a post. */
enum Reason {
    SPAM(0, Rule.SPAM),
    HURTS(1, Rule.RESPECT),
    PERSONAL_DATA(2, Rule.PRIVACY),
    ILLEGAL(2, Rule.LAW),
    OFF_TOPIC(0, Rule.TOPIC),
    /** Needs words. */
    OTHER(0, Rule.RESPECT);

    private final int weight;
    private final Rule rule;

    Reason(int weight, Rule rule) {
        this.weight = weight;
        this.rule = rule;
    }

    /** What it adds to the score of a flag: what hurts longest weighs most. */
    int weight() {
        return weight;
    }

    /** The rule that would be broken. */
    Rule rule() {
        return rule;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Reason> of(String word) {
        return Stream.of(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
