package fi.kutomo.forum.posts;

import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.live.Live;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes posts and threads out of sight and brings them back, with all that hangs on it: the card, the count of answers, the one that
 * helped, pages that are open. Whether somebody may do so is asked before.
 */
@Component
public class Showing {

    private final ThreadStore threads;
    private final PostStore posts;
    private final ThreadCards cards;
    private final Live live;

    Showing(ThreadStore threads, PostStore posts, ThreadCards cards, Live live) {
        this.threads = threads;
        this.posts = posts;
        this.cards = cards;
        this.live = live;
    }

    public void hide(UUID id) {
        turn(id, Post.State.SHOWN, Post.State.HIDDEN);
    }

    /** What its writer took back stays away. */
    public void show(UUID id) {
        turn(id, Post.State.HIDDEN, Post.State.SHOWN);
    }

    private void turn(UUID id, Post.State from, Post.State to) {
        var post = posts.lock(id);
        if (post.state() != from) {
            return;
        }
        var thread = threads.lock(post.thread());
        if (thread.accepted().filter(id::equals).isPresent()) {
            threads.accept(thread.id(), Optional.empty());
        }
        posts.state(id, to);
        threads.count(thread.id());
        refresh(thread.id());
        live.tell(thread.id(), "~" + post.number());
    }

    /** To be called with the thread locked. */
    public void turn(Thread thread, Thread.State to) {
        threads.state(thread.id(), to, to == Thread.State.CLOSED);
        refresh(thread.id());
    }

    /** Brings the card of a thread to what the thread is now, in public or not. */
    public void refresh(UUID thread) {
        threads.find(thread).ifPresent(cards::bring);
    }
}
