package fi.kutomo.platform.notices;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The owner of a kind of thing tells what notices are about, in the words of the moment. */
public interface Telling {

    /** The kind of the refs for which it answers. */
    String kind();

    /**
     * What these things are to that reader, in the reader's language. What the reader may not read any more, or what is gone, is left out:
     * then the notice is gone as well.
     */
    Map<UUID, Told> tell(Collection<UUID> ids, Caller reader);

    /**
     * A thing in words.
     *
     * @param title of what it belongs to, such as a conversation
     * @param by who says it, as the reader may see the name; empty: nobody to be named
     * @param words its beginning as plain text; empty where the title says everything
     * @param lang of title and words, if it is known
     * @param path below the language prefix
     * @param place what it belongs to, which can be watched or muted
     * @param answerable whether an answer by mail finds its way
     * @param read whether the reader has read it already
     */
    record Told(
            String title, Optional<String> by, String words, Optional<Lang> lang, String path, Ref place, boolean answerable, boolean read) {}
}
