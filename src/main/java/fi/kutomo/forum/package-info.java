/**
 * Conversations: threads of posts, in public or within a learning community, each about something and of a kind of its own.
 *
 * <p>Stands on ecosystem, because communities have conversations and people in them, and on knowledge, because what was learnt in a
 * conversation becomes a description. Public threads have cards. Who must hear of a post is decided here; how they hear is not.
 */
@ApplicationModule(
        displayName = "Forum",
        allowedDependencies = {"platform :: *", "accounts", "vocabulary", "catalogue", "knowledge", "ecosystem"})
@NullMarked
package fi.kutomo.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
