package fi.kutomo.gatherings.sessions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people do in a session, with the parts that its agenda begins with and how far what is said goes unless somebody says otherwise. */
public enum Kind {
    OPEN_DISCUSSION(Level.MEMBERS, "welcome 10", "topics 10", "talk 55", "closing 15"),
    CLINIC(Level.UNATTRIBUTED, "welcome 10", "round 15", "triads 45", "sharing 20", "closing 20"),
    WORKSHOP(Level.OPEN, "welcome 10", "signals 25", "scenarios 35", "vision 35", "steps 30", "closing 15"),
    PEER_ASSIST(Level.UNATTRIBUTED, "welcome 10", "case 15", "questions 15", "ideas 25", "response 10", "closing 15"),
    FAILURE_CLINIC(Level.UNATTRIBUTED, "welcome 10", "stories 35", "patterns 25", "closing 20");

    private final Level level;
    private final List<Step> steps;

    Kind(Level level, String... steps) {
        this.level = level;
        this.steps = Arrays.stream(steps).map(step -> step.split(" ")).map(step -> new Step(step[0], Integer.parseInt(step[1]))).toList();
    }

    /**
     * A part of the usual agenda.
     *
     * @param word of its messages
     */
    public record Step(String word, int minutes) {}

    public Level level() {
        return level;
    }

    /** The usual agenda. */
    public List<Step> steps() {
        return steps;
    }

    /** How long the usual agenda takes. */
    public int minutes() {
        return steps.stream().mapToInt(Step::minutes).sum();
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
