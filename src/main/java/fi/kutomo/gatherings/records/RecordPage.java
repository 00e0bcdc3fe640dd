package fi.kutomo.gatherings.records;

import fi.kutomo.gatherings.clinics.Card;
import fi.kutomo.gatherings.sessions.Head;
import fi.kutomo.gatherings.sessions.Headed;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a session leaves behind.
 *
 * @param level how far what is written here goes
 * @param opening open commitments of earlier sessions
 * @param cards of groups of three
 * @param owners whose commitments the reader may write down; empty: only the own
 * @param pledgers ids of those for whom the reader commits
 * @param writes whether the reader writes here
 * @param fields what was typed into the form whose act is {@code at}
 */
public record RecordPage(
        Head head,
        String level,
        List<Promise> opening,
        List<Card> cards,
        List<Line> notes,
        List<Promise> made,
        List<Option> owners,
        Set<String> pledgers,
        boolean writes,
        Reflection reflection,
        String path,
        String at,
        Map<String, String> fields,
        Mistakes mistakes,
        boolean indexed)
        implements Headed {

    /** A note; with the address to which its removal is sent, for those who may. */
    public record Line(String words, String by, Optional<String> removal) {}

    /**
     * A commitment.
     *
     * @param steps what became of it so far
     * @param settle address of the form, for those who may say what came of it
     */
    public record Promise(
            String id, String words, String owner, String due, boolean late, String state, boolean open, List<String> steps, Optional<String> settle) {}

    /** How it was: told of enough people, and the form for those who were there. */
    public record Reflection(String count, List<Mean> means, List<Question> questions, Optional<String> address) {}

    /** The mean of one question. */
    public record Mean(String question, String mean) {}

    /** A question with its answers. */
    public record Question(String id, String words, List<Option> answers) {}

    /** Ids of all commitments that it shows. */
    List<UUID> promised() {
        return Stream.concat(opening.stream(), made.stream()).map(promise -> UUID.fromString(promise.id())).toList();
    }

    /** Whether the experiment of a group can be written down as a commitment by one press: somebody has taken it on, and it is not there yet. */
    public boolean mayPledge(Card card) {
        var owner = card.owner().map(Object::toString).orElse("");
        return writes && card.taken() && pledgers.contains(owner) && made.stream().noneMatch(promise -> promise.words().equals(card.experiment()));
    }

    /** What stands in a field of one of the forms. */
    public String field(String form, String name) {
        return at.equals(form) ? fields.getOrDefault(name, "") : "";
    }

    public Optional<String> wrong(String form, String name) {
        return at.equals(form) ? mistakes.at(name + "-" + form) : Optional.empty();
    }
}
