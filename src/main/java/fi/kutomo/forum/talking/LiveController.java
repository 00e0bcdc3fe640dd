package fi.kutomo.forum.talking;

import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.reading.ReadingStore;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.AddressBlock;
import fi.kutomo.platform.live.Audience;
import fi.kutomo.platform.live.Live;
import fi.kutomo.platform.web.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is new in a thread while somebody reads it: a stream that says so, and the posts themselves. */
@Controller
@RequestMapping("/{lang}/threads/{slug}")
@Access(Access.Level.PUBLIC)
class LiveController {

    /** More at once are read on their page. */
    private static final int MOST = 20;

    /** Others are visitors. */
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final ThreadStore threads;
    private final PostStore posts;
    private final PostLines lines;
    private final ReadingStore readings;
    private final ThreadRules rules;
    private final ThreadPages pages;
    private final Live live;
    private final Audience audience = this::remaining;

    LiveController(ThreadStore threads, PostStore posts, PostLines lines, ReadingStore readings, ThreadRules rules, ThreadPages pages, Live live) {
        this.threads = threads;
        this.posts = posts;
        this.lines = lines;
        this.readings = readings;
        this.rules = rules;
        this.pages = pages;
        this.live = live;
    }

    /** 204 tells a browser not to ask again: there are too many streams already, and the page does without. */
    @GetMapping("/live")
    ResponseEntity<SseEmitter> stream(Lang lang, @PathVariable String slug, Caller caller, HttpServletRequest request) {
        var thread = rules.requireRead(threads.at(slug), caller);
        var reader = caller.person().map(Object::toString).orElseGet(() -> AddressBlock.of(request.getRemoteAddr()));
        return live.open(List.of(thread.id()), reader, audience)
                .map(stream -> ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).header("Cache-Control", "no-store").header("X-Accel-Buffering", "no").body(stream))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NO_CONTENT).build());
    }

    /** What the thread is now decides, and how each of them stands to it now. */
    Set<String> remaining(Set<UUID> topics, Set<String> readers) {
        var thread = topics.stream().findFirst().flatMap(threads::find);
        if (thread.isEmpty()) {
            return Set.of();
        }
        var remaining = new HashSet<String>();
        var people = readers.stream().filter(reader -> PERSON.matcher(reader).matches()).collect(Collectors.toSet());
        rules.readers(people.stream().map(UUID::fromString).toList(), thread.get()).forEach(person -> remaining.add(person.toString()));
        if (people.size() < readers.size() && rules.reads(Caller.visitor(Lang.FI), thread.get())) {
            readers.stream().filter(reader -> !people.contains(reader)).forEach(remaining::add);
        }
        return remaining;
    }

    @GetMapping("/new")
    NewPosts fresh(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "0") int after, Caller caller) {
        var thread = rules.requireRead(threads.at(slug), caller);
        var found = posts.after(thread.id(), after, MOST);
        if (!found.isEmpty()) {
            caller.person().ifPresent(person -> readings.keep(person, thread.id(), found.getLast().number()));
            pages.settle(found, after, caller);
        }
        return new NewPosts(lines.of(thread, found, rules.access(caller, thread), after, caller));
    }
}
