package fi.kutomo.evidence.claims;

import fi.kutomo.evidence.Doubting;
import fi.kutomo.evidence.Doubting.Doubt;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.grading.Followed;
import fi.kutomo.evidence.grading.Following;
import fi.kutomo.evidence.studies.Studied;
import fi.kutomo.evidence.studies.StudiedLines;
import fi.kutomo.evidence.studies.Study;
import fi.kutomo.evidence.studies.StudyState;
import fi.kutomo.evidence.studies.StudyStore;
import fi.kutomo.evidence.studies.Words;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.vocabulary.Terms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the pages of claims. */
@Component
class ClaimPages {

    private final StudyStore studies;
    private final StudiedLines lines;
    private final Claiming claiming;
    private final Terms terms;
    private final List<Doubting> doubting;
    private final ClaimReasons reasons;
    private final Following following;

    ClaimPages(
            StudyStore studies, StudiedLines lines, Claiming claiming, Terms terms, List<Doubting> doubting,
            ClaimReasons reasons, Following following) {
        this.studies = studies;
        this.lines = lines;
        this.claiming = claiming;
        this.terms = terms;
        this.doubting = doubting;
        this.reasons = reasons;
        this.following = following;
    }

    /** Lines of many claims, with their studies read at once. */
    List<ClaimsPage.Line> lines(List<Claim> claims, Lang lang) {
        var known = studiesOf(claims);
        var doubted = doubts(claims).keySet();
        var grades = reasons.lines(claims, lang);
        return claims.stream()
                .map(claim -> line(claim, known, Optional.ofNullable(grades.get(claim.id())), doubted.contains(claim.id()), lang))
                .toList();
    }

    /** Why these claims are in doubt, by their ids. A draft is in nobody's theory. */
    Map<UUID, List<Doubt>> doubts(Collection<Claim> claims) {
        var ids = claims.stream().filter(Claim::isPublic).map(Claim::id).toList();
        var doubts = new HashMap<UUID, List<Doubt>>();
        if (!ids.isEmpty()) {
            doubting.forEach(each -> each.of(ids).forEach((claim, own) -> doubts.computeIfAbsent(claim, _ -> new ArrayList<>()).addAll(own)));
        }
        return doubts;
    }

    /** The studies under them, also those that are no longer public. */
    Map<StudyId, Study> studiesOf(Collection<Claim> claims) {
        var ids = claims.stream().flatMap(claim -> claim.wording().grounds().stream()).map(ground -> ground.study().value()).distinct().toList();
        return studies.find(ids).stream().collect(Collectors.toMap(Study::id, Function.identity()));
    }

    private static ClaimsPage.Line line(Claim claim, Map<StudyId, Study> known, Optional<String> grade, boolean doubted, Lang lang) {
        var wording = claim.wording();
        var address = claim.isPublic() ? Ui.url(claim.path()) : Ui.url("claim-drafts/" + claim.id());
        return new ClaimsPage.Line(
                wording.text().in(lang), Ui.foreign(wording.text().langFor(lang)), address, wording.scope().in(lang),
                wording.scope().isEmpty() ? null : Ui.foreign(wording.scope().langFor(lang)), counts(claim, known), grade, doubted);
    }

    private static String counts(Claim claim, Map<StudyId, Study> known) {
        return Ui.t("evidence.claims.counts", count(claim, known, Stance.SUPPORTS), count(claim, known, Stance.WEAKENS), count(claim, known, Stance.UNDECIDED));
    }

    private static long count(Claim claim, Map<StudyId, Study> known, Stance stance) {
        return claim.wording().grounds().stream()
                .filter(ground -> ground.stance() == stance)
                .filter(ground -> isPublic(known, ground))
                .count();
    }

    static boolean isPublic(Map<StudyId, Study> known, Claim.Ground ground) {
        return Optional.ofNullable(known.get(ground.study())).filter(study -> study.state() == StudyState.PUBLISHED).isPresent();
    }

    ClaimPage of(Claim claim, Caller caller, Lang lang) {
        var wording = claim.wording();
        var known = studiesOf(List.of(claim));
        var numbers = numbers(claim, known);
        var groups = new ArrayList<ClaimPage.Group>();
        Arrays.stream(Stance.values()).forEach(stance -> groups.add(new ClaimPage.Group(
                stance,
                wording.grounds().stream()
                        .filter(ground -> ground.stance() == stance && isPublic(known, ground))
                        .map(ground -> ground(ground, known, numbers))
                        .toList())));
        var entry = lines.links(wording.entry().map(each -> new Studied(each, OptionalInt.empty())).stream().toList(), lang).stream().findFirst();
        return new ClaimPage(
                wording.text().in(lang),
                Ui.foreign(wording.text().langFor(lang)),
                claim.number(),
                wording.scope().in(lang),
                wording.scope().isEmpty() ? null : Ui.foreign(wording.scope().langFor(lang)),
                entry,
                wording.effectTerm().flatMap(terms::find).map(term -> term.label().in(lang)),
                counts(claim, known),
                doubts(List.of(claim)).getOrDefault(claim.id(), List.of()).stream().map(doubt -> told(doubt, lang)).toList(),
                reasons.of(claim, numbers, lang),
                groups,
                wording.grounds().stream().filter(ground -> !isPublic(known, ground)).map(ground -> ground(ground, known, numbers)).toList(),
                claim.changedAt(),
                claiming.mayEdit(caller, claim) ? Optional.of(Ui.url("claim-drafts/" + claim.id())) : Optional.empty(),
                following.follows(Followed.claim(claim.id()), caller),
                trail());
    }

    private static ClaimPage.Doubted told(Doubt doubt, Lang lang) {
        return new ClaimPage.Doubted(
                Ui.t("evidence.claims.doubt", doubt.assumption().in(lang), doubt.title().in(lang)), doubt.finding().in(lang),
                doubt.finding().isEmpty() ? null : Ui.foreign(doubt.finding().langFor(lang)), Ui.url(doubt.path()));
    }

    /** In the order in which the page shows them: by stance, public ones first. */
    private static Map<StudyId, Integer> numbers(Claim claim, Map<StudyId, Study> known) {
        var numbers = new LinkedHashMap<StudyId, Integer>();
        claim.wording().grounds().stream()
                .sorted(Comparator.comparing((Claim.Ground ground) -> !isPublic(known, ground)).thenComparing(Claim.Ground::stance))
                .forEach(ground -> numbers.put(ground.study(), numbers.size() + 1));
        return numbers;
    }

    private static ClaimPage.Ground ground(Claim.Ground ground, Map<StudyId, Study> known, Map<StudyId, Integer> numbers) {
        var study = java.util.Objects.requireNonNull(known.get(ground.study()));
        var facts = new ArrayList<String>();
        var text = study.text();
        text.source().year().ifPresent(year -> facts.add(String.valueOf(year)));
        text.making().design().ifPresent(design -> facts.add(Words.of(design)));
        text.making().setting().ifPresent(setting -> facts.add(Words.of(setting)));
        return new ClaimPage.Ground(
                java.util.Objects.requireNonNull(numbers.get(ground.study())),
                text.source().title(), text.source().lang(), Ui.url(study.path()), String.join(" · ", facts), ground.passage(), ground.page());
    }

    WithdrawnClaimPage withdrawn(Claim claim, Lang lang) {
        var text = claim.wording().text();
        return new WithdrawnClaimPage(text.in(lang), Ui.foreign(text.langFor(lang)), claim.withdrawnReason().orElse(""), claim.changedAt(), trail());
    }

    private static List<Crumb> trail() {
        return List.of(new Crumb(Ui.t("evidence.claims.title"), "claims"));
    }
}
