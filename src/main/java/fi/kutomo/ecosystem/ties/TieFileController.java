package fi.kutomo.ecosystem.ties;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
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
import org.springframework.transaction.support.TransactionTemplate;
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

    private final TieStore ties;
    private final DerivedTieStore derivedTies;
    private final ActorStore actors;
    private final Sights sights;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TieFileController(
            TieStore ties, DerivedTieStore derivedTies, ActorStore actors, Sights sights, TransactionTemplate transaction, Clock clock) {
        this.ties = ties;
        this.derivedTies = derivedTies;
        this.actors = actors;
        this.sights = sights;
        this.transaction = transaction;
        this.clock = clock;
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
        var sight = sights.of(Caller.visitor(Lang.FI));
        var of = actors.at(actor, sight).filter(each -> each.state() == Actor.State.SHOWN).map(Actor::id);
        var listing = actor.isEmpty() || of.isPresent() ? part(of, day, sight, number) : new Listing(0, List.of(), null);
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(listing);
    }

    private LocalDate asOf(Optional<LocalDate> day) {
        return day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), Ui.ZONE));
    }

    /** The stated ones come first. */
    private Listing part(Optional<UUID> of, Optional<LocalDate> day, Sight sight, int number) {
        long stated = ties.count(of, day, sight);
        long total = stated + derivedTies.count(of, day, sight);
        long from = (number - 1L) * PART;
        var first = from < stated ? ties.part(of, day, sight, from, PART) : List.<Tie>of();
        var second = first.size() < PART ? derivedTies.part(of, day, sight, Math.max(0, from - stated), PART - first.size()) : List.<DerivedTie>of();
        var ends = new HashMap<UUID, Actor>();
        know(Stream.concat(first.stream().flatMap(tie -> Stream.of(tie.from().actor(), tie.to().actor())),
                second.stream().flatMap(tie -> Stream.of(tie.from(), tie.to()))), ends, sight);
        var views = Stream.concat(first.stream().flatMap(tie -> view(tie, ends, asOf(day)).stream()), second.stream().flatMap(tie -> view(tie, ends).stream())).toList();
        return new Listing(total, views, from + PART < total ? number + 1 : null);
    }

    /** The table is written down before it is sent, so that a slow reader does not keep the database waiting. */
    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/ties.csv")
    void table(Lang lang, @RequestParam(defaultValue = "") String on, Caller caller, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ties.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        var file = Files.createTempFile("ties", ".csv");
        try {
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(file)) {
                csv.writeRecord(HEAD);
                write(csv, DateField.read(on), sights.of(caller), lang);
            }
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void write(CsvWriter csv, Optional<LocalDate> day, Sight sight, Lang lang) {
        var ends = new HashMap<UUID, Actor>();
        long offset = 0;
        for (var part = ties.part(Optional.empty(), day, sight, 0, PART); !part.isEmpty(); part = ties.part(Optional.empty(), day, sight, offset, PART)) {
            know(part.stream().flatMap(tie -> Stream.of(tie.from().actor(), tie.to().actor())), ends, sight);
            part.forEach(tie -> view(tie, ends, asOf(day)).ifPresent(view -> csv.writeRecord(row(view, tie.from().actor(), tie.to().actor(), ends, lang))));
            offset += PART;
        }
        transaction.executeWithoutResult(_ -> {
            var waiting = new ArrayList<DerivedTie>();
            derivedTies.each(day, sight, tie -> {
                waiting.add(tie);
                if (waiting.size() == PART) {
                    write(csv, waiting, ends, sight, lang);
                }
            });
            write(csv, waiting, ends, sight, lang);
        });
    }

    private void write(CsvWriter csv, List<DerivedTie> waiting, Map<UUID, Actor> ends, Sight sight, Lang lang) {
        know(waiting.stream().flatMap(tie -> Stream.of(tie.from(), tie.to())), ends, sight);
        waiting.forEach(tie -> view(tie, ends).ifPresent(view -> csv.writeRecord(row(view, tie.from(), tie.to(), ends, lang))));
        waiting.clear();
    }

    private void know(Stream<UUID> ids, Map<UUID, Actor> ends, Sight sight) {
        var unknown = ids.filter(id -> !ends.containsKey(id)).distinct().toList();
        actors.find(unknown, sight).forEach(actor -> ends.put(actor.id(), actor));
    }

    private static List<String> row(View view, UUID from, UUID to, Map<UUID, Actor> ends, Lang lang) {
        var cells = new ArrayList<>(List.of(
                view.from(), name(ends, from, lang), view.to(), name(ends, to, lang), view.kind(), String.valueOf(view.derived()),
                String.valueOf(view.directed())));
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

    private static String name(Map<UUID, Actor> ends, UUID id, Lang lang) {
        return safe(Objects.requireNonNull(ends.get(id)).name().in(lang));
    }

    /** Empty where an end has gone out of sight meanwhile. */
    private static Optional<View> view(Tie tie, Map<UUID, Actor> ends, LocalDate today) {
        var from = ends.get(tie.from().actor());
        var to = ends.get(tie.to().actor());
        var strength = tie.strength();
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new View(
                        from.slug(), to.slug(), word(tie.kind().name()), false, tie.kind().directed(), word(tie.state().name()), rung(strength),
                        strength.isPresent() ? tie.oneSided() : null, strength.isPresent() ? round(tie.now(today)) : null,
                        null, null, day(tie.since()), day(tie.until())));
    }

    private static Optional<View> view(DerivedTie tie, Map<UUID, Actor> ends) {
        var from = ends.get(tie.from());
        var to = ends.get(tie.to());
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new View(
                        from.slug(), to.slug(), word(tie.kind().name()), true, tie.kind().directed(), null, null, null, null, round(tie.weight()),
                        tie.undertakings(), day(tie.began()), day(tie.ended())));
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
