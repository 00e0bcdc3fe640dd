package fi.kutomo.platform.announce;

import java.util.List;

/** Announcements that are put down in a list, for tests of workflows without the whole program. */
public final class AnnouncementsOf {

    private AnnouncementsOf() {}

    public static Announcements collecting(List<Object> announced) {
        return new Announcements(announced::add);
    }
}
