package fi.kutomo.evidence.ruling;

import fi.kutomo.evidence.ruling.CompareScalePage.Line;
import fi.kutomo.evidence.ruling.DraftPage.Move;
import fi.kutomo.evidence.ruling.DraftPage.Tried;
import fi.kutomo.evidence.ruling.ScalePage.LevelLine;
import fi.kutomo.evidence.ruling.ScalePage.VersionLine;
import fi.kutomo.evidence.scales.Points;
import fi.kutomo.evidence.scales.Rules;
import fi.kutomo.evidence.scales.ScaleStore;
import fi.kutomo.evidence.scales.ScaleVersion;
import fi.kutomo.evidence.scales.ScaleVersion.State;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.vocabulary.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Tells rules in words. */
@Component
class ScalePages {

    private final ScaleStore scales;
    private final Trials trials;
    private final RuleText text;
    private final Ruling ruling;
    private final Terms terms;
    private final Messages messages;

    ScalePages(ScaleStore scales, Trials trials, RuleText text, Ruling ruling, Terms terms, Messages messages) {
        this.scales = scales;
        this.trials = trials;
        this.text = text;
        this.ruling = ruling;
        this.terms = terms;
        this.messages = messages;
    }

    ScalesPage all(Lang lang, Caller caller) {
        var lines = scales.current().stream()
                .map(rules -> new ScalesPage.Line(
                        rules.scale(), rules.name().in(lang), rules.about().in(lang), rules.version(), editor(caller) && drafted(rules.scale())))
                .toList();
        return new ScalesPage(messages.in(lang, "evidence.scales.title"), lines);
    }

    private static boolean editor(Caller caller) {
        return caller.is(Role.EDITOR);
    }

    private boolean drafted(String scale) {
        return scales.versions(scale).stream().anyMatch(version -> version.state() == State.DRAFT);
    }

    /** Drafts are shown to editors only. */
    ScalePage one(String scale, int number, Lang lang, Caller caller) {
        var version = scales.get(scale, number);
        if (version.state() == State.DRAFT && !editor(caller)) {
            throw new NotFound(scale + " " + number);
        }
        var rules = version.rules();
        boolean current = version.state() == State.CURRENT;
        Map<String, Long> standing = current ? trials.of(scale).standing(scale) : Map.of();
        var points = rules.points();
        var versions = scales.versions(scale).stream().filter(each -> each.state() != State.DRAFT || editor(caller)).toList();
        return new ScalePage(
                rules.name().in(lang),
                scale,
                number,
                current,
                rules.about().in(lang),
                rules.source().in(lang),
                rules.changes().map(words -> words.in(lang)).orElse(""),
                outcomes(points, lang),
                levels(rules, rules.levels(), standing, lang),
                levels(rules, rules.conclusions(), standing, lang),
                points.map(each -> each.start().stream().map(start -> start.points() + ": " + start.words().in(lang)).toList()).orElse(List.of()),
                changes(points, Points::losses, "−", lang),
                changes(points, Points::gains, "+", lang),
                points.map(each -> each.months().stream().map(month -> month(month)).toList()).orElse(List.of()),
                versions.stream().map(each -> line(each, number, lang)).toList(),
                editor(caller),
                drafted(scale),
                messages.in(lang, "evidence.scales.title"));
    }

    private static List<LevelLine> levels(Rules rules, List<Rules.Level> levels, Map<String, Long> standing, Lang lang) {
        return levels.stream()
                .map(level -> new LevelLine(
                        level.key(),
                        level.name().in(lang),
                        level.means().in(lang),
                        level.needs().stream().flatMap(need -> rules.asked(need).stream()).map(asked -> asked.words().in(lang)).toList(),
                        standing.getOrDefault(level.key(), 0L)))
                .toList();
    }

    private List<String> outcomes(Optional<Points> points, Lang lang) {
        var keys = points.flatMap(each -> Optional.ofNullable(each.outcomes())).orElse(List.of());
        var found = terms.find(keys);
        return keys.stream().map(key -> Optional.ofNullable(found.get(key)).map(term -> term.label().in(lang)).orElse(key)).toList();
    }

    private static List<String> changes(Optional<Points> points, Function<Points, List<Points.Change>> which, String sign, Lang lang) {
        return points.map(which).orElse(List.of()).stream().map(change -> sign + change.points() + ": " + change.words().in(lang)).toList();
    }

    private String month(Points.Month month) {
        return Ui.t("evidence.scales.month", Ui.number(BigDecimal.valueOf(month.from())), month.months());
    }

    private VersionLine line(ScaleVersion version, int shown, Lang lang) {
        boolean never = version.state() == State.RETIRED && version.inForce().isEmpty();
        var state = messages.in(
                lang, "evidence.scales.state." + (never ? "EARLIER" : version.state()), version.inForce().map(Ui::date).orElse(""));
        var note = version.note().isEmpty() ? version.rules().changes().map(words -> words.in(lang)).orElse("") : version.note();
        return new VersionLine(version.rules().version(), state, note, version.rules().version() == shown);
    }

    int current(String scale) {
        return scales.current(scale).version();
    }

    CompareScalePage compare(String scale, int from, int to, Lang lang, Caller caller) {
        var before = one(scale, from, lang, caller);
        var after = one(scale, to, lang, caller);
        var lines = text.compare(scales.get(scale, from).rules(), scales.get(scale, to).rules()).stream()
                .map(each -> new Line(each.place(), each.before(), each.after()))
                .toList();
        return new CompareScalePage(
                messages.in(lang, "evidence.scales.compare.title", after.title(), from, to), scale, before.title(), from, to, lines);
    }

    DraftPage draft(String scale, Lang lang, boolean tryIt) {
        var draft = ruling.draft(scale);
        var tried = tryIt ? Optional.of(tried(draft.rules())) : Optional.<Tried>empty();
        return draft(draft, text.write(draft.rules()), draft.note(), ruling.mark(draft.rules()), tried, Mistakes.none(), lang);
    }

    /** As it was sent, with what is wrong. */
    DraftPage refused(String scale, String rules, String note, String base, String problem, Lang lang) {
        return draft(ruling.draft(scale), rules, note, base, Optional.empty(), Mistakes.none().and("rules", problem), lang);
    }

    private DraftPage draft(
            ScaleVersion draft, String rules, String note, String base, Optional<Tried> tried, Mistakes mistakes, Lang lang) {
        var name = draft.rules().name().in(lang);
        int number = draft.rules().version();
        return new DraftPage(
                messages.in(lang, "evidence.scales.draft.title", name, number),
                draft.rules().scale(), name, number, current(draft.rules().scale()), rules, note, base, tried, mistakes);
    }

    private Tried tried(Rules rules) {
        var counts = trials.of(rules.scale()).on(rules);
        long same = counts.entrySet().stream().filter(each -> !each.getKey().moves()).mapToLong(Map.Entry::getValue).sum();
        var moves = counts.entrySet().stream()
                .filter(each -> each.getKey().moves())
                .map(each -> new Move(each.getKey().before(), each.getKey().after(), each.getValue()))
                .toList();
        return new Tried(same, moves);
    }
}
