package fi.kutomo.forum.order;

import fi.kutomo.accounts.People;
import fi.kutomo.forum.cases.Case;
import fi.kutomo.forum.posts.Post;
import fi.kutomo.forum.posts.PostStore;
import fi.kutomo.forum.sending.Held;
import fi.kutomo.forum.sending.HeldStore;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.forum.threads.ThreadStore;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells cases in words: what they are about, why somebody should look, how long that person has waited. */
@Component
class CaseWords {

    private static final int BEGINNING = 240;
    private static final Duration LATE = Duration.ofHours(24);
    private static final Duration VERY_LATE = Duration.ofHours(48);

    private final ThreadStore threads;
    private final PostStore posts;
    private final HeldStore held;
    private final FlagStore flags;
    private final People people;
    private final Clock clock;

    CaseWords(ThreadStore threads, PostStore posts, HeldStore held, FlagStore flags, People people, Clock clock) {
        this.threads = threads;
        this.posts = posts;
        this.held = held;
        this.flags = flags;
        this.people = people;
        this.clock = clock;
    }

    /** What a case is about: the thread, and the text as it was typed. */
    record Matter(Optional<Thread> thread, Optional<Post> post, Optional<Held> held, String body) {

        /** Of the thread; empty when nothing is left of it. */
        Optional<String> name() {
            return held.map(Held::title).filter(title -> !title.isEmpty()).or(() -> thread.map(Thread::title));
        }

        String title() {
            return name().orElseGet(() -> Ui.t("forum.cases.gone"));
        }

        Lang lang(Lang otherwise) {
            return post.map(Post::lang).or(() -> thread.map(Thread::lang)).orElse(otherwise);
        }

        /** The text as it would read, or reads. */
        String words() {
            var plain = Markdown.plain(body);
            return plain.length() > BEGINNING ? plain.substring(0, BEGINNING) + " …" : plain;
        }
    }

    /** What each of some cases is about. */
    record Matters(Map<UUID, Matter> byCase) {

        Matter of(UUID id) {
            return Optional.ofNullable(byCase.get(id)).orElseThrow();
        }
    }

    Matters matters(Collection<Case> some) {
        var byThread = threads.find(some.stream().flatMap(one -> one.thread().stream()).distinct().toList()).stream().collect(Collectors.toMap(Thread::id, Function.identity()));
        var ids = some.stream().flatMap(one -> one.post().stream()).distinct().toList();
        var byPost = posts.find(ids);
        var bodies = posts.bodies(ids);
        var byHeld = held.find(some.stream().flatMap(one -> one.held().stream()).toList()).stream().collect(Collectors.toMap(Held::id, Function.identity()));
        return new Matters(some.stream().collect(Collectors.toMap(Case::id, one -> {
            var post = one.post().map(byPost::get);
            var text = one.held().map(byHeld::get);
            // A post may have moved since
            var thread = post.map(Post::thread).flatMap(id -> Optional.ofNullable(byThread.get(id)).or(() -> threads.find(id))).or(() -> one.thread().map(byThread::get));
            return new Matter(thread, post, text, text.map(Held::body).orElseGet(() -> one.post().map(bodies::get).orElse("")));
        })));
    }

    Matter matter(Case one) {
        return matters(List.of(one)).of(one.id());
    }

    List<CaseLine> lines(List<Case> some, Lang lang) {
        var matters = matters(some);
        var flagged = flags.of(some.stream().map(Case::id).toList());
        var names = people.namesAtWork(some.stream().flatMap(one -> one.claimedBy().stream()).distinct().toList());
        return some.stream().map(one -> {
            var matter = matters.of(one.id());
            return new CaseLine(
                    matter.title(), Ui.foreign(matter.lang(lang)), Ui.url("moderation/" + one.id()), Ui.t("forum.cases.subject." + one.subject().name()), badges(one),
                    reasons(matter, flagged.getOrDefault(one.id(), List.of())), matter.words(), one.waits(), one.claimedBy().map(names::get));
        }).toList();
    }

    List<Badge> badges(Case one) {
        var badges = new ArrayList<Badge>();
        if (one.urgent() && one.waiting()) {
            badges.add(new Badge(Ui.t("forum.cases.urgent"), Badge.Dye.MADDER));
        }
        var waited = Duration.between(one.waits(), clock.instant());
        if (one.waiting() && waited.compareTo(VERY_LATE) >= 0) {
            badges.add(new Badge(Ui.t("forum.cases.veryLate"), Badge.Dye.MADDER));
        } else if (one.waiting() && waited.compareTo(LATE) >= 0) {
            badges.add(new Badge(Ui.t("forum.cases.late"), Badge.Dye.WELD));
        }
        if (one.state() != Case.State.OPEN) {
            badges.add(Badge.of(Ui.t("forum.cases.state." + one.state().name())));
        }
        return badges;
    }

    String reasons(Matter matter, List<Flag> flagged) {
        var counts = new LinkedHashMap<Reason, Integer>();
        flagged.forEach(flag -> counts.merge(flag.reason(), 1, Integer::sum));
        var words = new ArrayList<String>();
        counts.forEach((reason, times) -> words.add(Ui.t("forum.cases.reason", Ui.t("forum.reason." + reason.name()), times)));
        matter.held().ifPresent(text -> text.suspicions().forEach(suspicion -> words.add(Ui.t("forum.suspicion." + suspicion.name()))));
        return String.join(" · ", words);
    }
}
