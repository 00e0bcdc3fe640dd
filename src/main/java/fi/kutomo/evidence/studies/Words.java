package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Badge;
import fi.kutomo.platform.web.ui.Badge.Dye;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Names of designs, settings, directions and terms in the reader's language, and choices made of them. */
public final class Words {

    private Words() {}

    public static String of(Design design) {
        return Ui.t("evidence.studies.design." + design.name());
    }

    public static String of(Setting setting) {
        return Ui.t("evidence.studies.setting." + setting.name());
    }

    public static String of(Quality quality) {
        return Ui.t("evidence.studies.quality." + quality.name());
    }

    public static String of(Direction direction) {
        return Ui.t("evidence.studies.direction." + direction.name());
    }

    public static String of(Measure measure) {
        return Ui.t("evidence.studies.measure." + measure.name());
    }

    /** The word carries the meaning; the dye accompanies it. */
    public static Badge badge(Direction direction) {
        return new Badge(of(direction), switch (direction) {
            case POSITIVE -> Dye.LICHEN;
            case NONE -> Dye.WOOL;
            case NEGATIVE -> Dye.MADDER;
            case MIXED -> Dye.WELD;
        });
    }

    public static List<Option> designs(String chosen, String none) {
        return options(Design.values(), Words::of, chosen, none);
    }

    public static List<Option> settings(String chosen, String none) {
        return options(Setting.values(), Words::of, chosen, none);
    }

    public static List<Option> qualities(String chosen, String none) {
        return options(Quality.values(), Words::of, chosen, none);
    }

    public static List<Option> directions(String chosen, String none) {
        return options(Direction.values(), Words::of, chosen, none);
    }

    public static List<Option> measures(String chosen, String none) {
        return options(Measure.values(), Words::of, chosen, none);
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> word, String chosen, String none) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", none, chosen.isEmpty()));
        Arrays.stream(values).forEach(value -> options.add(Option.of(value.name(), word.apply(value), value.name().equals(chosen))));
        return options;
    }

    public static List<Option> yesOrNo(String chosen) {
        return List.of(
                Option.of("yes", Ui.t("evidence.studies.yes"), chosen.equals("yes")),
                Option.of("no", Ui.t("evidence.studies.no"), chosen.equals("no")),
                Option.of("", Ui.t("evidence.studies.unknown"), !chosen.equals("yes") && !chosen.equals("no")));
    }

    /** Terms to choose one from; narrower ones stand under a dash. */
    public static List<Option> terms(List<Term> terms, Lang lang, String chosen, String none) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", none, chosen.isEmpty()));
        terms.forEach(term -> options.add(Option.of(
                term.key(), (term.broader().isEmpty() ? "" : "– ") + term.label().in(lang), term.key().equals(chosen))));
        return options;
    }

    /** Terms to choose several from. */
    static List<Option> terms(List<Term> terms, Lang lang, Set<String> chosen) {
        return terms.stream().map(term -> Option.of(term.key(), term.label().in(lang), chosen.contains(term.key()))).toList();
    }
}
