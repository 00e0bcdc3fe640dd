package fi.kutomo.forum.harvesting;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Role;
import org.springframework.stereotype.Component;

/**
 * What may be made of a post, and by whom. What was said in a community leaves it only by the act of its writer. What somebody needs is
 * for that person to say.
 */
@Component
public class HarvestRules {

    private final ThreadRules rules;

    HarvestRules(ThreadRules rules) {
        this.rules = rules;
    }

    /** Whether anything at all may be made of a post that the caller reads. */
    public boolean any(Caller caller, Thread thread, Post post) {
        return describes(caller, thread, post) || needs(caller, thread, post);
    }

    boolean describes(Caller caller, Thread thread, Post post) {
        return post.state() == Post.State.SHOWN
                && thread.state() != Thread.State.HIDDEN
                && (caller.is(Role.WRITER) || caller.is(Role.EDITOR))
                && (thread.community().isEmpty() || rules.own(caller, post.writer()));
    }

    boolean needs(Caller caller, Thread thread, Post post) {
        return post.state() == Post.State.SHOWN && thread.question() && post.number() == 1 && thread.state() != Thread.State.HIDDEN && rules.own(caller, post.writer());
    }
}
