package fi.kutomo.forum.threads;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody wants who begins a thread. Each kind asks for its own particulars. */
public enum ThreadKind {
    /** Has answers, one of which can be accepted. */
    QUESTION(Part.UNTIL),
    /** What works, or did not. */
    PRACTICE,
    NEWS(Part.LINK),
    /** A gathering of one's own. */
    EVENT(Part.BEGINS, Part.UNTIL, Part.PLACE, Part.LINK),
    /** Looking for others to do something with. */
    PARTNERS(Part.UNTIL),
    OFFER(Part.UNTIL, Part.LINK),
    /** How a project goes on, post by post. */
    LOG(Part.LINK),
    /** Something abroad in which one can take part. */
    OPPORTUNITY(Part.UNTIL, Part.PLACE, Part.LINK),
    /** Whatever else. */
    TALK;

    /** A particular that a kind may have. */
    public enum Part {
        BEGINS,
        UNTIL,
        PLACE,
        LINK
    }

    private final Set<Part> parts;

    ThreadKind(Part... parts) {
        this.parts = parts.length == 0 ? Set.of() : Set.copyOf(EnumSet.of(parts[0], parts));
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }

    /** Without this particular nobody could do anything with it. */
    public boolean needs(Part part) {
        return this == EVENT && part == Part.BEGINS || this == OPPORTUNITY && part == Part.UNTIL;
    }

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ThreadKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
