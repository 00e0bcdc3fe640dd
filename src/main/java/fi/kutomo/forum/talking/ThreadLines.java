package fi.kutomo.forum.talking;

import fi.kutomo.accounts.Topics;
import fi.kutomo.forum.reading.ReadingStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells threads as lines of a list. */
@Component
class ThreadLines {

    private final ReadingStore readings;
    private final Topics topics;

    ThreadLines(ReadingStore readings, Topics topics) {
        this.readings = readings;
        this.topics = topics;
    }

    List<ThreadLine> of(Collection<Thread> threads, Lang lang, Caller caller) {
        var names = topics.names(threads.stream().flatMap(thread -> thread.topics().stream()).distinct().toList(), lang);
        var read = caller.person().map(person -> readings.of(person, threads.stream().map(Thread::id).toList())).orElse(Map.of());
        return threads.stream().map(thread -> line(thread, names, Optional.ofNullable(read.get(thread.id())))).toList();
    }

    private static ThreadLine line(Thread thread, Map<String, String> names, Optional<Integer> read) {
        var facts = new ArrayList<String>();
        thread.topics().stream().flatMap(key -> Optional.ofNullable(names.get(key)).stream()).forEach(facts::add);
        facts.add(thread.question() ? Ui.t("forum.threads.answers", thread.answers()) : Ui.t("forum.threads.replies", thread.posts() - 1));
        facts.add(Ui.t("forum.threads.last", Ui.age(thread.last())));
        int unread = read.map(number -> Math.max(0, thread.posts() - number)).orElse(0);
        return new ThreadLine(
                Ui.t("forum.kind." + thread.kind().name()), thread.title(), Ui.foreign(thread.lang()), Ui.url(thread.path()), facts, mark(thread), unread,
                unread > 0 ? Optional.of(Ui.url(thread.path(read.orElse(0) + 1))) : Optional.empty(), List.of());
    }

    private static Optional<String> mark(Thread thread) {
        if (thread.accepted().isPresent()) {
            return Optional.of(Ui.t("forum.threads.solved"));
        }
        return thread.state() == Thread.State.CLOSED ? Optional.of(Ui.t("forum.threads.closed")) : Optional.empty();
    }
}
