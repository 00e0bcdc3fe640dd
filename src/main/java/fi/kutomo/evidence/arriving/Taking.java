package fi.kutomo.evidence.arriving;

import fi.kutomo.evidence.arriving.Plan.Line;
import fi.kutomo.evidence.arriving.Plan.Step;
import fi.kutomo.evidence.studies.Recording;
import fi.kutomo.evidence.studies.Source;
import fi.kutomo.evidence.studies.Studied;
import fi.kutomo.evidence.studies.StudyForms;
import fi.kutomo.evidence.studies.StudyReading;
import fi.kutomo.evidence.studies.StudyRules;
import fi.kutomo.evidence.studies.StudyStore;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Workflow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes references in as drafts of the caller. A study that is here already, by its DOI or by title and year, stays as it is, and nothing
 * becomes public by an import: how a study was made is judged by people.
 */
@Workflow
class Taking {

    private final ReferenceFile file;
    private final StudyForms forms;
    private final StudyStore store;
    private final StudyRules rules;
    private final Recording recording;

    Taking(ReferenceFile file, StudyForms forms, StudyStore store, StudyRules rules, Recording recording) {
        this.file = file;
        this.forms = forms;
        this.store = store;
        this.rules = rules;
        this.recording = recording;
    }

    /** Writes nothing. How well a study was made is left out where the caller has a stake in what was studied. */
    Plan plan(byte[] content, Caller caller) {
        var read = file.read(content);
        var asked = new HashMap<EntryId, Boolean>();
        var texts = read.references().stream()
                .map(reference -> fair(forms.read(reference.form()), entry -> asked.computeIfAbsent(entry, each -> rules.tied(caller, each))))
                .toList();
        var sources = texts.stream().map(text -> text.text().source()).toList();
        var known = store.withDoi(sources.stream().flatMap(source -> source.doi().stream()).toList());
        var titled = store.titled(sources.stream().map(Source::title).filter(title -> !title.isEmpty()).distinct().toList());
        var seen = new HashSet<String>();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var source = text.text().source();
            var here = source.doi().map(doi -> known.get(doi.toLowerCase(Locale.ROOT))).or(() -> Optional.ofNullable(titled.get(key(source))));
            var rejected = text.problems().keySet().stream().anyMatch(field -> field.equals("title") || field.matches("o\\d+-.*"));
            var step = rejected ? Step.REJECTED : here.isPresent() ? Step.KNOWN : again(source, seen) ? Step.TWICE : Step.NEW;
            lines.add(new Line(
                    read.references().get(i).place(), step, text.text(), text.problems(), here.flatMap(store::find).filter(study -> study.slug().isPresent()).map(study -> study.path())));
        }
        return new Plan(read.format(), lines);
    }

    private static StudyReading.Read fair(StudyReading.Read read, Predicate<EntryId> tied) {
        var text = read.text();
        if (text.making().quality().isEmpty() || text.entries().stream().map(Studied::entry).noneMatch(tied)) {
            return read;
        }
        var problems = new LinkedHashMap<>(read.problems());
        problems.put("quality", "evidence.studies.problem.tiedQuality");
        return new StudyReading.Read(text.unjudged(), problems);
    }

    private static boolean again(Source source, Set<String> seen) {
        boolean title = !seen.add(key(source));
        return source.doi().map(doi -> !seen.add(doi.toLowerCase(Locale.ROOT))).orElse(false) || title && source.doi().isEmpty();
    }

    /** Title and year, by which a study without a DOI is recognised. */
    static String key(Source source) {
        return StudyStore.titleKey(source.title(), source.year());
    }

    /** All of the file or nothing. */
    Plan take(byte[] content, Caller caller) {
        var plan = plan(content, caller);
        plan.lines().stream().filter(line -> line.step() == Step.NEW).forEach(line -> recording.create(line.text(), caller));
        return plan;
    }
}
