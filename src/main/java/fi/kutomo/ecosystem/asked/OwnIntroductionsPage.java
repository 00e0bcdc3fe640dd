package fi.kutomo.ecosystem.asked;

import fi.kutomo.accounts.BelowAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Introductions in which the reader was asked. */
public record OwnIntroductionsPage(String title, List<Line> lines) implements BelowAccount {

    /**
     * One of them.
     *
     * @param as the actor for which the reader was asked
     * @param other who it is; empty until both have said yes
     */
    public record Line(UUID side, String as, Optional<String> other, AskedPage.Stage stage, Instant asked) {}
}
