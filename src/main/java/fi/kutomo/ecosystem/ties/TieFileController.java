package fi.kutomo.ecosystem.ties;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.ecosystem.Ties;
import fi.kutomo.ecosystem.Woven;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.ui.DateField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Ties as a table for people and for programs, stated and derived ones told apart. */
@Controller
@Access(Access.Level.PUBLIC)
class TieFileController {

    private static final int PART = 1000;
    private static final List<String> HEAD = List.of(
            "from", "from-name", "to", "to-name", "kind", "derived", "directed", "state", "strength", "one-sided", "strength-now", "weight", "undertakings",
            "since", "until");

    private final Ties ties;

    TieFileController(Ties ties) {
        this.ties = ties;
    }

    /** A part of the ties, and the number of the next one. */
    record Listing(long total, List<View> ties, @Nullable Integer next) {}

    /**
     * One tie.
     *
     * @param strength rung 1 to 4 of the end for which it is less
     * @param weight of a derived tie
     */
    record View(
            String from,
            String to,
            String kind,
            boolean derived,
            boolean directed,
            @Nullable String state,
            @Nullable Integer strength,
            @Nullable Boolean oneSided,
            @Nullable Double strengthNow,
            @Nullable Double weight,
            @Nullable Integer undertakings,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    @GetMapping("/api/v1/ties")
    @ResponseBody
    ResponseEntity<Object> list(
            @RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "1") String page) {
        var day = DateField.read(on);
        if (day.isEmpty() && !on.isBlank()) {
            return ResponseEntity.badRequest().body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "on is a day, such as 2026-03-01"));
        }
        int number = page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1;
        var woven = ties.visible(Caller.visitor(Lang.FI), day);
        var views = views(woven).filter(view -> actor.isEmpty() || view.from().equals(actor) || view.to().equals(actor)).toList();
        int from = Math.min(views.size(), (number - 1) * PART);
        int until = Math.min(views.size(), from + PART);
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .header("Cache-Control", "no-cache")
                .body(new Listing(views.size(), views.subList(from, until), until < views.size() ? number + 1 : null));
    }

    @GetMapping("/{lang}/ties.csv")
    void table(Lang lang, @RequestParam(defaultValue = "") String on, Caller caller, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ties.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        var woven = ties.visible(caller, DateField.read(on));
        var names = new HashMap<String, String>();
        woven.ends().values().forEach(end -> names.put(slug(end), end.name().in(lang)));
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEAD);
            views(woven).forEach(view -> csv.writeRecord(row(view, names)));
        }
    }

    private static List<String> row(View view, Map<String, String> names) {
        var cells = new ArrayList<>(List.of(
                view.from(), safe(names.getOrDefault(view.from(), "")), view.to(), safe(names.getOrDefault(view.to(), "")), view.kind(),
                String.valueOf(view.derived()), String.valueOf(view.directed())));
        cells.add(cell(view.state()));
        cells.add(cell(view.strength()));
        cells.add(cell(view.oneSided()));
        cells.add(cell(view.strengthNow()));
        cells.add(cell(view.weight()));
        cells.add(cell(view.undertakings()));
        cells.add(cell(view.since()));
        cells.add(cell(view.until()));
        return cells;
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Stream<View> views(Woven woven) {
        var ends = woven.ends();
        return Stream.concat(
                woven.stated().stream().map(tie -> new View(
                        slug(ends, tie.from()), slug(ends, tie.to()), word(tie.kind()), false, tie.directed(), word(tie.state()), rung(tie.strength()),
                        tie.strength().isPresent() ? tie.oneSided() : null, tie.strength().isPresent() ? round(tie.now()) : null, null, null,
                        day(tie.since()), day(tie.until()))),
                woven.derived().stream().map(tie -> new View(
                        slug(ends, tie.from()), slug(ends, tie.to()), word(tie.kind()), true, tie.directed(), null, null, null, null, round(tie.weight()),
                        tie.undertakings(), day(tie.began()), day(tie.ended()))));
    }

    private static String slug(Map<UUID, Woven.End> ends, UUID id) {
        return slug(Objects.requireNonNull(ends.get(id)));
    }

    private static String slug(Woven.End end) {
        return end.path().substring(end.path().indexOf('/') + 1);
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Integer rung(OptionalInt strength) {
        return strength.isPresent() ? strength.getAsInt() : null;
    }

    private static @Nullable LocalDate day(Optional<LocalDate> day) {
        return day.orElse(null);
    }

    private static double round(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String safe(String cell) {
        return cell.matches("(?s)'*[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
