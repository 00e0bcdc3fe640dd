package fi.kutomo.notifications.watching;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.notices.Watches.Level;
import java.util.Optional;

/** People say how much they want to hear of a thing. */
@Workflow
class Choosing {

    /** Nobody looks after more by hand; a program that watches everything is a nuisance. */
    static final int MOST = 2000;

    private final WatchStore watches;

    Choosing(WatchStore watches) {
        this.watches = watches;
    }

    /** @param level empty: as if nothing had been said */
    void say(Ref thing, Optional<Level> level, Caller caller) {
        var person = caller.person().orElseThrow();
        if (level.isEmpty()) {
            watches.forget(person, thing);
            return;
        }
        if (watches.of(person, thing).isEmpty() && watches.count(person) >= MOST) {
            throw new Refused("notifications.watching.tooMany", MOST);
        }
        watches.set(person, thing, level.get());
    }
}
