package fi.kutomo.exchange.api;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.CardText;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Published records for programs. Anyone may read from anywhere; answers carry an ETag. */
@Controller
@Access(Access.Level.PUBLIC)
class RecordController {

    private static final int USUAL = 50;
    private static final int MOST = 500;

    private final Entries entries;
    private final Catalogue catalogue;
    private final RecordViews views;

    RecordController(Entries entries, Catalogue catalogue, RecordViews views) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.views = views;
    }

    /** A part of the list of records, oldest change first, and the cursor of the next part. */
    record Listing(List<Line> records, @Nullable String next) {}

    /** One line of the list. */
    record Line(String id, String type, Map<String, String> title, String url, String record, Instant changed) {}

    @GetMapping("/api/v1/records/{id}")
    @ResponseBody
    ResponseEntity<?> show(@PathVariable String id, @RequestHeader(value = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
        var permanent = PermanentId.parse(id).orElseThrow(() -> new NotFound(id));
        var withdrawn = entries.withdrawn(permanent);
        if (withdrawn.isPresent()) {
            return gone(withdrawn.get());
        }
        var entry = entries.published(permanent).orElseThrow(() -> new NotFound(id));
        var tag = "\"" + entry.id() + "-" + entry.revision() + "\"";
        if (known.contains(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).headers(headers(tag)).build();
        }
        return new ResponseEntity<>(views.of(entry), headers(tag), HttpStatus.OK);
    }

    @GetMapping("/api/v1/records")
    @ResponseBody
    ResponseEntity<?> list(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String changedSince,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "" + USUAL) String limit) {
        var kinds = Arrays.stream(type.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
        if (!kinds.stream().allMatch(word -> EntryKind.of(word).isPresent())) {
            return wrong("type is one of " + String.join(", ", Arrays.stream(EntryKind.values()).map(EntryKind::word).toList()));
        }
        if (!limit.matches("\\d{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            return wrong("limit is a number from 1 to " + MOST);
        }
        var from = changedSince.isBlank() ? java.util.Optional.of(Instant.EPOCH) : instant(changedSince);
        var place = cursor.isBlank() ? from.map(since -> new Place(since, new UUID(0, 0))) : Place.of(cursor);
        if (place.isEmpty()) {
            return wrong(cursor.isBlank() ? "changedSince is a day or time like 2026-11-22 or 2026-11-22T10:00:00Z" : "cursor is one that an earlier answer gave");
        }
        var words = kinds.isEmpty() ? Arrays.stream(EntryKind.values()).map(EntryKind::word).toList() : kinds.stream().map(word -> EntryKind.of(word).orElseThrow().word()).toList();
        int most = Integer.parseInt(limit);
        var cards = catalogue.changed(place.get().changed(), place.get().id(), words, most + 1);
        var shown = cards.subList(0, Math.min(most, cards.size()));
        var next = cards.size() > most ? Place.at(shown.getLast()).cursor() : null;
        return new ResponseEntity<>(new Listing(shown.stream().map(RecordController::line).toList(), next), headers(null), HttpStatus.OK);
    }

    @GetMapping("/api/v1/openapi.json")
    @ResponseBody
    ResponseEntity<byte[]> description() throws IOException {
        var text = new ClassPathResource("exchange/openapi.json").getContentAsString(StandardCharsets.UTF_8).replace("{base}", Ui.absolute(""));
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var headers = headers("\"" + Integer.toHexString(text.hashCode()) + "\"");
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new ResponseEntity<>(bytes, headers, HttpStatus.OK);
    }

    private static Line line(Card card) {
        var titles = new LinkedHashMap<String, String>();
        card.texts().forEach((lang, text) -> titles.put(lang.tag(), text(text)));
        return new Line(
                card.permanentId(),
                card.ref().kind(),
                titles,
                Ui.absolute(Ui.url(card.original(), card.path())),
                Ui.absolute("/api/v1/records/" + card.permanentId()),
                card.changed());
    }

    private static String text(CardText text) {
        return text.title();
    }

    private static ResponseEntity<?> wrong(String detail) {
        return ResponseEntity.badRequest()
                .headers(headers(null))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail));
    }

    /** Programs that have kept a copy learn that it is to go, why, and what has taken its place. */
    private static ResponseEntity<?> gone(Entries.Withdrawal withdrawal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, withdrawal.reason());
        problem.setProperty("withdrawn", withdrawal.at());
        withdrawal.replacedBy().ifPresent(id -> problem.setProperty("replacedBy", id.value()));
        return ResponseEntity.status(HttpStatus.GONE)
                .headers(headers(null))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpHeaders headers(@Nullable String tag) {
        var headers = new HttpHeaders();
        headers.setCacheControl("no-cache");
        headers.set("Access-Control-Allow-Origin", "*");
        headers.set("Access-Control-Expose-Headers", "ETag, Link");
        if (tag != null) {
            headers.setETag(tag);
        }
        return headers;
    }

    private static java.util.Optional<Instant> instant(String text) {
        try {
            return java.util.Optional.of(text.length() == 10 ? LocalDate.parse(text).atStartOfDay(Ui.ZONE).toInstant() : Instant.parse(text));
        } catch (DateTimeException noTime) {
            return java.util.Optional.empty();
        }
    }

    /** A place in the list of changes, as a word that means nothing to others. */
    private record Place(Instant changed, UUID id) {

        static Place at(Card card) {
            return new Place(card.changed(), card.ref().id());
        }

        static java.util.Optional<Place> of(String cursor) {
            try {
                var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split(" ");
                return java.util.Optional.of(new Place(Instant.parse(parts[0]), UUID.fromString(parts[1])));
            } catch (RuntimeException notOurs) {
                return java.util.Optional.empty();
            }
        }

        String cursor() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((changed + " " + id).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
