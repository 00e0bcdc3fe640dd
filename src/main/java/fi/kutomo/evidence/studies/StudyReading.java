package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.Design;
import fi.kutomo.evidence.Direction;
import fi.kutomo.evidence.Measure;
import fi.kutomo.evidence.Quality;
import fi.kutomo.evidence.Setting;
import fi.kutomo.evidence.StudyOutcome;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads a form as a study; what cannot be read is left out and named at its field. */
public final class StudyReading {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final StudyForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private StudyReading(StudyForm form) {
        this.form = form;
    }

    /**
     * What was understood.
     *
     * @param problems message key by field, in the order of the form
     */
    public record Read(StudyText text, Map<String, String> problems) {}

    /** Reads the form; what was studied has been found out before, by whoever knows entries. */
    static Read of(StudyForm form, List<Studied> studied, boolean someUnknown) {
        var reading = new StudyReading(form);
        var source = reading.source();
        if (someUnknown) {
            reading.problems.put("entries", "evidence.studies.problem.entries");
        }
        var making = reading.making();
        var outcomes = reading.outcomes();
        var learning = reading.texts("learning");
        var terms = new ArrayList<>(form.all("approach"));
        terms.addAll(form.all("group"));
        return new Read(new StudyText(source, making, studied, terms.stream().sorted().distinct().toList(), outcomes, learning), reading.problems);
    }

    private Source source() {
        var title = line("title");
        if (title.isEmpty()) {
            problems.put("title", "evidence.studies.problem.title");
        }
        var lang = form.value("lang").toLowerCase(java.util.Locale.ROOT);
        if (!lang.matches("[a-z]{2,3}")) {
            problems.put("lang", "evidence.studies.problem.lang");
            lang = Lang.EN.tag();
        }
        return new Source(lang, title, line("authors"), year(), line("publishedIn"), doi(), address(), texts("summary"));
    }

    private OptionalInt year() {
        var year = whole("year");
        if (year.isPresent() && (year.getAsInt() < 1800 || year.getAsInt() > Year.now(fi.kutomo.platform.web.Ui.ZONE).getValue() + 1)) {
            problems.put("year", "evidence.studies.problem.year");
            return OptionalInt.empty();
        }
        return year;
    }

    private Optional<String> doi() {
        var typed = form.value("doi");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var found = doi(typed);
        if (found.isEmpty()) {
            problems.put("doi", "evidence.studies.problem.doi");
        }
        return found;
    }

    /** A DOI out of whatever stands around it: a resolver's address, the word doi. */
    static Optional<String> doi(String text) {
        var match = DOI.matcher(text);
        return match.find() ? Optional.of(match.group().replaceAll("[.,;)\\]]+$", "")) : Optional.empty();
    }

    private Optional<String> address() {
        var typed = form.value("address");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("https?://[^\\s\"<>]{3,2000}")) {
            problems.put("address", "evidence.studies.problem.address");
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    private Making making() {
        var quality = named(Quality.class, "quality");
        var design = named(Design.class, "design");
        var setting = named(Setting.class, "setting");
        var country = line("country");
        var reason = text("qualityReason");
        if (quality.isPresent() && reason.isEmpty()) {
            problems.put("qualityReason", "evidence.studies.problem.qualityReason");
        }
        var n = whole("n");
        return new Making(
                design, setting, country, quality, reason, n, share("attrition"), share("attritionDifference"),
                Typed.yesOrNo(form.value("independent")), Typed.yesOrNo(form.value("peerReviewed")), Typed.yesOrNo(form.value("registered")),
                line("registration"));
    }

    private List<StudyOutcome> outcomes() {
        var outcomes = new ArrayList<StudyOutcome>();
        for (int i = 0; i < form.outcomes(); i++) {
            outcome("o" + i + "-").ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private Optional<StudyOutcome> outcome(String at) {
        if (List.of("effect", "direction", "number", "passage").stream().allMatch(field -> form.value(at + field).isEmpty())) {
            return Optional.empty();
        }
        var effect = form.value(at + "effect");
        var direction = named(Direction.class, at + "direction");
        if (!effect.startsWith("effect/")) {
            problems.put(at + "effect", "evidence.studies.problem.effect");
        }
        if (direction.isEmpty()) {
            problems.put(at + "direction", "evidence.studies.problem.direction");
        }
        var measure = named(Measure.class, at + "measure");
        var number = number(at, measure);
        return Optional.of(new StudyOutcome(
                id(form.value(at + "id")), effect, form.has(at + "main", "yes"), direction.orElse(Direction.NONE),
                number.isPresent() ? measure : Optional.empty(), measure.isPresent() ? number : OptionalDouble.empty(),
                standardError(at, number), whole(at + "months"), text(at + "passage"), line(at + "page")));
    }

    private OptionalDouble number(String at, Optional<Measure> measure) {
        var number = decimal(at + "number");
        if (number.isPresent() && measure.isEmpty()) {
            problems.put(at + "measure", "evidence.studies.problem.measure");
        }
        if (number.isEmpty() && measure.isPresent() && !problems.containsKey(at + "number")) {
            problems.put(at + "number", "evidence.studies.problem.number");
        }
        if (measure.filter(Measure.RISK_DIFFERENCE::equals).isPresent() && number.isPresent() && Math.abs(number.getAsDouble()) > 1) {
            problems.put(at + "number", "evidence.studies.problem.difference");
        }
        return number;
    }

    private OptionalDouble standardError(String at, OptionalDouble number) {
        var se = decimal(at + "se");
        if (se.isPresent() && se.getAsDouble() <= 0) {
            problems.put(at + "se", "evidence.studies.problem.se");
            return OptionalDouble.empty();
        }
        if (se.isPresent() && number.isEmpty()) {
            problems.putIfAbsent(at + "number", "evidence.studies.problem.number");
        }
        return se;
    }

    private static UUID id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : Ids.next();
    }

    private LocalizedText texts(String name) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        Lang.ALL.forEach(lang -> texts.put(lang, text(name + "-" + lang.tag())));
        return new LocalizedText(texts);
    }

    private String line(String name) {
        return atMost(name, form.value(name).replaceAll("\\s+", " "), LONGEST_LINE * (name.equals("authors") ? 10 : 1));
    }

    private String text(String name) {
        return atMost(name, form.value(name), LONGEST_TEXT);
    }

    private String atMost(String name, String text, int most) {
        if (text.length() > most) {
            problems.put(name, "evidence.studies.problem.long");
        }
        return text.replace("\u0000", "");
    }

    private OptionalInt whole(String name) {
        var typed = form.value(name);
        var number = Typed.whole(typed);
        if (!typed.isEmpty() && (number.isEmpty() || number.getAsInt() < 0)) {
            problems.put(name, "evidence.studies.problem.whole");
            return OptionalInt.empty();
        }
        return number;
    }

    private OptionalDouble decimal(String name) {
        var typed = form.value(name);
        var number = Typed.number(typed);
        if (!typed.isEmpty() && number.isEmpty()) {
            problems.put(name, "evidence.studies.problem.decimal");
        }
        return number;
    }

    private OptionalDouble share(String name) {
        var typed = form.value(name);
        var share = Typed.share(typed);
        if (!typed.isEmpty() && (share.isEmpty() || share.getAsDouble() < 0 || share.getAsDouble() > 1)) {
            problems.put(name, "evidence.studies.problem.share");
            return OptionalDouble.empty();
        }
        return share;
    }

    private <E extends Enum<E>> Optional<E> named(Class<E> type, String field) {
        var name = form.value(field);
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst();
    }
}
