package fi.kutomo.notifications.receiving;

import fi.kutomo.notifications.bounces.Bouncing;
import fi.kutomo.notifications.answering.Returning.Returned;
import fi.kutomo.notifications.receiving.UntakenStore.Untaken;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Notes each mail with what is done because of it, so that the same mail is neither taken nor refused twice. */
@Workflow
class Filing {

    private final IncomingStore incoming;
    private final Bouncing bouncing;
    private final UntakenStore untaken;
    private final Announcements announcements;
    private final Post post;
    private final Clock clock;

    Filing(IncomingStore incoming, Bouncing bouncing, UntakenStore untaken, Announcements announcements, Post post, Clock clock) {
        this.incoming = incoming;
        this.bouncing = bouncing;
        this.untaken = untaken;
        this.announcements = announcements;
        this.post = post;
        this.clock = clock;
    }

    /** Gives it to the owner of what it answers, as if the writer had written there. */
    Outcome take(Mail mail, Ref about, Caller writer, Answerable owner) {
        if (!note(mail, writer.person(), Outcome.TAKEN, false)) {
            return Outcome.DUPLICATE;
        }
        owner.take(about.id(), new Answerable.Answer(mail.id(), mail.words(), mail.files()), writer);
        return Outcome.TAKEN;
    }

    /** Lays it aside without a word. */
    Outcome drop(Mail mail, Optional<UUID> person, Outcome outcome) {
        return note(mail, person, outcome, false) ? outcome : Outcome.DUPLICATE;
    }

    /** Notes that it was here, so that nobody looks at it again. */
    Outcome unreadable(String id) {
        return incoming.insert(id, Optional.empty(), Outcome.UNREADABLE, false, clock.instant()) ? Outcome.UNREADABLE : Outcome.DUPLICATE;
    }

    /** Lays it aside without a letter, and says so in the inbox of its writer. */
    Outcome untaken(Mail mail, UUID person, Ref about, Outcome outcome) {
        if (!note(mail, Optional.of(person), outcome, false)) {
            return Outcome.DUPLICATE;
        }
        var now = clock.instant();
        var ref = UntakenTelling.ref(person, about, LocalDate.ofInstant(now, Ui.ZONE));
        if (untaken.insert(new Untaken(ref.id(), about, outcome), person, now)) {
            announcements.announce(new Notice(ref, Map.of(person, Why.JUDGED), Optional.empty(), now));
        }
        return outcome;
    }

    /** Sends the writer why it was not taken. */
    Outcome refuse(Mail mail, Optional<UUID> person, Outcome outcome, Letter letter) {
        if (!note(mail, person, outcome, true)) {
            return Outcome.DUPLICATE;
        }
        post.take(letter);
        return outcome;
    }

    Outcome returned(Mail mail, Returned returned, Mail.Report report) {
        if (!note(mail, Optional.of(returned.person()), Outcome.RETURNED, false)) {
            return Outcome.DUPLICATE;
        }
        if (report.failed()) {
            bouncing.bounced(returned.person(), returned.address(), report.forGood(), report.said());
        }
        return Outcome.RETURNED;
    }

    private boolean note(Mail mail, Optional<UUID> person, Outcome outcome, boolean answered) {
        return incoming.insert(mail.id(), person, outcome, answered, clock.instant());
    }
}
