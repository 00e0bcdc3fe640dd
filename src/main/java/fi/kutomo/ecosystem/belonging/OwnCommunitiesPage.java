package fi.kutomo.ecosystem.belonging;

import fi.kutomo.accounts.BelowAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Communities that the reader, or an actor for which the reader speaks, is in, was asked into or asked to join. */
public record OwnCommunitiesPage(String title, List<Line> lines) implements BelowAccount {

    /** One of them. */
    public record Line(String name, @Nullable String lang, String address, List<String> facts) {}
}
