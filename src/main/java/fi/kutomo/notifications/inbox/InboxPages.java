package fi.kutomo.notifications.inbox;

import fi.kutomo.accounts.People;
import fi.kutomo.notifications.bounces.Bouncing;
import fi.kutomo.notifications.telling.Tellers;
import fi.kutomo.notifications.telling.Tellers.Words;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.notices.Telling.Told;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.Waiting;
import fi.kutomo.platform.web.ui.Pager;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts an inbox into words, as its owner may read them now. */
@Component
class InboxPages {

    private static final int PART = 30;
    private static final int MOST_LOOKS = 9;

    private final InboxStore inbox;
    private final Tellers tellers;
    private final Reading reading;
    private final Bouncing bouncing;
    private final People people;
    private final Clock clock;

    InboxPages(InboxStore inbox, Tellers tellers, Reading reading, Bouncing bouncing, People people, Clock clock) {
        this.inbox = inbox;
        this.tellers = tellers;
        this.reading = reading;
        this.bouncing = bouncing;
        this.people = people;
        this.clock = clock;
    }

    InboxPage page(boolean unreadOnly, int wanted, Lang lang, Caller caller) {
        var person = caller.person().orElseThrow();
        var now = clock.instant();
        var part = part(unreadOnly, wanted, caller);
        // What has gone is gone now, and others have moved up
        for (int again = 0; again < MOST_LOOKS && part.gone() > 0; again++) {
            part = part(unreadOnly, wanted, caller);
        }
        var days = days(part, unreadOnly, lang);
        long waiting = inbox.count(person, true);
        Waiting.learned(person, (int) Math.min(waiting, InboxStore.COUNTED));
        var all = Ui.url("notices");
        var tabs = new Tabs(
                Ui.t("notifications.inbox.title"),
                List.of(
                        Tabs.Tab.of(Ui.t("notifications.inbox.all"), all, !unreadOnly),
                        Tabs.Tab.of(Ui.t("notifications.inbox.unread"), all + "?show=unread", unreadOnly).count(Ui.number(waiting))));
        return new InboxPage(
                Ui.t("notifications.inbox.title"), tabs, days, waiting, now.plusMillis(1), new Pager(part.number(), part.last(), unreadOnly ? all + "?show=unread" : all),
                stopped(person), OwnInbox.topic(person).toString());
    }

    private boolean stopped(UUID person) {
        return Optional.ofNullable(people.mailboxes(List.of(person)).get(person)).flatMap(mailbox -> bouncing.stopped(person, mailbox.email())).isPresent();
    }

    /**
     * A part of the inbox and what its things are now.
     *
     * @param gone how many of them there are no more
     */
    private record Part(int number, int last, List<Item> items, Words words, int gone) {}

    /** Lets go of what there is no more. */
    private Part part(boolean unreadOnly, int wanted, Caller caller) {
        var person = caller.person().orElseThrow();
        int last = (int) Math.max(1, (inbox.count(person, unreadOnly) + PART - 1) / PART);
        int number = Math.clamp(wanted, 1, last);
        var items = inbox.of(person, unreadOnly, (number - 1) * PART, PART);
        var words = tellers.tell(items.stream().map(Item::about).toList(), caller);
        var gone = items.stream().filter(item -> words.gone(item.about())).map(Item::id).toList();
        var seen = items.stream().filter(item -> item.read().isEmpty() && words.of(item.about()).filter(Told::read).isPresent()).map(Item::id).toList();
        reading.letGo(gone, seen);
        return new Part(number, last, items, words, gone.size());
    }

    private List<InboxPage.Day> days(Part part, boolean unreadOnly, Lang lang) {
        var days = new LinkedHashMap<LocalDate, List<InboxPage.Line>>();
        for (var item : part.items()) {
            var told = part.words().of(item.about());
            boolean read = item.read().isPresent() || told.filter(Told::read).isPresent();
            told.filter(_ -> !unreadOnly || !read)
                    .ifPresent(each -> days.computeIfAbsent(LocalDate.ofInstant(item.at(), Ui.ZONE), _ -> new ArrayList<>())
                            .add(line(item, each, !read, lang)));
        }
        return days.entrySet().stream().map(day -> new InboxPage.Day(heading(day.getKey()), day.getValue())).toList();
    }

    private static InboxPage.Line line(Item item, Told told, boolean unread, Lang lang) {
        return new InboxPage.Line(
                item.id(), Ui.t("notifications.why." + item.why().name()), unread, told.title(), told.lang().filter(each -> each != lang), told.by(),
                told.words(), Ui.url(told.path()), item.at());
    }

    private String heading(LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        return day.equals(today)
                ? Ui.t("notifications.inbox.today")
                : day.equals(today.minusDays(1)) ? Ui.t("notifications.inbox.yesterday") : Ui.date(day);
    }
}
