package fi.kutomo.ecosystem.finding;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.actors.Sights;
import fi.kutomo.ecosystem.actors.Statement;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Actors for programs: those that everybody may see, with what everybody may know of them. */
@Controller
@Access(Access.Level.PUBLIC)
class ActorApiController {

    private static final int PART = 100;

    private final ActorListing listing;
    private final ActorLines lines;
    private final ActorStore store;
    private final Sights sights;
    private final Entries entries;

    ActorApiController(ActorListing listing, ActorLines lines, ActorStore store, Sights sights, Entries entries) {
        this.listing = listing;
        this.lines = lines;
        this.store = store;
        this.sights = sights;
        this.entries = entries;
    }

    /** A part of the list, and the number of the next one. */
    record Listing(long total, List<View> actors, @Nullable Integer next) {}

    /** @param entry permanent id of the organisation that it is */
    record View(
            String id, String kind, String url, Map<String, String> name, Map<String, String> summary, @Nullable String entry, List<Said> statements,
            Instant changed) {}

    /** One thing said of it, with the days between which it holds and who said it. */
    record Said(
            Facet facet, String term, Map<String, String> words, @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String saidBy, String source) {}

    @GetMapping("/api/v1/actors")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam Map<String, String> sent) {
        var filter = ActorFilter.of(sent);
        var sight = everybody();
        var typed = sent.getOrDefault("page", "1");
        int number = typed.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(typed)) : 1;
        long total = listing.count(filter, sight, Lang.FI);
        var found = listing.find(filter, sight, Lang.FI, (number - 1) * PART, PART);
        return open(new Listing(total, views(found, sight), (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/actors/{slug}")
    @ResponseBody
    ResponseEntity<View> show(@PathVariable String slug) {
        var sight = everybody();
        var actor = store.at(slug, sight).filter(each -> each.state() == Actor.State.SHOWN).orElseThrow(() -> new NotFound("actor " + slug));
        return open(views(List.of(actor), sight).getFirst());
    }

    /** Whoever asks, programs get what a visitor gets. */
    private Sight everybody() {
        return sights.of(Caller.visitor(Lang.FI));
    }

    private List<View> views(List<Actor> actors, Sight sight) {
        var said = lines.said(actors, sight);
        var known = entries.named(actors.stream().flatMap(actor -> actor.entry().stream()).toList());
        return actors.stream().map(actor -> view(actor, said.getOrDefault(actor.id(), List.of()), known)).toList();
    }

    private static View view(Actor actor, List<Statement> said, Map<EntryId, EntrySummary> known) {
        return new View(
                actor.slug(), actor.kind().name().toLowerCase(Locale.ROOT), Ui.absolute(Ui.url(actor.path())), actor.name().byTag(),
                actor.summary().byTag(), actor.entry().flatMap(entry -> Optional.ofNullable(known.get(entry))).map(each -> each.id().value()).orElse(null),
                said.stream().map(ActorApiController::said).toList(), actor.changed());
    }

    private static Said said(Statement statement) {
        var said = statement.said();
        return new Said(
                said.facet(), said.term(), said.words().byTag(), said.from().orElse(null), said.to().orElse(null),
                statement.voice().name().toLowerCase(Locale.ROOT), said.source());
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
