package fi.kutomo.forum.order;

import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.CaseStore;
import fi.kutomo.forum.cases.Outcome;
import fi.kutomo.forum.cases.Recording;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.Showing;
import fi.kutomo.forum.sending.Deeds;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.limits.Limits;
import fi.kutomo.platform.limits.Limits.Rate;
import fi.kutomo.platform.limits.TooMany;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes flags of members and reports of visitors. Many that weigh enough hide a post until somebody has looked; nothing else happens by itself. */
@Workflow
class Flagging {

    private static final Rate FLAGS = new Rate("flags", 10, Duration.ofDays(1));

    /** Who was answered may say it again after this time. */
    private static final Duration AGAIN = Duration.ofHours(24);

    private final ThreadRules rules;
    private final CaseStore cases;
    private final FlagStore flags;
    private final Recording recording;
    private final Showing showing;
    private final Deeds deeds;
    private final ReportAnswers reports;
    private final Limits limits;
    private final AuditLog audit;
    private final Clock clock;

    Flagging(
            ThreadRules rules, CaseStore cases, FlagStore flags, Recording recording, Showing showing, Deeds deeds, ReportAnswers reports, Limits limits, AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.flags = flags;
        this.recording = recording;
        this.showing = showing;
        this.deeds = deeds;
        this.reports = reports;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    void flag(Thread thread, Post post, FlagForm form, Caller caller) {
        rules.requireRead(Optional.of(thread), caller);
        var person = caller.person().orElseThrow();
        if (rules.own(caller, post.writer())) {
            throw new Refused("forum.flags.own");
        }
        requireShown(post);
        take(person);
        var now = clock.instant();
        var one = recording.ofPost(thread, post, Case.Cause.FLAGS);
        if (flags.said(one.id(), person, now.minus(AGAIN))) {
            throw new Refused("forum.flags.already");
        }
        var reason = Reason.of(form.reason()).orElseThrow();
        var handled = flags.handled(person);
        double accuracy = Score.accuracy(handled.agreed(), handled.disagreed());
        flags.insert(new Flag(
                Ids.next(), one.id(), Optional.of(person), reason, form.words(), form.urgent(), Score.of(trust(caller), accuracy, reason, form.urgent()), now, Optional.empty(), "",
                Optional.empty(), caller.lang(), Optional.empty()));
        if (form.urgent()) {
            cases.urge(one.id());
        }
        audit.record(caller, "forum.postFlagged", post.ref(), Map.of("reason", reason.name()));
        if (hides(flags.of(one.id()), accuracy > 0, now)) {
            showing.hide(post.id());
            recording.automatically(one, Outcome.HIDDEN, heaviest(flags.of(one.id())).rule());
        }
    }

    private static void requireShown(Post post) {
        if (post.state() != Post.State.SHOWN) {
            throw new Refused("forum.flags.gone");
        }
    }

    private void take(UUID person) {
        try {
            limits.take(FLAGS, person.toString());
        } catch (TooMany many) {
            throw new Refused("forum.flags.many", FLAGS.times(), many.minutes());
        }
    }

    private int trust(Caller caller) {
        if (caller.is(Role.MODERATOR) || caller.is(Role.OPERATOR)) {
            return Score.STAFF;
        }
        return (caller.is(Role.IDENTIFIED) ? 1 : 0) + (deeds.member(caller) ? 1 : 0);
    }

    /** Nobody hides a post of another alone, unless that person was right often enough before. Visitors hide nothing. */
    private static boolean hides(List<Flag> all, boolean proven, Instant now) {
        var open = all.stream().filter(flag -> flag.person().isPresent() && !flag.settled()).toList();
        double sum = open.stream().mapToDouble(flag -> Score.after(flag.score(), Duration.between(flag.at(), now))).sum();
        long people = open.stream().map(Flag::person).distinct().count();
        return sum > Score.HIDES && (people > 1 || proven);
    }

    private static Reason heaviest(List<Flag> all) {
        return all.stream().filter(flag -> !flag.settled()).max(Comparator.comparingDouble(Flag::score)).map(Flag::reason).orElse(Reason.OTHER);
    }

    /**
     * Takes a report of illegal content from whoever it is.
     *
     * @return the word at whose address the answer is read
     */
    String report(Thread thread, Post post, FlagForm form, Lang lang, Caller caller) {
        rules.requireRead(Optional.of(thread), caller);
        requireShown(post);
        var one = recording.ofPost(thread, post, Case.Cause.FLAGS);
        var token = reports.token();
        var flag = new Flag(
                Ids.next(), one.id(), Optional.empty(), Reason.ILLEGAL, form.words(), true, 0, clock.instant(), Optional.empty(), form.name(),
                Optional.of(form.email()).filter(address -> !address.isEmpty()), lang, Optional.of(reports.fingerprint(token)));
        flags.insert(flag);
        cases.urge(one.id());
        audit.record(caller, "forum.postReported", post.ref());
        reports.received(flag, token);
        return token;
    }
}
