package fi.kutomo.knowledge;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proposals for texts of entries, by people who found better words elsewhere, such as in a conversation. Whoever may write the entry decides. */
public interface Proposals {

    /** The texts of an entry in a language for which something may be proposed; none for an entry that the caller does not see. */
    List<Place> places(EntryId entry, Lang lang, Caller caller);

    /**
     * Proposes another text.
     *
     * @param source where the words come from, for whoever decides
     * @throws fi.kutomo.platform.kernel.Refused when another proposal for the same text waits, or the text reads so already
     */
    UUID propose(EntryId entry, String field, Lang lang, String text, String source, Caller caller);

    /** What became of these; those that are gone are left out. */
    Map<UUID, State> states(Collection<UUID> proposals);

    /**
     * A text of an entry.
     *
     * @param now how it reads to the caller; empty: nothing is there
     */
    record Place(String field, LocalizedText label, String now) {}

    /** What became of a proposal. */
    enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        OVERTAKEN
    }
}
