package fi.kutomo.gatherings.planning;

import fi.kutomo.gatherings.sessions.Kind;
import fi.kutomo.gatherings.sessions.Level;
import fi.kutomo.gatherings.sessions.Part;
import fi.kutomo.gatherings.sessions.Planned;
import fi.kutomo.gatherings.sessions.Session.Plan;
import fi.kutomo.gatherings.sessions.Texts;
import fi.kutomo.gatherings.sessions.When;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import fi.kutomo.platform.web.ui.Mistakes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody wrote into the form of a session.
 *
 * @param plan with a time of its own where the written one is none; then it stands among the mistakes
 * @param rows the parts of the agenda as they were written
 */
record SessionForm(Map<String, String> fields, Plan plan, List<AgendaRow> rows, Mistakes mistakes) {

    static final List<String> ZONES = List.of("Europe/Helsinki", "Europe/Stockholm", "Europe/Brussels", "Europe/London");

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[.:](\\d{2}))?");
    private static final LocalDateTime NO_TIME = LocalDate.of(2000, 1, 3).atTime(LocalTime.NOON);

    /** @param kept the agenda that the form was filled from */
    static SessionForm read(Map<String, String> sent, Kind kind, List<Part> kept, Lang lang) {
        var rows = AgendaRow.read(sent);
        var mistakes = Mistakes.none();
        var day = DateField.read(sent.getOrDefault("day", ""));
        var time = time(sent.getOrDefault("time", ""));
        var minutes = number(sent.getOrDefault("minutes", ""));
        if (day.isEmpty()) {
            mistakes = mistakes.and("day", Ui.t("gatherings.planning.wrong.day"));
        }
        if (time.isEmpty()) {
            mistakes = mistakes.and("time", Ui.t("gatherings.planning.wrong.time"));
        }
        var begins = day.isPresent() && time.isPresent() ? day.get().atTime(time.get()) : NO_TIME;
        var zone = ZONES.contains(sent.getOrDefault("zone", "")) ? ZoneId.of(sent.getOrDefault("zone", "")) : Ui.ZONE;
        var plan = new Plan(
                kind, Level.of(sent.getOrDefault("level", "")).orElse(kind.level()), Texts.read("title-", sent), Texts.read("goal-", sent),
                Texts.read("preparation-", sent), new When(begins, zone, minutes), Texts.line(sent, "place"), Texts.line(sent, "online"),
                rows.stream().map(row -> row.part(kept, lang)).toList());
        for (var problem : Planned.problems(plan)) {
            mistakes = mistakes.and(problem.field(), Ui.t(problem.key(), problem.arguments().toArray()));
        }
        return new SessionForm(sent, plan, rows, mistakes);
    }

    /** What a kept plan looks like in the form. */
    static SessionForm written(Plan plan, Optional<String> facilitator, Lang lang) {
        var fields = new LinkedHashMap<String, String>();
        plan.title().byTag().forEach((tag, text) -> fields.put("title-" + tag, text));
        plan.goal().byTag().forEach((tag, text) -> fields.put("goal-" + tag, text));
        plan.preparation().byTag().forEach((tag, text) -> fields.put("preparation-" + tag, text));
        fields.put("day", day(plan.when().begins().toLocalDate()));
        fields.put("time", Texts.time(plan.when().begins().toLocalTime(), lang));
        fields.put("minutes", String.valueOf(plan.when().minutes()));
        fields.put("zone", plan.when().zone().getId());
        fields.put("place", plan.place());
        fields.put("online", plan.online());
        fields.put("level", plan.level().name());
        facilitator.ifPresent(person -> fields.put("facilitator", person));
        return new SessionForm(fields, plan, AgendaRow.of(plan.agenda(), lang), Mistakes.none());
    }

    /** The same before anybody has said when. */
    SessionForm undated() {
        var fresh = new LinkedHashMap<>(fields);
        fresh.put("day", "");
        fresh.put("time", "");
        return new SessionForm(fresh, plan, rows, mistakes);
    }

    /** After a press on one of the buttons that move, drop or add a part: {@code up:3}, {@code drop:0}, {@code add}. */
    SessionForm arranged(String act) {
        var all = new ArrayList<>(rows);
        var full = Mistakes.none();
        int at = number(act.replaceFirst(".*:", ""));
        if (act.startsWith("up:") && at > 0 && at < all.size()) {
            all.add(at - 1, all.remove(at));
        } else if (act.startsWith("drop:") && at >= 0 && at < all.size()) {
            all.remove(at);
        } else if (act.equals("add") && all.size() >= Planned.MOST_PARTS) {
            full = full.and("part-0", Ui.t("gatherings.planning.wrong.parts", Planned.MOST_PARTS));
        } else if (act.equals("add")) {
            all.add(AgendaRow.EMPTY);
        }
        return new SessionForm(fields, plan, all, full);
    }

    /** What was written, on top of an agenda that somebody else has changed. */
    SessionForm onto(List<Part> now, Lang lang) {
        return new SessionForm(fields, plan, rows.stream().map(row -> row.onto(now, lang)).toList(), mistakes);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    private static Optional<LocalTime> time(String written) {
        var matcher = TIME.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Below 0 when it is no number. */
    static int number(String written) {
        return written.strip().matches("\\d{1,4}") ? Integer.parseInt(written.strip()) : -1;
    }
}
