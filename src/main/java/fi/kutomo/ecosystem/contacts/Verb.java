package fi.kutomo.ecosystem.contacts;

import java.util.Optional;

/** What a weaver does with an actor. */
public enum Verb {
    RECOGNISED,
    LISTENED,
    CONNECTED;

    static Optional<Verb> of(String name) {
        for (var verb : values()) {
            if (verb.name().equals(name)) {
                return Optional.of(verb);
            }
        }
        return Optional.empty();
    }
}
