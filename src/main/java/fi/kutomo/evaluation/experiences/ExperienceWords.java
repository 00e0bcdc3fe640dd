package fi.kutomo.evaluation.experiences;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.evidence.Direction;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.vocabulary.Areas;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says results, places and sums in the reader's language. */
@Component
class ExperienceWords {

    private static final BigDecimal CENTS_BELOW = BigDecimal.valueOf(100);

    private final Areas areas;

    ExperienceWords(Areas areas) {
        this.areas = areas;
    }

    static String result(@Nullable Direction result) {
        return t("evaluation.experiences.result." + (result == null ? "UNKNOWN" : result));
    }

    static String sign(@Nullable Direction result) {
        return result == null
                ? "○"
                : switch (result) {
                    case POSITIVE -> "▲";
                    case NONE -> "●";
                    case NEGATIVE -> "▼";
                    case MIXED -> "◆";
                };
    }

    String where(Account account) {
        var municipality = areas.find(account.area()).map(area -> area.name().in(Ui.lang())).orElse("");
        var place = municipality.isEmpty() || account.place().contains(municipality) ? account.place() : account.place() + ", " + municipality;
        return t("evaluation.experiences.where", place, String.valueOf(account.year()));
    }

    /** Cents only where they say something. */
    static String euros(BigDecimal amount) {
        return Ui.euros(amount.setScale(amount.compareTo(CENTS_BELOW) < 0 ? 2 : 0, RoundingMode.HALF_UP));
    }

    static String purses(List<Purse> purses) {
        return purses.stream().map(ExperienceWords::purse).collect(Collectors.joining(", "));
    }

    static String purse(Purse purse) {
        return t("evaluation.experiences.purse." + purse.word());
    }

    static List<Option> results(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", t("evaluation.experiences.result.UNKNOWN"), chosen.isEmpty()));
        Arrays.stream(Direction.values()).forEach(result -> options.add(Option.of(result.name(), result(result), result.name().equals(chosen))));
        return options;
    }

    static List<Option> purses(String prefix, Map<String, String> fields) {
        return Arrays.stream(Purse.values())
                .map(purse -> Option.of(prefix + purse.word(), purse(purse), !fields.getOrDefault(prefix + purse.word(), "").isEmpty()))
                .toList();
    }
}
