package fi.kutomo.forum.translating;

import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.cases.Recording;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.sending.Sending;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.live.Live;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Giving a post in another language, and taking that back. The post itself stays as it was written. */
@Workflow
class Translating {

    private final ThreadStore threads;
    private final ThreadRules rules;
    private final PostStore posts;
    private final TranslationRules translationRules;
    private final TranslationStore translations;
    private final Sending sending;
    private final Recording recording;
    private final Live live;
    private final AuditLog audit;
    private final Clock clock;

    Translating(
            ThreadStore threads, ThreadRules rules, PostStore posts, TranslationRules translationRules, TranslationStore translations, Sending sending, Recording recording, Live live,
            AuditLog audit, Clock clock) {
        this.threads = threads;
        this.rules = rules;
        this.posts = posts;
        this.translationRules = translationRules;
        this.translations = translations;
        this.sending = sending;
        this.recording = recording;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /** A post that the caller reads, locked. */
    private record Read(Post post, Thread thread, ThreadAccess access) {}

    private Read lock(UUID id, Caller caller) {
        var post = posts.lock(id);
        var thread = rules.requireRead(threads.find(post.thread()), caller);
        if (post.state() != Post.State.SHOWN) {
            throw new NotFound("post " + id);
        }
        return new Read(post, thread, rules.access(caller, thread));
    }

    /** @param readVersion of the translation that was read; -1: there was none */
    void translate(UUID id, Words words, int readVersion, Caller caller) {
        var read = lock(id, caller);
        rules.requireAnswer(caller, read.thread());
        if (words.lang() == read.post().lang()) {
            throw new Refused("forum.translating.same");
        }
        if (!translationRules.changes(read.post(), translations.find(id, words.lang()), read.access(), caller)) {
            throw new Refused("forum.translating.there");
        }
        boolean suspicious = sending.suspicious(words, caller);
        translations.put(id, read.thread().community(), words.lang(), words.body(), readVersion, caller.person(), clock.instant());
        audit.record(caller, "forum.postTranslated", read.post().ref(), Map.of("lang", words.lang().tag()));
        if (suspicious) {
            recording.ofPost(read.thread(), read.post(), Case.Cause.SCREEN);
        }
        live.tell(read.thread().id(), "~" + read.post().number());
    }

    void remove(UUID id, Lang lang, Caller caller) {
        var read = lock(id, caller);
        var there = translations.find(id, lang).orElseThrow(() -> new NotFound("translation of " + id));
        if (!translationRules.takes(read.post(), there, read.access(), caller)) {
            throw new Forbidden("take the translation back");
        }
        translations.remove(id, lang);
        audit.record(caller, "forum.translationRemoved", read.post().ref(), Map.of("lang", lang.tag()));
        live.tell(read.thread().id(), "~" + read.post().number());
    }
}
