package fi.kutomo.notifications;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.notices.Answerable;
import fi.kutomo.platform.notices.Telling;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Things of which notices are told in tests, so that no subject is needed. They live in memory, for every program of the tests. */
@Component
public class TestThings implements Telling, Answerable {

    public static final String KIND = "test-thing";

    /** What such things belong to. */
    public static final Ref PLACE = new Ref(KIND, UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private static final Map<UUID, Thing> ALL = new ConcurrentHashMap<>();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final AtomicReference<Runnable> MEANWHILE = new AtomicReference<>(() -> {});

    /**
     * A thing.
     *
     * @param hiddenFrom people who may not read it
     * @param readBy people who have
     * @param closed whether its owner takes no answers
     */
    private record Thing(Told told, Set<UUID> hiddenFrom, Set<UUID> readBy, List<Answer> answers, AtomicBoolean closed) {}

    /** A new thing in Finnish that everybody may read. */
    public static Ref add(String title, String words) {
        return add(title, "Maija Esimerkki", words, Lang.FI);
    }

    public static Ref add(String title, String by, String words, Lang lang) {
        var id = Ids.next();
        var told = new Told(title, Optional.of(by).filter(name -> !name.isEmpty()), words, Optional.of(lang), "search?q=" + id, PLACE, true, false);
        ALL.put(id, new Thing(told, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet(), new CopyOnWriteArrayList<>(), new AtomicBoolean()));
        return new Ref(KIND, id);
    }

    public static void hide(Ref thing, UUID person) {
        ALL.get(thing.id()).hiddenFrom().add(person);
    }

    public static void read(Ref thing, UUID person) {
        ALL.get(thing.id()).readBy().add(person);
    }

    public static void remove(Ref thing) {
        ALL.remove(thing.id());
    }

    /** How often such things were asked for since the last time somebody looked. */
    public static int asked() {
        return ASKED.getAndSet(0);
    }

    /** What was answered to a thing. */
    public static List<Answer> answers(Ref thing) {
        return ALL.get(thing.id()).answers();
    }

    /** From now on its owner says no to answers. */
    public static void close(Ref thing) {
        ALL.get(thing.id()).closed().set(true);
    }

    @Override
    public Taken take(UUID about, Answer answer, Caller writer) {
        var thing = ALL.get(about);
        if (thing == null || thing.hiddenFrom().contains(writer.person().orElseThrow())) {
            throw new NotFound("thing " + about);
        }
        if (thing.closed().get()) {
            throw new Refused("platform.mail.address.wrong");
        }
        thing.answers().add(answer);
        return new Taken(Ids.next(), "search?q=" + about);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What happens while somebody asks for such things the next time. */
    public static void meanwhile(Runnable once) {
        MEANWHILE.set(once);
    }

    @Override
    public Map<UUID, Told> tell(Collection<UUID> ids, Caller reader) {
        ASKED.incrementAndGet();
        MEANWHILE.getAndSet(() -> {}).run();
        var person = reader.person().orElseGet(UUID::randomUUID);
        return new HashSet<>(ids).stream()
                .filter(ALL::containsKey)
                .filter(id -> !ALL.get(id).hiddenFrom().contains(person))
                .collect(Collectors.toMap(id -> id, id -> told(ALL.get(id), person)));
    }

    private static Told told(Thing thing, UUID person) {
        var told = thing.told();
        return new Told(told.title(), told.by(), told.words(), told.lang(), told.path(), told.place(), told.answerable(), thing.readBy().contains(person));
    }
}
