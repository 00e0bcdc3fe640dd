package fi.kutomo.evidence.grading;

import fi.kutomo.accounts.People;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.scales.Basis;
import fi.kutomo.evidence.scales.Domain;
import fi.kutomo.evidence.scales.Points;
import fi.kutomo.evidence.scales.Reckoned.Part;
import fi.kutomo.evidence.scales.Reckoning;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.knowledge.Entries.Described;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import fi.kutomo.platform.web.ui.Select;
import fi.kutomo.platform.web.ui.Table.Cell;
import fi.kutomo.platform.web.ui.Table.Column;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together how certain one outcome is, as computed and as people have judged it. */
@Component
class CertaintyPages {

    private static final int EARLIER = 30;

    private final GradeStore store;
    private final ScaleStore scales;
    private final WeighingStore weighings;
    private final Findings findings;
    private final Judging judging;
    private final People people;
    private final Messages messages;

    CertaintyPages(
            GradeStore store,
            ScaleStore scales,
            WeighingStore weighings,
            Findings findings,
            Judging judging,
            People people,
            Messages messages) {
        this.store = store;
        this.scales = scales;
        this.weighings = weighings;
        this.findings = findings;
        this.judging = judging;
        this.people = people;
        this.messages = messages;
    }

    /** An outcome with all that is said of its certainty: as it counts, and as the rules alone come to it. */
    record Seen(String effectTerm, Basis basis, Rules rules, Part now, Part computed, List<Weighing> weighings) {

        Optional<Weighing> last() {
            return weighings.stream().findFirst();
        }

        /** The last one, unless it only took an earlier one back. */
        Optional<Weighing> inForce() {
            return last().filter(each -> !each.weights().isEmpty());
        }

        String mark() {
            return Looked.at(basis.studies(), now.because(), effectTerm);
        }

        List<StudyRecord> studies() {
            return basis.studies().stream().filter(study -> now.because().contains(study.id())).toList();
        }
    }

    /** Not found where no study that GRADE looks at is about this outcome. */
    Seen seen(Described entry, String code) {
        var term = "effect/" + code;
        var basis = store.find(entry.entry()).map(EntryGrades::basis).orElseThrow(() -> new NotFound(code));
        var rules = scales.current(RuleFiles.CERTAINTY);
        var alone = new Basis(basis.footing().unweighed(), basis.studies());
        return new Seen(term, basis, rules, part(rules, basis, term), part(rules, alone, term), weighings.history(entry.entry(), term));
    }

    private static Part part(Rules rules, Basis basis, String term) {
        return Reckoning.of(rules, basis).parts().stream()
                .filter(part -> part.effectTerm().equals(term))
                .findFirst()
                .orElseThrow(() -> new NotFound(term));
    }

    CertaintyPage page(Described entry, Seen seen, Caller caller, WeighForm form, Mistakes mistakes) {
        var lang = caller.lang();
        var tie = judging.tie(entry, caller);
        var points = seen.rules().points().orElseThrow();
        var outcome = findings.labels(seen.studies(), lang).getOrDefault(seen.effectTerm(), seen.effectTerm());
        var lost = seen.now().moved().stream().anyMatch(moved -> moved.points() < 0);
        var raised = seen.inForce().stream().flatMap(each -> each.weights().stream()).anyMatch(weight -> weight.points() > 0);
        return new CertaintyPage(
                messages.in(lang, "evidence.grading.weigh.title", outcome),
                List.of(new Crumb(entry.title(lang), entry.path()), new Crumb(messages.in(lang, "evidence.grading.crumb"), entry.path() + "/evidence")),
                path(entry, seen.effectTerm()),
                points.name(seen.now().points()).in(lang),
                points.name(seen.computed().points()).in(lang),
                begun(points, seen.now(), lang),
                seen.inForce().map(each -> by(each, caller)),
                seen.inForce().filter(each -> !each.looked().equals(seen.mark())).isPresent(),
                lost && raised && points.gainsOnlyWithoutLosses(),
                domains(points, seen, lang),
                findings.studies(seen.studies(), lang),
                seen.weighings().stream().skip(1).limit(EARLIER).map(each -> earlier(each, caller)).toList(),
                tie.map(key -> messages.in(lang, key)),
                Judging.may(caller) && tie.isEmpty() ? Optional.of(form(form, mistakes, lang)) : Optional.empty(),
                mistakes);
    }

    static String path(Described entry, String effectTerm) {
        return entry.path() + "/evidence/certainty/" + effectTerm.substring(effectTerm.indexOf('/') + 1);
    }

    private String begun(Points points, Part part, Lang lang) {
        var words = points.start().stream().filter(start -> start.points() == part.begun()).findFirst().map(start -> start.words().in(lang));
        return messages.in(lang, "evidence.grading.begun", part.begun(), words.orElse(""));
    }

    private Table domains(Points points, Seen seen, Lang lang) {
        var rows = new ArrayList<List<Cell>>();
        for (var domain : Domain.values()) {
            var weight = seen.inForce().flatMap(each -> each.of(domain));
            rows.add(List.of(
                    Cell.of(name(domain, lang)),
                    Cell.of(computed(points, seen.computed(), domain, lang)),
                    Cell.of(weight.map(each -> step(each.points(), domain, lang)).orElseGet(() -> messages.in(lang, "evidence.grading.weigh.none"))),
                    Cell.of(weight.map(Weight::reason).orElse(""))));
        }
        return Table.of(
                messages.in(lang, "evidence.grading.weigh.table"),
                Stream.of("domain", "computed", "judged", "why").map(word -> Column.text(messages.in(lang, "evidence.grading.weigh." + word))).toList(),
                rows);
    }

    /** What the rules measured of a domain; the key of a change leads to its domain. */
    private String computed(Points points, Part part, Domain domain, Lang lang) {
        var keys = Stream.concat(points.losses().stream(), points.gains().stream()).filter(change -> change.domain().equals(domain.name())).toList();
        if (keys.isEmpty()) {
            return messages.in(lang, "evidence.grading.weigh.notComputed");
        }
        return part.moved().stream()
                .flatMap(moved -> keys.stream()
                        .filter(change -> change.key().equals(moved.key()))
                        .map(change -> messages.in(lang, "evidence.grading.moved", Traces.signed(moved.points()), change.words().in(lang))))
                .findFirst()
                .orElseGet(() -> messages.in(lang, "evidence.grading.weigh.nothing"));
    }

    private String name(Domain domain, Lang lang) {
        return messages.in(lang, "evidence.grading.domain." + domain);
    }

    private String step(int points, Domain domain, Lang lang) {
        var way = domain.lowers() ? "lower" : "raise";
        return points == 0
                ? messages.in(lang, "evidence.grading.weigh." + way + ".0")
                : Traces.signed(points) + " " + messages.in(lang, "evidence.grading.weigh." + way + "." + Math.abs(points));
    }

    private String by(Weighing weighing, Caller caller) {
        var lang = caller.lang();
        Map<UUID, String> names = people.names(weighing.by().stream().toList(), caller);
        var who = weighing.by()
                .map(person -> Optional.ofNullable(names.get(person)).orElseGet(() -> messages.in(lang, "evidence.grading.member")))
                .orElseGet(() -> messages.in(lang, "evidence.grading.formerMember"));
        return messages.in(lang, "evidence.grading.judgedBy", who, Ui.date(weighing.at()));
    }

    private String earlier(Weighing weighing, Caller caller) {
        var lang = caller.lang();
        var what = weighing.weights().stream()
                .map(weight -> name(weight.domain(), lang) + " " + Traces.signed(weight.points()) + " (" + weight.reason() + ")")
                .toList();
        return by(weighing, caller) + ": " + (what.isEmpty() ? messages.in(lang, "evidence.grading.weigh.takenBack") : String.join("; ", what));
    }

    private CertaintyPage.Form form(WeighForm form, Mistakes mistakes, Lang lang) {
        return new CertaintyPage.Form(form.number(), List.of(group(form, mistakes, true, lang), group(form, mistakes, false, lang)));
    }

    private CertaintyPage.Group group(WeighForm form, Mistakes mistakes, boolean lowers, Lang lang) {
        var way = lowers ? "lower" : "raise";
        return new CertaintyPage.Group(
                messages.in(lang, "evidence.grading.weigh." + way),
                messages.in(lang, "evidence.grading.weigh." + way + ".help"),
                Arrays.stream(Domain.values()).filter(domain -> domain.lowers() == lowers).map(domain -> line(form, mistakes, domain, lang)).toList());
    }

    private CertaintyPage.Line line(WeighForm form, Mistakes mistakes, Domain domain, Lang lang) {
        var answer = form.on(domain);
        var options = new ArrayList<Option>();
        options.add(Option.of("", messages.in(lang, "evidence.grading.weigh.asComputed"), !answer.given()));
        domain.steps().forEach(step -> options.add(
                Option.of(String.valueOf(step), step(step, domain, lang), answer.points().equals(String.valueOf(step)))));
        var points = WeighForm.points(domain);
        var reason = WeighForm.reason(domain);
        return new CertaintyPage.Line(
                Select.of(points, name(domain, lang), options)
                        .help(messages.in(lang, "evidence.grading.domain." + domain + ".help"))
                        .error(mistakes.at(points)),
                TextArea.of(reason, messages.in(lang, "evidence.grading.weigh.reason", name(domain, lang)), answer.reason())
                        .rows(2)
                        .asOptional()
                        .error(mistakes.at(reason)));
    }
}
