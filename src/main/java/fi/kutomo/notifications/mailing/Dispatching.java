package fi.kutomo.notifications.mailing;

import fi.kutomo.accounts.People;
import fi.kutomo.accounts.People.Mailbox;
import fi.kutomo.notifications.answering.Replies;
import fi.kutomo.notifications.answering.ReplyKey;
import fi.kutomo.notifications.bounces.Bouncing;
import fi.kutomo.notifications.mailing.DueStore.Due;
import fi.kutomo.notifications.mailing.NoticeLetters.Item;
import fi.kutomo.notifications.telling.Tellers;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.notices.Telling.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives notices to the post. What has been given is noted with the letter itself, so that each goes out once, whatever stops the program in
 * between.
 */
@Workflow
class Dispatching {

    /** A notice waits so long for its reader to see it on the site. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    /** What is older comes in the summary: nobody wants a heap of mails for having changed a setting. */
    static final Duration FRESH = Duration.ofDays(2);

    static final int MOST_A_DAY = 100;
    static final int MOST_IN_SUMMARY = 20;

    private final DueStore due;
    private final NoticeLetters letters;
    private final Tellers tellers;
    private final People people;
    private final Post post;
    private final Bouncing bouncing;
    private final Replies replies;
    private final Clock clock;

    Dispatching(
            DueStore due, NoticeLetters letters, Tellers tellers, People people, Post post, Bouncing bouncing, Replies replies, Clock clock) {
        this.due = due;
        this.letters = letters;
        this.tellers = tellers;
        this.people = people;
        this.post = post;
        this.bouncing = bouncing;
        this.replies = replies;
        this.clock = clock;
    }

    /** A mail for each notice that the person wants at once, in their order; how many. */
    int atOnce(UUID person) {
        var now = clock.instant();
        // Whoever writes to the same person beside this one ends first: both would have the same room
        due.hold(person);
        int room = MOST_A_DAY - due.mailed(person, now.minus(Duration.ofDays(1)));
        var reader = room > 0 ? reader(person) : Optional.<Reader>empty();
        if (reader.isEmpty()) {
            return 0;
        }
        var claimed = due.oldestFirst(person, now.minus(FRESH), now.minus(PATIENCE));
        var going = new ArrayList<Item>();
        for (int from = 0; from < claimed.size() && going.size() < room; from += MOST_A_DAY) {
            var some = claimed.subList(from, Math.min(from + MOST_A_DAY, claimed.size()));
            readable(some, reader.get().caller(), now).stream().limit(room - going.size()).forEach(going::add);
        }
        going.forEach(item -> post(item, reader.get()));
        due.mailed(going.stream().map(item -> item.due().id()).toList(), now);
        return going.size();
    }

    private void post(Item item, Reader reader) {
        var person = reader.caller().person().orElseThrow();
        var key = item.told().answerable() ? replies.key(item.due().about()) : Optional.<ReplyKey>empty();
        var letter = post.take(letters.one(item, reader.mailbox(), reader.caller(), key.map(ReplyKey::address)));
        key.ifPresent(each -> replies.keep(each, person, item.due().about(), letter));
    }

    /**
     * One mail with everything that the person has not read, unless that is nothing.
     *
     * @param turn whose summary it is
     */
    boolean summary(UUID person, Instant turn) {
        var reader = reader(person);
        if (reader.isEmpty() || !due.take(person, turn)) {
            return false;
        }
        var now = clock.instant();
        var items = readable(due.newestFirst(person, now.minus(PATIENCE)), reader.get().caller(), now).stream()
                .sorted(Comparator.comparing(item -> item.due().why().group()))
                .toList();
        if (items.isEmpty()) {
            return false;
        }
        var shown = items.stream().limit(MOST_IN_SUMMARY).toList();
        var letter = post.take(
                letters.summary(shown, items.size() - shown.size(), reader.get().mailbox(), reader.get().caller(), replies.mailbox()));
        replies.keepSummary(person, letter);
        due.summed(items.stream().map(item -> item.due().id()).toList(), now);
        return true;
    }

    /** What may still be read and has not been; the rest is over. What nobody tells now waits. */
    private List<Item> readable(List<Due> claimed, Caller reader, Instant now) {
        var words = tellers.tell(claimed.stream().map(Due::about).toList(), reader);
        var items = new ArrayList<Item>();
        var over = new ArrayList<UUID>();
        for (var each : claimed) {
            var told = words.of(each.about());
            if (words.gone(each.about()) || told.filter(Told::read).isPresent()) {
                over.add(each.id());
            } else {
                told.ifPresent(thing -> items.add(new Item(each, thing)));
            }
        }
        due.over(over, now);
        return items;
    }

    private record Reader(Caller caller, Mailbox mailbox) {}

    /** Whoever can read and be written to. */
    private Optional<Reader> reader(UUID person) {
        return letters.canBeWritten()
                ? Optional.ofNullable(people.callers(List.of(person)).get(person))
                        .filter(caller -> caller.is(Role.MEMBER))
                        .flatMap(caller -> Optional.ofNullable(people.mailboxes(List.of(person)).get(person))
                                .filter(mailbox -> bouncing.stopped(person, mailbox.email()).isEmpty())
                                .map(mailbox -> new Reader(caller, mailbox)))
                : Optional.empty();
    }
}
