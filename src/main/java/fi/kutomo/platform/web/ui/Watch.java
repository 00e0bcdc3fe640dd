package fi.kutomo.platform.web.ui;

import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.notices.Watches.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How much the reader wants to hear of a thing, and the choice of another level. Any page may hold it; it leads back there.
 *
 * @param level what the reader has said; empty: nothing
 * @param offered levels that mean something for this thing
 */
public record Watch(Ref thing, Optional<Level> level, List<Level> offered) {

    public static Watch of(Ref thing, Optional<Level> level) {
        return new Watch(thing, level, Arrays.asList(Level.values()));
    }

    /** For a thing in which nothing else can begin. */
    public Watch withoutBeginnings() {
        return new Watch(thing, level, offered.stream().filter(each -> each != Level.BEGINNINGS).toList());
    }
}
