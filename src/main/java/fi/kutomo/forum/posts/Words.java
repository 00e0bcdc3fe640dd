package fi.kutomo.forum.posts;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says in a post.
 *
 * @param body Markdown
 * @param answer meant as an answer to the question; of no meaning elsewhere
 * @param answersTo the post that it answers
 */
public record Words(String body, Lang lang, boolean answer, Optional<UUID> answersTo) {

    public Words {
        // Blanks at the beginning of the first line may be the sign of code
        body = body.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
        if (body.isEmpty()) {
            throw new Refused("forum.posts.empty");
        }
        if (body.length() > Post.MOST) {
            throw new Refused("forum.posts.long", Post.MOST, body.length());
        }
    }
}
