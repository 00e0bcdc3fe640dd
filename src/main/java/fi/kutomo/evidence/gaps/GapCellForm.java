package fi.kutomo.evidence.gaps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an editor or assessor writes of the need for a cell.
 *
 * @param affected a whole number, with or without spaces between thousands
 * @param feasibility one of {@link GapCellPages#STEPS}, or empty: not judged
 */
public record GapCellForm(String affected, String feasibility, String reason) {

    static final GapCellForm EMPTY = new GapCellForm("", "", "");
    private static final int LONGEST = 2000;

    public GapCellForm(@Nullable String affected, @Nullable String feasibility, @Nullable String reason) {
        this.affected = affected == null ? "" : affected.strip();
        this.feasibility = feasibility == null ? "" : feasibility;
        this.reason = reason == null ? "" : reason.strip();
    }

    static GapCellForm of(Optional<NeedStore.Judged> judged) {
        return judged.map(known -> new GapCellForm(
                        known.affected().isPresent() ? String.valueOf(known.affected().getAsLong()) : "",
                        known.feasibility().isPresent() ? String.valueOf(known.feasibility().getAsDouble()).replaceFirst("\\.0$", "") : "",
                        known.reason()))
                .orElse(EMPTY);
    }

    private String digits() {
        return affected.replaceAll("[\\s\u00a0\u202f]", "");
    }

    OptionalLong people() {
        return digits().matches("\\d{1,8}") ? OptionalLong.of(Long.parseLong(digits())) : OptionalLong.empty();
    }

    OptionalDouble feasible() {
        return GapCellPages.STEPS.contains(feasibility) ? OptionalDouble.of(Double.parseDouble(feasibility)) : OptionalDouble.empty();
    }

    /** Message keys of what is wrong, by field. A figure without its source is no figure. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!affected.isEmpty() && people().isEmpty()) {
            problems.put("affected", "evidence.gaps.wrong.affected");
        }
        if (reason.isEmpty() && !(affected.isEmpty() && feasibility.isEmpty())) {
            problems.put("reason", "evidence.gaps.wrong.reason");
        }
        if (reason.length() > LONGEST) {
            problems.put("reason", "evidence.gaps.wrong.long");
        }
        return problems;
    }
}
