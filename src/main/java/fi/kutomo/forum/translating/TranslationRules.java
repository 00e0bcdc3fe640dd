package fi.kutomo.forum.translating;

import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.kernel.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who translates posts: whoever may write there. What somebody has translated is theirs, the post's writer's and of those who keep order, until it is old. */
@Component
public class TranslationRules {

    private final ThreadRules rules;

    TranslationRules(ThreadRules rules) {
        this.rules = rules;
    }

    public boolean translates(Post post, ThreadAccess access) {
        return access.answers() && post.state() == Post.State.SHOWN;
    }

    /** Whether the caller may write a translation in place of this one, or where there is none. */
    public boolean changes(Post post, Optional<Translation> there, ThreadAccess access, Caller caller) {
        return translates(post, access) && there.map(each -> each.old() || takes(post, each, access, caller)).orElse(true);
    }

    boolean takes(Post post, Translation there, ThreadAccess access, Caller caller) {
        return rules.own(caller, there.by()) || rules.own(caller, post.writer()) || access.keepsOrder();
    }
}
