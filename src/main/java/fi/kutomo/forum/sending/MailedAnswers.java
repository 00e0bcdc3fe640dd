package fi.kutomo.forum.sending;

import fi.kutomo.forum.enclosing.Enclosing;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Words;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.notices.Answerable;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes answers to posts that came by mail, as if they had been written on the page. */
@Component
class MailedAnswers implements Answerable {

    private final PostStore posts;
    private final ThreadStore threads;
    private final ThreadRules rules;
    private final Sending sending;
    private final Enclosing enclosing;
    private final FilesLeft filesLeft;

    MailedAnswers(PostStore posts, ThreadStore threads, ThreadRules rules, Sending sending, Enclosing enclosing, FilesLeft filesLeft) {
        this.posts = posts;
        this.threads = threads;
        this.rules = rules;
        this.sending = sending;
        this.enclosing = enclosing;
        this.filesLeft = filesLeft;
    }

    @Override
    public String kind() {
        return Post.WORD;
    }

    @Override
    public Taken take(UUID about, Answer answer, Caller writer) {
        var post = posts.find(about).orElseThrow(() -> new NotFound("post " + about));
        var thread = rules.requireRead(threads.find(post.thread()), writer);
        var sent = sending.mailed(answer.letter()).orElseGet(() -> send(thread, post, answer, writer));
        return sent.post()
                .map(written -> new Taken(written.id(), thread.path(written.number())))
                .orElseGet(() -> new Taken(sent.held().orElseThrow(), thread.path()));
    }

    private Sending.Answer send(Thread thread, Post post, Answer answer, Caller writer) {
        rules.requireAnswer(writer, thread);
        var enclosed = enclosing.give(answer.files(), writer);
        var body = enclosed.below(answer.words());
        if (body.isBlank() && !enclosed.left().isEmpty()) {
            throw enclosed.left().values().iterator().next();
        }
        // Whoever answers the question itself means it as an answer
        var words = new Words(body, writer.lang(), post.number() == 1, Optional.of(post.id()).filter(_ -> post.number() > 1));
        var sent = sending.mailed(thread.id(), answer.letter(), words, writer);
        filesLeft.tell(enclosed.left(), sent.post().map(written -> thread.path(written.number())).orElseGet(thread::path), writer);
        return sent;
    }
}
