package fi.kutomo.forum.caring;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Posting;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.notices.Notice;
import fi.kutomo.platform.notices.Why;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sees to it that a question gets an answer: asks somebody, hands it on, lets it wait, says where it was answered; and welcomes newcomers. */
@Workflow
class Caring {

    /** Longest note or reason. */
    static final int NOTE = 500;

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadRules rules;
    private final CareStore cares;
    private final NewcomerStore newcomers;
    private final Answerers answerers;
    private final Waiting waiting;
    private final Posting posting;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    Caring(
            ThreadStore threads, PostStore posts, ThreadRules rules, CareStore cares, NewcomerStore newcomers, Answerers answerers, Waiting waiting, Posting posting,
            Announcements announcements, AuditLog audit, Clock clock) {
        this.threads = threads;
        this.posts = posts;
        this.rules = rules;
        this.cares = cares;
        this.newcomers = newcomers;
        this.answerers = answerers;
        this.waiting = waiting;
        this.posting = posting;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    private Thread cared(UUID id, Caller caller) {
        var thread = rules.requireRead(threads.find(id), caller);
        if (!caller.is(Role.WEAVER) && !caller.is(Role.MODERATOR)) {
            throw new Forbidden("care for the question");
        }
        return thread;
    }

    /** Asks somebody who agreed to be asked; nobody more often than once a week. */
    void ask(UUID id, UUID person, Caller caller) {
        var thread = cared(id, caller);
        if (!caller.is(Role.WEAVER)) {
            throw new Forbidden("ask somebody");
        }
        boolean may = answerers.askable(Set.of(person), thread, caller).contains(person);
        if (!may || !cares.ask(id, person, caller.person(), clock.instant(), clock.instant().minus(Answerers.REST))) {
            throw new Refused("forum.caring.problem.asked");
        }
        tell(thread, person, caller);
        audit.record(caller, "forum.answerAsked", thread.ref());
    }

    /** Hands the question to another who weaves and may read it. */
    void hand(UUID id, UUID to, String note, Caller caller) {
        var thread = cared(id, caller);
        if (!waiting.colleagues(caller).contains(to) || rules.readers(Set.of(to), thread).isEmpty()) {
            throw new Refused("forum.caring.problem.weaver");
        }
        cares.give(id, to, bounded(note), caller.person(), clock.instant());
        tell(thread, to, caller);
        audit.record(caller, "forum.questionHanded", thread.ref());
    }

    private void tell(Thread thread, UUID person, Caller caller) {
        var first = posts.of(thread.id(), 1, 1).stream().findFirst().orElseThrow(() -> new NotFound("post"));
        announcements.announce(new Notice(first.ref(), Map.of(person, Why.ASKED), caller.person(), clock.instant()));
    }

    /** Takes the question out of the queue until a day, with the reason for the others; without a day it is back at once. */
    void sleep(UUID id, Optional<LocalDate> until, String reason, Caller caller) {
        var thread = cared(id, caller);
        var today = waiting.today();
        if (until.filter(day -> !day.isAfter(today) || day.isAfter(today.plusDays(180))).isPresent()) {
            throw new Refused("forum.caring.problem.until");
        }
        if (until.isPresent() && reason.isBlank()) {
            throw new Refused("forum.caring.problem.reason");
        }
        cares.sleep(id, until, bounded(reason), caller.person(), clock.instant());
        audit.record(caller, until.isPresent() ? "forum.questionSlept" : "forum.questionWoken", thread.ref());
    }

    private static String bounded(String text) {
        if (text.length() > NOTE) {
            throw new Refused("forum.caring.problem.long", NOTE, text.length());
        }
        return text.strip();
    }

    /** Answers in the thread with where the answer stands. */
    Post elsewhere(UUID id, String link, String words, Caller caller) {
        var thread = cared(id, caller);
        if (!link.strip().matches("(?i)(https?://[^\\s/]+\\.?[^\\s]*|/(fi|sv|en)/\\S+)")) {
            throw new Refused("forum.caring.problem.link");
        }
        var body = words.isBlank() ? link.strip() : words.strip() + "\n\n" + link.strip();
        var post = posting.reply(id, new Words(body, caller.lang(), true, Optional.empty()), caller);
        audit.record(caller, "forum.answeredElsewhere", thread.ref());
        return post;
    }

    /** Answers somebody's first post with a welcome. */
    Post welcome(UUID postId, String words, Caller caller) {
        var post = posts.lock(postId);
        var thread = cared(post.thread(), caller);
        var person = post.writer().orElseThrow(() -> new NotFound("newcomer"));
        var said = posting.reply(thread.id(), new Words(words, post.lang(), false, Optional.of(post.id()).filter(_ -> post.number() > 1)), caller);
        newcomers.welcomed(person, said.id(), caller.person(), clock.instant());
        audit.record(caller, "forum.newcomerWelcomed", said.ref());
        return said;
    }
}
