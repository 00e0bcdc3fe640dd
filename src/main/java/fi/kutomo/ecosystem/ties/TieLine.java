package fi.kutomo.ecosystem.ties;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tie as it stands on the page of one of its ends.
 *
 * @param phrase what the tie is, told from this end
 * @param name of the other end
 * @param facts strength, state and time, or on what it rests
 * @param own address at which the reader may give a word on it
 */
public record TieLine(
        String phrase, String name, @Nullable String nameLang, String address, List<String> facts, List<Basis> basis, Optional<String> own) {

    /** A common undertaking. */
    public record Basis(String title, @Nullable String lang, String address) {}
}
