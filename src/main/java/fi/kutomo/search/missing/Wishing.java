package fi.kutomo.search.missing;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Workflow;
import java.util.UUID;

/** Takes what a reader was looking for in vain, and lets an editor say that it has been seen to. */
@Workflow
class Wishing {

    private final MissStore store;

    Wishing(MissStore store) {
        this.store = store;
    }

    void tell(String words, String wish, Lang lang) {
        store.add(Ids.next(), words, wish, lang);
    }

    void handle(UUID wish, Caller caller) {
        if (store.handle(wish, caller.person().orElseThrow(() -> new NotFound("wish"))) == 0) {
            throw new NotFound("wish");
        }
    }
}
