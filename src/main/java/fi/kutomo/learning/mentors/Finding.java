package fi.kutomo.learning.mentors;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.learning.matching.Candidate;
import fi.kutomo.learning.matching.Frame;
import fi.kutomo.learning.matching.Match;
import fi.kutomo.learning.matching.Matches;
import fi.kutomo.learning.matching.Seeker;
import fi.kutomo.learning.tags.Tag;
import fi.kutomo.learning.tags.Tagging;
import fi.kutomo.learning.tags.Tags;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what the calculation needs: who can be asked now, and what is known of the two. */
@Component
class Finding {

    /** Areas that hold several regions and in which people work together. */
    private static final Set<String> TOGETHER = Set.of("vitality", "ely");

    private final MentorStore mentors;
    private final RequestStore requests;
    private final PairingStore pairings;
    private final Memberships memberships;
    private final People people;
    private final Acquaintance acquaintance;
    private final Terms terms;
    private final Areas areas;
    private final Clock clock;

    Finding(
            MentorStore mentors, RequestStore requests, PairingStore pairings, Memberships memberships, People people, Acquaintance acquaintance, Terms terms, Areas areas,
            Clock clock) {
        this.mentors = mentors;
        this.requests = requests;
        this.pairings = pairings;
        this.memberships = memberships;
        this.people = people;
        this.acquaintance = acquaintance;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    /** At most five mentors who fit and were not asked yet. */
    List<Match> of(Request request) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        var all = mentors.open();
        var ids = Stream.concat(all.stream().map(Mentor::person), Stream.of(request.person())).collect(Collectors.toSet());
        // Whoever is gone or shut out answers nobody
        var there = people.callers(ids).keySet();
        var organisations = memberships.running(ids);
        var others = organisations.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var near = acquaintance.near(organisations.getOrDefault(request.person(), Set.of()), others, today);
        var loads = pairings.loads();
        var candidates = all.stream()
                .filter(mentor -> there.contains(mentor.person()))
                .map(mentor -> candidate(mentor, organisations.getOrDefault(mentor.person(), Set.of()), near, mentor.most() - loads.getOrDefault(mentor.person(), 0)))
                .toList();
        return Matches.of(seeker(request, organisations.getOrDefault(request.person(), Set.of())), candidates, frame(all, request, today));
    }

    private Seeker seeker(Request request, Set<UUID> organisations) {
        var tags = request.said().tags();
        var hidden = new HashSet<>(requests.hidden(request));
        pairings.ofRequest(request.id()).forEach(each -> hidden.add(each.mentor()));
        var related = tags.of(Tag.NEED).stream().flatMap(need -> terms.related(need).stream()).collect(Collectors.toSet());
        return new Seeker(
                request.person(), tags.set(Tag.THEME), tags.set(Tag.NEED), related, phases(tags), tags.set(Tag.LANG), tags.set(Tag.REGION), organisations, hidden,
                requests.lowered(request.person()));
    }

    private static Candidate candidate(Mentor mentor, Set<UUID> organisations, Set<UUID> near, int free) {
        var tags = mentor.said().tags();
        return new Candidate(
                mentor.person(), tags.set(Tag.THEME), tags.set(Tag.NEED), phases(tags), tags.set(Tag.LANG), tags.set(Tag.REGION), organisations, free,
                LocalDate.ofInstant(mentor.changed(), Ui.ZONE), organisations.stream().anyMatch(near::contains));
    }

    private static Set<Integer> phases(Tags tags) {
        return tags.of(Tag.STAGE).stream().map(Tagging::phase).filter(phase -> phase >= 0).collect(Collectors.toSet());
    }

    private Frame frame(Collection<Mentor> all, Request request, LocalDate today) {
        var said = Stream.concat(requests.open().stream().map(Request::said), all.stream().map(Mentor::said)).map(Mentor.Said::tags).toList();
        var naming = new HashMap<String, Integer>();
        said.forEach(tags -> tags.of(Tag.THEME).forEach(theme -> naming.merge(theme, 1, Integer::sum)));
        var regions = Stream.concat(said.stream(), Stream.of(request.said().tags())).flatMap(tags -> tags.of(Tag.REGION).stream()).collect(Collectors.toSet());
        int documents = (int) said.stream().filter(tags -> !tags.of(Tag.THEME).isEmpty()).count();
        return new Frame(documents, Map.copyOf(naming), regions.stream().collect(Collectors.toMap(region -> region, region -> around(region, today))), today);
    }

    private Set<String> around(String region, LocalDate today) {
        return areas.withSurrounding(List.of(region), today).stream().filter(key -> TOGETHER.contains(key.replaceFirst("/.*", ""))).collect(Collectors.toSet());
    }
}
