package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.claims.Claim.Ground;
import fi.kutomo.evidence.claims.Claim.Wording;
import fi.kutomo.evidence.studies.Studied;
import fi.kutomo.evidence.studies.Study;
import fi.kutomo.evidence.studies.StudiedLines;
import fi.kutomo.evidence.studies.StudyRules;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.evidence.studies.StudyStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the form of a claim and makes its page. */
@Component
class ClaimForms {

    private static final Pattern ADDRESS = Pattern.compile("studies/([a-z0-9-]+)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final int LONGEST = 2000;

    private final StudyStore studies;
    private final StudiedLines lines;
    private final Terms terms;
    private final StudyRules rules;
    private final Claiming claiming;
    private final Messages messages;

    ClaimForms(StudyStore studies, StudiedLines lines, Terms terms, StudyRules rules, Claiming claiming, Messages messages) {
        this.studies = studies;
        this.lines = lines;
        this.terms = terms;
        this.rules = rules;
        this.claiming = claiming;
        this.messages = messages;
    }

    /** What was understood; problems are message keys by field. */
    record Read(Wording wording, Map<String, String> problems) {}

    Read read(ClaimForm form) {
        var problems = new LinkedHashMap<String, String>();
        var text = texts(form, "text", problems);
        if (text.isEmpty()) {
            problems.put("text-fi", "evidence.claims.problem.text");
        }
        var scope = texts(form, "scope", problems);
        var found = lines.read(form.value("entry"));
        if (found.someUnknown() || found.studied().size() > 1) {
            problems.put("entry", "evidence.claims.problem.entry");
        }
        var effect = Optional.of(form.value("effect")).filter(key -> key.startsWith("effect/") && terms.find(key).isPresent());
        var grounds = new ArrayList<Ground>();
        var seen = new HashSet<StudyId>();
        for (int i = 0; i < form.grounds(); i++) {
            ground(form, "g" + i + "-", problems, seen).ifPresent(grounds::add);
        }
        return new Read(new Wording(text, scope, found.studied().stream().map(Studied::entry).findFirst(), effect, grounds), problems);
    }

    private Optional<Ground> ground(ClaimForm form, String at, Map<String, String> problems, Set<StudyId> seen) {
        var typed = form.value(at + "study");
        var passage = form.value(at + "passage");
        if (typed.isEmpty() && passage.isEmpty()) {
            return Optional.empty();
        }
        var study = study(typed);
        var stance = Arrays.stream(Stance.values()).filter(each -> each.name().equals(form.value(at + "stance"))).findFirst();
        if (study.isEmpty()) {
            problems.put(at + "study", "evidence.claims.problem.study");
        } else if (!seen.add(study.get())) {
            problems.put(at + "study", "evidence.claims.problem.twice");
        }
        if (stance.isEmpty()) {
            problems.put(at + "stance", "evidence.claims.problem.stance");
        }
        if (passage.isEmpty()) {
            problems.put(at + "passage", "evidence.claims.problem.passage");
        }
        if (passage.length() > LONGEST || form.value(at + "page").length() > 200) {
            problems.put(at + "passage", "evidence.studies.problem.long");
        }
        return study.isPresent() && stance.isPresent()
                ? Optional.of(new Ground(study.get(), stance.get(), passage, form.value(at + "page")))
                : Optional.empty();
    }

    /** By the address of its page, its DOI, or the last part of its address alone; only what is public. */
    private Optional<StudyId> study(String typed) {
        var doi = DOI.matcher(typed);
        if (doi.find()) {
            return studies.withDoi(List.of(doi.group())).values().stream()
                    .filter(id -> studies.find(id).filter(study -> study.state() == StudyState.PUBLISHED).isPresent())
                    .findFirst();
        }
        var address = ADDRESS.matcher(typed);
        var slug = address.find() ? address.group(1) : typed;
        return studies.at(slug).filter(study -> study.state() == StudyState.PUBLISHED).map(Study::id);
    }

    private static LocalizedText texts(ClaimForm form, String name, Map<String, String> problems) {
        var texts = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.ALL) {
            var text = form.value(name + "-" + lang.tag());
            if (text.length() > LONGEST) {
                problems.put(name + "-" + lang.tag(), "evidence.studies.problem.long");
            }
            texts.put(lang, text);
        }
        return new LocalizedText(texts);
    }

    ClaimForm form(Claim claim) {
        var wording = claim.wording();
        var known = studies.find(wording.grounds().stream().map(ground -> ground.study().value()).toList()).stream()
                .collect(java.util.stream.Collectors.toMap(Study::id, study -> Ui.url(study.path())));
        var addresses = wording.grounds().stream().map(ground -> known.getOrDefault(ground.study(), "")).toList();
        var entry = lines.lines(wording.entry().map(each -> new Studied(each, OptionalInt.empty())).stream().toList());
        return ClaimForm.of(wording, claim.version(), entry, addresses);
    }

    ClaimFormPage fresh(ClaimForm form, Mistakes mistakes, Caller caller, Lang lang) {
        return page(
                messages.in(lang, "evidence.claims.fresh"), Optional.empty(), StudyState.DRAFT, form, mistakes, Optional.empty(), caller, lang);
    }

    ClaimFormPage of(Claim claim, ClaimForm form, Mistakes mistakes, Caller caller, Lang lang) {
        var title = messages.in(lang, claim.isPublic() ? "evidence.claims.edit" : "evidence.claims.draft");
        return page(title, Optional.of(claim.id()), claim.state(), form, mistakes, claiming.tie(caller, claim), caller, lang);
    }

    private ClaimFormPage page(
            String title, Optional<UUID> id, StudyState state, ClaimForm form, Mistakes mistakes, Optional<String> tie, Caller caller, Lang lang) {
        return new ClaimFormPage(
                title, id.map(UUID::toString), state, form, mistakes, terms.of("effect", lang), rules.judges(caller) && tie.isEmpty(),
                tie.map(key -> messages.in(lang, key)),
                List.of(new Crumb(messages.in(lang, "evidence.claims.title"), "claims")));
    }

    Mistakes mistakes(Map<String, String> problems, Lang lang) {
        var texts = new LinkedHashMap<String, String>();
        problems.forEach((field, key) -> texts.put(field, messages.in(lang, key)));
        return Mistakes.of(texts);
    }
}
