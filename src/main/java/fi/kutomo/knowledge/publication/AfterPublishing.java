package fi.kutomo.knowledge.publication;

import fi.kutomo.knowledge.entries.Entry;
import fi.kutomo.platform.kernel.Caller;
import java.util.List;

/** Another room of this module that has something to do, in the same transaction, when entries have become public. */
public interface AfterPublishing {

    void published(List<Entry> entries, Caller caller);
}
