package fi.kutomo.forum.posts;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.reading.ReadingStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadAccess;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.notices.Telling;
import fi.kutomo.platform.text.Markdown;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what notices about posts are about, to whoever may read the posts now. */
@Component
class PostTelling implements Telling {

    private final PostStore posts;
    private final ThreadStore threads;
    private final ThreadRules rules;
    private final ReadingStore readings;
    private final People people;

    PostTelling(PostStore posts, ThreadStore threads, ThreadRules rules, ReadingStore readings, People people) {
        this.posts = posts;
        this.threads = threads;
        this.rules = rules;
        this.readings = readings;
        this.people = people;
    }

    @Override
    public String kind() {
        return Post.WORD;
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        var found = posts.find(ids);
        var about = threads.find(found.values().stream().map(Post::thread).distinct().toList()).stream().collect(Collectors.toMap(Thread::id, Function.identity()));
        var access = rules.access(reader, about.values());
        var names = people.names(found.values().stream().flatMap(post -> post.writer().stream()).distinct().toList(), reader);
        var bodies = posts.bodies(found.keySet());
        var read = reader.person().map(person -> readings.of(person, about.keySet())).orElse(Map.of());
        var told = new HashMap<UUID, Told>();
        found.forEach((id, post) -> {
            var thread = Optional.ofNullable(about.get(post.thread()));
            var may = Optional.ofNullable(access.get(post.thread())).filter(ThreadAccess::reads);
            if (thread.isPresent() && may.isPresent() && post.state() == Post.State.SHOWN) {
                told.put(id, new Told(
                        thread.get().title(), post.writer().map(names::get), ThreadCards.summary(Markdown.plain(bodies.getOrDefault(id, ""))), Optional.of(post.lang()),
                        thread.get().path(post.number()), thread.get().ref(), may.get().answers(), read.getOrDefault(post.thread(), 0) >= post.number()));
            }
        });
        return told;
    }
}
