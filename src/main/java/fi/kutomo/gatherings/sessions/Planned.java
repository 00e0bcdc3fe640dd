package fi.kutomo.gatherings.sessions;

import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with a plan. */
public final class Planned {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_LINE = 300;
    public static final int LONGEST = 4000;
    public static final int MOST_PARTS = 20;

    private Planned() {}

    /** What is wrong, at which field of the form, and in which words. */
    public record Problem(String field, String key, List<Object> arguments) {

        static Problem of(String field, String key, Object... arguments) {
            return new Problem(field, key, List.of(arguments));
        }
    }

    public static List<Problem> problems(Plan plan) {
        var problems = new ArrayList<Problem>();
        if (plan.title().isEmpty()) {
            problems.add(Problem.of("title-fi", "gatherings.planning.wrong.title"));
        }
        lengths("title-", plan.title(), LONGEST_TITLE, problems);
        lengths("goal-", plan.goal(), LONGEST, problems);
        lengths("preparation-", plan.preparation(), LONGEST, problems);
        if (!plan.when().shown()) {
            problems.add(Problem.of("time", "gatherings.planning.wrong.noSuchTime"));
        }
        if (plan.when().minutes() < 5 || plan.when().minutes() > When.LONGEST) {
            problems.add(Problem.of("minutes", "gatherings.planning.wrong.minutes"));
        }
        if (plan.place().isEmpty() && plan.online().isEmpty()) {
            problems.add(Problem.of("place", "gatherings.planning.wrong.nowhere"));
        }
        if (plan.place().length() > LONGEST_LINE) {
            problems.add(Problem.of("place", "gatherings.planning.wrong.long", LONGEST_LINE));
        }
        if (!plan.online().isEmpty() && !address(plan.online())) {
            problems.add(Problem.of("online", "gatherings.planning.wrong.online"));
        }
        agenda(plan.agenda(), problems);
        return problems;
    }

    private static void agenda(List<Part> agenda, List<Problem> problems) {
        for (int i = 0; i < agenda.size(); i++) {
            var part = agenda.get(i);
            if (part.title().isEmpty()) {
                problems.add(Problem.of("part-" + i, "gatherings.planning.wrong.part"));
            }
            if (part.minutes() < 1 || part.minutes() > Part.LONGEST) {
                problems.add(Problem.of("part-minutes-" + i, "gatherings.planning.wrong.partMinutes", Part.LONGEST));
            }
            if (tooLong(part.title(), LONGEST_TITLE) || tooLong(part.say(), LONGEST)) {
                problems.add(Problem.of("part-" + i, "gatherings.planning.wrong.long", tooLong(part.title(), LONGEST_TITLE) ? LONGEST_TITLE : LONGEST));
            }
        }
        if (agenda.isEmpty() || agenda.size() > MOST_PARTS) {
            problems.add(Problem.of("part-0", "gatherings.planning.wrong.parts", MOST_PARTS));
        }
    }

    private static void lengths(String prefix, LocalizedText text, int most, List<Problem> problems) {
        for (var lang : Lang.ALL) {
            if (text.exactly(lang).orElse("").length() > most) {
                problems.add(Problem.of(prefix + lang.tag(), "gatherings.planning.wrong.long", most));
            }
        }
    }

    private static boolean tooLong(LocalizedText text, int most) {
        return text.byLang().values().stream().anyMatch(words -> words.length() > most);
    }

    /** Only addresses that a browser opens safely. */
    static boolean address(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= LONGEST_LINE && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    static void requireSound(Plan plan) {
        problems(plan).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments().toArray());
        });
    }
}
