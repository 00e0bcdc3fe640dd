package fi.kutomo.evaluation.validation;

import fi.kutomo.accounts.Memberships;
import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Bars whoever has a stake: those who submitted or write the entry, who belong to an organisation behind it or to one of its writers,
 * who write a project or programme that it belongs to, and, after a granted appeal, who assessed it before. Ties that the program
 * cannot see, such as family, the assessor must tell before the first mark.
 */
@Component
public class ConflictGate {

    private static final List<String> ORGANISATIONS = List.of("organisations", "actors", "implementers", "partners");
    private static final List<String> WHOLES = List.of("programmes", "projects", "project");

    private final Entries entries;
    private final Memberships memberships;
    private final People people;
    private final AssessorStore assessors;
    private final DecisionStore decisions;

    ConflictGate(Entries entries, Memberships memberships, People people, AssessorStore assessors, DecisionStore decisions) {
        this.entries = entries;
        this.memberships = memberships;
        this.people = people;
        this.assessors = assessors;
        this.decisions = decisions;
    }

    /** Why somebody is barred. */
    public enum Tie {
        SUBMITTER,
        WRITER,
        ORGANISATION,
        PROJECT,
        ASSESSED_BEFORE,
        /** An editor, who could see the first marks: barred from being the third assessor. */
        SAW_MARKS;

        /** Whether it binds somebody to the model itself, and not to how it was assessed. */
        public boolean stake() {
            return this != ASSESSED_BEFORE && this != SAW_MARKS;
        }

        public String labelKey() {
            return "evaluation.validation.tie." + name();
        }

        /** Tells somebody with a stake why others judge the evidence. */
        String ownKey() {
            return "evaluation.validation.own." + name();
        }
    }

    public List<Tie> ties(Validation validation, UUID person) {
        return ties(validation, List.of(person)).getOrDefault(person, List.of());
    }

    /** The ties of somebody to an entry, whether or not it is being validated. */
    public List<Tie> ties(PermanentId entry, UUID person) {
        return ties(entry, Optional.empty(), List.of(), List.of(person)).getOrDefault(person, List.of());
    }

    /** The ties of each of these people that have any. */
    public Map<UUID, List<Tie>> ties(Validation validation, Collection<UUID> people) {
        var before = afterAppeal(validation) ? assessors.before(validation.id(), validation.round()) : List.<UUID>of();
        return ties(validation.permanentId(), validation.submitter(), before, people);
    }

    /** The same for those who can be the third assessor, who has seen no marks of the others. */
    public Map<UUID, List<Tie>> tiesOfThird(Validation validation, Collection<UUID> people) {
        var ties = new LinkedHashMap<>(ties(validation, people));
        var editors = this.people.with(Role.EDITOR);
        people.stream().filter(editors::contains).forEach(person -> {
            var own = new ArrayList<>(ties.getOrDefault(person, List.of()));
            own.add(Tie.SAW_MARKS);
            ties.put(person, List.copyOf(own));
        });
        return ties;
    }

    /** Whether somebody has a stake in what is assessed. */
    public boolean stake(Validation validation, UUID person) {
        return ties(validation, person).stream().anyMatch(Tie::stake);
    }

    private Map<UUID, List<Tie>> ties(PermanentId entry, Optional<UUID> submitter, Collection<UUID> before, Collection<UUID> people) {
        var content = entries.content(entry).orElse(Content.empty());
        var wholes = wholes(entry, content);
        var writers = entries.writers(List.of(entry));
        var colleagues = wholes.isEmpty() ? Set.<UUID>of() : entries.writers(wholes);
        var concerned = new HashSet<>(writers);
        submitter.ifPresent(concerned::add);
        var belonging = new HashSet<>(concerned);
        belonging.addAll(people);
        var organisations = memberships.running(belonging);
        var behind = behind(content);
        concerned.forEach(person -> behind.addAll(organisations.getOrDefault(person, Set.of())));
        var ties = new LinkedHashMap<UUID, List<Tie>>();
        for (var person : people) {
            var own = new ArrayList<Tie>();
            add(own, Tie.SUBMITTER, submitter.filter(person::equals).isPresent());
            add(own, Tie.WRITER, writers.contains(person));
            add(own, Tie.ORGANISATION, !Collections.disjoint(behind, organisations.getOrDefault(person, Set.of())));
            add(own, Tie.PROJECT, colleagues.contains(person));
            add(own, Tie.ASSESSED_BEFORE, before.contains(person));
            if (!own.isEmpty()) {
                ties.put(person, List.copyOf(own));
            }
        }
        return ties;
    }

    private static void add(List<Tie> ties, Tie tie, boolean holds) {
        if (holds) {
            ties.add(tie);
        }
    }

    private Set<PermanentId> wholes(PermanentId id, Content content) {
        var wholes = new HashSet<>(ids(content, WHOLES));
        wholes.addAll(entries.having(EntryKind.PROGRAMME, "models", List.of(id.value())).values());
        wholes.addAll(entries.having(EntryKind.PROJECT, "models", List.of(id.value())).values());
        return wholes;
    }

    private Set<UUID> behind(Content content) {
        var organisations = new HashSet<UUID>();
        entries.find(ids(content, ORGANISATIONS)).values().forEach(entry -> organisations.add(entry.entry().value()));
        return organisations;
    }

    private static List<PermanentId> ids(Content content, List<String> fields) {
        return fields.stream().flatMap(field -> content.values(field).stream()).flatMap(value -> PermanentId.parse(value).stream()).toList();
    }

    private boolean afterAppeal(Validation validation) {
        return decisions.of(validation.id(), validation.round() - 1)
                .flatMap(decision -> decisions.appeal(decision.id()))
                .flatMap(Appeal::granted)
                .orElse(false);
    }
}
