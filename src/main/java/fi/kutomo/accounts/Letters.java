package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Letter.Talk;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Writes to people, each in the person's own language, without telling anybody their addresses. */
public interface Letters {

    /**
     * One letter to each person who has an account.
     *
     * @param key message key of the letter, as {@link fi.kutomo.platform.mail.Letter} takes it
     * @param arguments of its texts for a reader of that language
     * @param path where its button leads, below the language prefix
     */
    default void write(Collection<UUID> people, String key, Function<Lang, List<Object>> arguments, String path) {
        write(people, key, arguments, path, Optional.empty());
    }

    /** The same, as part of a talk. */
    void write(Collection<UUID> people, String key, Function<Lang, List<Object>> arguments, String path, Optional<Talk> talk);
}
