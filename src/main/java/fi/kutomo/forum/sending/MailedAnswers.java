package fi.kutomo.forum.sending;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.posts.Words;
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

    MailedAnswers(PostStore posts, ThreadStore threads, ThreadRules rules, Sending sending) {
        this.posts = posts;
        this.threads = threads;
        this.rules = rules;
        this.sending = sending;
    }

    @Override
    public String kind() {
        return Post.WORD;
    }

    @Override
    public Taken take(UUID about, Answer answer, Caller writer) {
        var post = posts.find(about).orElseThrow(() -> new NotFound("post " + about));
        var thread = rules.requireRead(threads.find(post.thread()), writer);
        // Whoever answers the question itself means it as an answer
        var words = new Words(answer.words(), writer.lang(), post.number() == 1, Optional.of(post.id()).filter(_ -> post.number() > 1));
        var sent = sending.mailed(thread.id(), answer.letter(), words, writer);
        return sent.post()
                .map(written -> new Taken(written.id(), thread.path(written.number())))
                .orElseGet(() -> new Taken(sent.held().orElseThrow(), thread.path()));
    }
}
