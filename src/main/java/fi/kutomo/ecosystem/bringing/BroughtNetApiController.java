package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.netfiles.Problem;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistake;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Network files from programs of members: the same drafts for review as on the page, and how far they have come. Nothing becomes public here. */
@Controller
@Access(Access.Level.MEMBER)
class BroughtNetApiController {

    private final Bringing bringing;
    private final BroughtNetStore nets;
    private final DraftActorStore actors;
    private final DraftTieStore ties;
    private final BringingRules rules;
    private final Choices choices;
    private final Clock clock;

    BroughtNetApiController(
            Bringing bringing, BroughtNetStore nets, DraftActorStore actors, DraftTieStore ties, BringingRules rules, Choices choices, Clock clock) {
        this.bringing = bringing;
        this.nets = nets;
        this.actors = actors;
        this.ties = ties;
        this.rules = rules;
        this.choices = choices;
        this.clock = clock;
    }

    /**
     * Where a network stands.
     *
     * @param fresh whether it was not here before; the same file of the same member is here once
     * @param people rows of people, of which nothing is kept
     * @param actors counts by what was decided
     * @param ties counts by what became of them
     */
    record View(
            String id, String url, @Nullable Boolean fresh, String state, String answer, Instant sent, int people, int derived, int unread, Map<String, Long> actors,
            Map<String, Long> ties) {}

    /** What is the matter, and with which field or where in the file. */
    record Wrong(List<Slip> problems) {}

    /** One of them. */
    record Slip(String where, String what) {}

    @Paced(Pace.UPLOAD)
    @PostMapping("/api/v1/brought-nets")
    @ResponseBody
    ResponseEntity<?> send(@RequestParam(required = false) @Nullable List<MultipartFile> file, @RequestParam Map<String, String> sent, Caller caller) {
        var form = new SourceForm(sent);
        var given = GivenFiles.of(Optional.ofNullable(file).orElse(List.of()));
        var mistakes = form.mistakes(choices, LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        if (!given.countable()) {
            mistakes = mistakes.and("file", Ui.t("ecosystem.bringing.problem.file", GivenFiles.MOST));
        }
        if (!mistakes.isEmpty()) {
            return wrong(mistakes.all().stream().map(BroughtNetApiController::slip).toList());
        }
        var reading = given.read();
        if (reading.refused()) {
            return wrong(reading.problems().stream().map(BroughtNetApiController::slip).toList());
        }
        try {
            var brought = bringing.send(reading, given.digest(), form.source(), caller);
            return ResponseEntity.status(brought.fresh() ? 201 : 200).header("Cache-Control", "no-store").body(view(nets.get(brought.id()), brought.fresh()));
        } catch (Refused refused) {
            return wrong(List.of(new Slip("file", Ui.t(refused.messageKey()))));
        }
    }

    @GetMapping("/api/v1/brought-nets/{id}")
    @ResponseBody
    ResponseEntity<View> show(@PathVariable UUID id, Caller caller) {
        var net = nets.get(id);
        rules.requireSee(caller, net);
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(view(net, null));
    }

    private View view(BroughtNet net, @Nullable Boolean fresh) {
        var left = net.left();
        return new View(
                net.id().toString(), Ui.absolute(Ui.url(net.path())), fresh, word(net.state()), net.answer(), net.sent(), left.people(), left.derived(), left.unread(),
                words(actors.counts(net.id()), DraftActor.State.class), words(ties.counts(net.id()), DraftTieStore.State.class));
    }

    private static <E extends Enum<E>> Map<String, Long> words(Map<E, Long> counts, Class<E> all) {
        var words = new TreeMap<String, Long>();
        var known = new EnumMap<E, Long>(all);
        known.putAll(counts);
        for (var each : all.getEnumConstants()) {
            words.put(word(each), known.getOrDefault(each, 0L));
        }
        return words;
    }

    private static String word(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResponseEntity<Wrong> wrong(List<Slip> slips) {
        return ResponseEntity.unprocessableEntity().header("Cache-Control", "no-store").body(new Wrong(slips));
    }

    private static Slip slip(Mistake mistake) {
        return new Slip(mistake.field(), mistake.text());
    }

    private static Slip slip(Problem problem) {
        return new Slip(problem.where().told(), problem.told());
    }
}
