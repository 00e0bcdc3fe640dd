package fi.kutomo.accounts.consents;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.accounts.BelowAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the person has agreed to, each scope by itself, and how it came to be. */
public record ConsentsPage(String title, List<Topic> topics, List<Event> history) implements BelowAccount {

    /** Something one may agree to. */
    public record Topic(String about, List<Choice> choices) {}

    /** One scope of it; with the day on which it was given, if it is given now. */
    public record Choice(Scope scope, Optional<Instant> since) {}

    /** A line of the ledger. */
    public record Event(Instant at, String about, Scope scope, boolean given, String shown, String lang) {}
}
