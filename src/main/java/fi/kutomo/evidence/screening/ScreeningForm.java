package fi.kutomo.evidence.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A screening as a form sends it; boxes that are not ticked are not sent. */
public record ScreeningForm(
        String version,
        String title,
        String question,
        String criteria,
        String reasons,
        String doubled,
        String byDoi,
        String byTitle,
        String years,
        String open) {

    public ScreeningForm(
            @Nullable String version,
            @Nullable String title,
            @Nullable String question,
            @Nullable String criteria,
            @Nullable String reasons,
            @Nullable String doubled,
            @Nullable String byDoi,
            @Nullable String byTitle,
            @Nullable String years,
            @Nullable String open) {
        this.version = given(version);
        this.title = given(title).strip();
        this.question = given(question).strip();
        this.criteria = given(criteria).strip();
        this.reasons = given(reasons);
        this.doubled = given(doubled);
        this.byDoi = given(byDoi);
        this.byTitle = given(byTitle);
        this.years = given(years).strip();
        this.open = given(open);
    }

    static ScreeningForm fresh(String reasons) {
        return new ScreeningForm("0", "", "", "", reasons, "true", "true", "true", "1", "");
    }

    static ScreeningForm of(Screening screening) {
        return new ScreeningForm(
                String.valueOf(screening.version()), screening.title(), screening.question(), screening.criteria(),
                String.join("\n", screening.reasons()), ticked(screening.doubled()), ticked(screening.rule().byDoi()),
                ticked(screening.rule().byTitle()), String.valueOf(screening.rule().years()), ticked(screening.open()));
    }

    /** Message keys by field. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (title.isEmpty() || title.length() > 200) {
            problems.put("title", "evidence.screening.wrong.title");
        }
        if (question.isEmpty() || question.length() > 5_000) {
            problems.put("question", "evidence.screening.wrong.question");
        }
        if (criteria.length() > 20_000) {
            problems.put("criteria", "evidence.screening.wrong.long");
        }
        if (reasonList().isEmpty() || reasonList().size() > 20 || reasonList().stream().anyMatch(each -> each.length() > 120)) {
            problems.put("reasons", "evidence.screening.wrong.reasons");
        }
        if (!years.matches("[0-5]")) {
            problems.put("years", "evidence.screening.wrong.years");
        }
        return problems;
    }

    List<String> reasonList() {
        return reasons.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    DuplicateRule rule() {
        return new DuplicateRule(byDoi.equals("true"), byTitle.equals("true"), years.matches("[0-5]") ? Integer.parseInt(years) : 0);
    }

    public boolean isDoubled() {
        return doubled.equals("true");
    }

    public boolean isOpen() {
        return open.equals("true");
    }

    int versionNumber() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static String ticked(boolean so) {
        return so ? "true" : "";
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
