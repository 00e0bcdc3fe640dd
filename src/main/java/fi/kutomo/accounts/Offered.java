package fi.kutomo.accounts;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import java.util.Optional;
import java.util.UUID;

/** One sort of thing that people ask others to take part in; a bean of the module that owns the thing. */
public interface Offered {

    /** The word in the database. */
    String kind();

    /** What is asked, for a reader of this language; empty when the thing is not there any more. */
    Optional<String> words(UUID thing, Lang lang);

    /**
     * Who was asked says yes. Runs in the transaction of the answer.
     *
     * @return where to go next, below the language prefix
     * @throws fi.kutomo.platform.kernel.Refused when something stands against it still; the question then stays open
     */
    String accept(UUID thing, Question question, Caller caller);

    /** Who asked, and what was said with it. */
    record Question(UUID by, String note) {}
}
