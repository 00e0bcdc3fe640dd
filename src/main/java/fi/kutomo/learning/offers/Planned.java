package fi.kutomo.learning.offers;

import fi.kutomo.learning.offers.Offer.Plan;
import fi.kutomo.learning.tags.Tag;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Refused;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Says what is wrong with an offer, and what is still missing before everybody may read it. */
public final class Planned {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST = 4000;
    public static final int LONGEST_LINE = 300;

    private Planned() {}

    /** What is wrong, at which field of the form, and in which words. */
    record Problem(String field, String key, List<Object> arguments) {

        static Problem of(String field, String key, Object... arguments) {
            return new Problem(field, key, List.of(arguments));
        }
    }

    static List<Problem> problems(Plan plan) {
        var problems = new ArrayList<Problem>();
        if (plan.title().isEmpty()) {
            problems.add(Problem.of("title-fi", "learning.offers.wrong.title"));
        }
        lengths("title-", plan.title(), LONGEST_TITLE, problems);
        lengths("about-", plan.about(), LONGEST, problems);
        if (!plan.link().isEmpty() && !address(plan.link())) {
            problems.add(Problem.of("link", "learning.offers.wrong.link"));
        }
        if (plan.price().length() > LONGEST_LINE) {
            problems.add(Problem.of("price", "learning.words.wrong.long", LONGEST_LINE));
        }
        if (plan.owner().name().length() > LONGEST_LINE) {
            problems.add(Problem.of("partner", "learning.words.wrong.long", LONGEST_LINE));
        }
        return problems;
    }

    private static void lengths(String prefix, LocalizedText text, int most, List<Problem> problems) {
        text.byLang().forEach((lang, words) -> {
            if (words.length() > most) {
                problems.add(Problem.of(prefix + lang.tag(), "learning.words.wrong.long", most));
            }
        });
    }

    /** Only addresses that a browser opens safely. */
    public static boolean address(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= LONGEST_LINE && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Message keys of what is still missing. */
    static List<String> missing(Plan plan) {
        var missing = new ArrayList<String>();
        if (plan.about().isEmpty()) {
            missing.add("learning.offers.missing.about");
        }
        if (plan.tags().of(Tag.LANG).isEmpty()) {
            missing.add("learning.offers.missing.lang");
        }
        if (plan.tags().of(Tag.NEED).isEmpty() && plan.tags().of(Tag.STAGE).isEmpty()) {
            missing.add("learning.offers.missing.tags");
        }
        if (!plan.room() && !plan.online()) {
            missing.add("learning.offers.missing.mode");
        }
        return missing;
    }

    static void requireSound(Plan plan) {
        problems(plan).stream().findFirst().ifPresent(problem -> {
            throw new Refused(problem.key(), problem.arguments().toArray());
        });
    }

    static void requireReady(Plan plan) {
        missing(plan).stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
    }
}
