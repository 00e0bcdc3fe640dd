package fi.kutomo.ecosystem.ties;

import fi.kutomo.accounts.BelowAccount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ties that wait for the word of an actor for which the reader speaks. */
public record WaitingTiesPage(String title, List<Line> lines) implements BelowAccount {

    /** One tie: who claims what of whom. */
    public record Line(String from, @Nullable String fromLang, String phrase, String to, @Nullable String toLang, List<String> facts, String address) {}
}
