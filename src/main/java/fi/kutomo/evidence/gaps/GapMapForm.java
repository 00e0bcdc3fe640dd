package fi.kutomo.evidence.gaps;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A map as a form sends it; what a form leaves out is empty. */
public record GapMapForm(
        String version,
        String titleFi,
        String titleSv,
        String titleEn,
        String questionFi,
        String questionSv,
        String questionEn,
        List<String> rows,
        List<String> columns,
        List<String> designs,
        List<String> settings,
        String quality,
        String since,
        String until,
        List<String> only,
        List<String> groups) {

    /** Values of {@link #only}. */
    static final String MAIN = "main";

    static final String REVIEWED = "reviewed";
    static final GapMapForm EMPTY =
            new GapMapForm("0", "", "", "", "", "", "", List.of(), List.of(), List.of(), List.of(), "", "", "", List.of(), List.of());
    private static final int LINE = 200;
    private static final int PROSE = 1000;

    public GapMapForm(
            @Nullable String version,
            @Nullable String titleFi,
            @Nullable String titleSv,
            @Nullable String titleEn,
            @Nullable String questionFi,
            @Nullable String questionSv,
            @Nullable String questionEn,
            @Nullable List<String> rows,
            @Nullable List<String> columns,
            @Nullable List<String> designs,
            @Nullable List<String> settings,
            @Nullable String quality,
            @Nullable String since,
            @Nullable String until,
            @Nullable List<String> only,
            @Nullable List<String> groups) {
        this.version = given(version);
        this.titleFi = given(titleFi);
        this.titleSv = given(titleSv);
        this.titleEn = given(titleEn);
        this.questionFi = given(questionFi);
        this.questionSv = given(questionSv);
        this.questionEn = given(questionEn);
        this.rows = Objects.requireNonNullElse(rows, List.of());
        this.columns = Objects.requireNonNullElse(columns, List.of());
        this.designs = Objects.requireNonNullElse(designs, List.of());
        this.settings = Objects.requireNonNullElse(settings, List.of());
        this.quality = given(quality);
        this.since = given(since);
        this.until = given(until);
        this.only = Objects.requireNonNullElse(only, List.of());
        this.groups = Objects.requireNonNullElse(groups, List.of());
    }

    static GapMapForm of(GapMap map) {
        var protocol = map.protocol();
        var only = new java.util.ArrayList<String>();
        if (protocol.mainOnly()) {
            only.add(MAIN);
        }
        if (protocol.peerReviewed()) {
            only.add(REVIEWED);
        }
        return new GapMapForm(
                String.valueOf(map.version()), in(map.title(), Lang.FI), in(map.title(), Lang.SV), in(map.title(), Lang.EN),
                in(map.question(), Lang.FI), in(map.question(), Lang.SV), in(map.question(), Lang.EN), protocol.rows(), protocol.columns(),
                protocol.designs().stream().map(Enum::name).toList(), protocol.settings().stream().map(Enum::name).toList(),
                protocol.quality().map(Enum::name).orElse(""), year(protocol.since()), year(protocol.until()), only, protocol.targetGroups());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String in(LocalizedText text, Lang lang) {
        return text.exactly(lang).orElse("");
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }

    LocalizedText title() {
        return LocalizedText.of(titleFi, titleSv, titleEn);
    }

    LocalizedText question() {
        return LocalizedText.of(questionFi, questionSv, questionEn);
    }

    int versionRead() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    Protocol protocol() {
        return new Protocol(
                rows, columns, named(Design.values(), designs), named(Setting.values(), settings),
                named(Quality.values(), List.of(quality)).stream().findFirst(), year(since), year(until), only.contains(MAIN),
                only.contains(REVIEWED), groups);
    }

    private static <E extends Enum<E>> List<E> named(E[] values, List<String> names) {
        return Arrays.stream(values).filter(value -> names.contains(value.name())).toList();
    }

    private static OptionalInt year(String text) {
        return text.matches("\\d{4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Message keys of what is wrong, by field, in the order of the form. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (title().isEmpty()) {
            problems.put("titleFi", "evidence.gaps.wrong.title");
        }
        Map.of("titleFi", titleFi, "titleSv", titleSv, "titleEn", titleEn).forEach((field, text) -> tooLong(problems, field, text, LINE));
        Map.of("questionFi", questionFi, "questionSv", questionSv, "questionEn", questionEn)
                .forEach((field, text) -> tooLong(problems, field, text, PROSE));
        if (rows.isEmpty()) {
            problems.put("rows", "evidence.gaps.wrong.rows");
        }
        if (columns.isEmpty()) {
            problems.put("columns", "evidence.gaps.wrong.columns");
        }
        years(problems);
        return problems;
    }

    private static void tooLong(Map<String, String> problems, String field, String text, int most) {
        if (text.length() > most) {
            problems.put(field, "evidence.gaps.wrong.long");
        }
    }

    private void years(Map<String, String> problems) {
        for (var field : Map.of("since", since, "until", until).entrySet()) {
            if (!field.getValue().isEmpty() && Optional.of(year(field.getValue())).filter(OptionalInt::isPresent).isEmpty()) {
                problems.put(field.getKey(), "evidence.gaps.wrong.year");
            }
        }
        if (year(since).orElse(0) > year(until).orElse(9999)) {
            problems.put("until", "evidence.gaps.wrong.years");
        }
    }
}
