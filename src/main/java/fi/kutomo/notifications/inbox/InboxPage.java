package fi.kutomo.notifications.inbox;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person has heard of, newest first.
 *
 * @param waiting how many are unread
 * @param shown until when all can be laid aside at once
 * @param stopped whether mail to the reader does not arrive
 * @param topic to which the open page listens
 */
public record InboxPage(String title, Tabs tabs, List<Day> days, long waiting, Instant shown, Pager pager, boolean stopped, String topic) implements Page {

    /** A day and what came on it. */
    public record Day(String heading, List<Line> lines) {}

    /**
     * One notice in words.
     *
     * @param reason why the reader hears of it
     * @param lang of title and words, if it is known
     */
    public record Line(
            UUID id, String reason, boolean unread, String title, Optional<Lang> lang, Optional<String> by, String words, String address, Instant at) {}

    @Override
    public boolean indexed() {
        return false;
    }
}
