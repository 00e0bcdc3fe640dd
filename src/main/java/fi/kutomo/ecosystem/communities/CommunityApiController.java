package fi.kutomo.ecosystem.communities;

import fi.kutomo.accounts.People;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.communities.Community.State;
import fi.kutomo.ecosystem.communities.PlanStore.Activity;
import fi.kutomo.ecosystem.communities.PlanStore.Measure;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Communities for programs: what everybody may read, with those members who agreed to be shown. */
@Controller
@Access(Access.Level.PUBLIC)
class CommunityApiController {

    private static final int PART = 100;

    private final CommunityStore store;
    private final MemberStore members;
    private final PlanStore plans;
    private final Roll roll;
    private final People people;

    CommunityApiController(CommunityStore store, MemberStore members, PlanStore plans, Roll roll, People people) {
        this.store = store;
        this.members = members;
        this.plans = plans;
        this.roll = roll;
        this.people = people;
    }

    /** A part of the list, and the number of the next one. */
    record Listing(long total, List<View> communities, @Nullable Integer next) {}

    /** @param facilitator name of who leads it, where that is shown */
    record View(
            String id, String url, Map<String, String> name, Map<String, String> goal, String state, String entrance, List<String> regions,
            List<String> themes, @Nullable String facilitator, List<Person> members, List<Measured> measures, List<Done> activities,
            @Nullable Instant published, @Nullable Instant ended, Instant changed) {}

    /** @param actor last part of the address of the actor that it is */
    record Person(String name, @Nullable String actor, String part) {}

    /** @param indicator permanent id of the indicator that it is */
    record Measured(@Nullable String indicator, Map<String, String> words) {}

    /** What is done on a day. */
    record Done(LocalDate day, Map<String, String> words) {}

    @GetMapping("/api/v1/communities")
    @ResponseBody
    ResponseEntity<Listing> list(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "1") String page) {
        int number = page.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1;
        long total = store.count(region, theme);
        var found = store.shown(region, theme, Lang.FI.tag(), (number - 1) * PART, PART);
        return open(new Listing(total, views(found), (long) number * PART < total ? number + 1 : null));
    }

    @GetMapping("/api/v1/communities/{slug}")
    @ResponseBody
    ResponseEntity<View> show(@PathVariable String slug) {
        var community = store.at(slug).filter(each -> each.state() != State.DRAFT).orElseThrow(() -> new NotFound("community " + slug));
        return open(views(List.of(community)).getFirst());
    }

    private List<View> views(List<Community> communities) {
        var visitor = Caller.visitor(Lang.FI);
        var ids = communities.stream().map(Community::id).toList();
        var shown = roll.shown(members.in(ids).values().stream().flatMap(List::stream).toList(), visitor).stream()
                .collect(Collectors.groupingBy(named -> named.member().community()));
        var measures = plans.measures(ids);
        var activities = plans.activities(ids);
        var leaders = people.names(communities.stream().flatMap(community -> community.leader().stream()).distinct().toList(), visitor);
        return communities.stream()
                .map(community -> view(
                        community, shown.getOrDefault(community.id(), List.of()), measures.getOrDefault(community.id(), List.of()),
                        activities.getOrDefault(community.id(), List.of()), community.leader().flatMap(leader -> Optional.ofNullable(leaders.get(leader)))))
                .toList();
    }

    private static View view(Community community, List<Roll.Named> shown, List<Measure> measures, List<Activity> activities, Optional<String> leader) {
        var charter = community.charter();
        return new View(
                community.slug(), Ui.absolute(Ui.url(community.path())), charter.name().byTag(), charter.goal().byTag(), word(community.state()),
                word(charter.entrance()), charter.regions(), charter.themes(), leader.orElse(null),
                shown.stream().map(named -> new Person(named.name(), named.actor().map(Actor::slug).orElse(null), word(named.member().part()))).toList(),
                measures.stream().map(measure -> new Measured(measure.indicator().orElse(null), measure.words().byTag())).toList(),
                activities.stream().map(activity -> new Done(activity.day(), activity.words().byTag())).toList(),
                community.published().orElse(null), community.ended().orElse(null), community.changed());
    }

    private static String word(Enum<?> named) {
        return named.name().toLowerCase(Locale.ROOT);
    }

    private static <T> ResponseEntity<T> open(T body) {
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(body);
    }
}
