package fi.kutomo.vocabulary.skos;

import fi.kutomo.vocabulary.skos.Problem.Kind;
import fi.kutomo.vocabulary.terms.Concept.Label;
import fi.kutomo.vocabulary.terms.Concept.LabelKind;
import fi.kutomo.vocabulary.terms.Concept.Link;
import fi.kutomo.vocabulary.terms.Concept.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes what a file says hold together: the integrity conditions S13, S14, S27 and S46 of SKOS, and no circles of broader terms. */
class Tidying {

    private static final List<LabelKind> WEIGHT =
            List.of(LabelKind.PREFERRED, LabelKind.ALTERNATIVE, LabelKind.SINGULAR, LabelKind.HIDDEN);

    private final Gathering gathering;
    private final Map<String, Draft> concepts = new TreeMap<>();

    Tidying(Gathering gathering) {
        this.gathering = gathering;
    }

    /** Concepts that may be taken, in order of URI; what was mended or refused is reported. */
    List<Draft> tidy() {
        gathering.drafts.values().stream().filter(draft -> draft.isConcept).forEach(this::take);
        concepts.values().forEach(this::tidyLabels);
        concepts.values().forEach(this::keepLinksInside);
        breakCircles();
        concepts.values().forEach(this::tidyRelated);
        concepts.values().forEach(this::tidyMatches);
        return List.copyOf(concepts.values());
    }

    private void take(Draft draft) {
        if (!draft.uri.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+") || draft.uri.length() > 500) {
            report(Kind.BAD_NAME, draft, draft.uri.length() > 100 ? draft.uri.substring(0, 100) : draft.uri);
        } else if (draft.labels.stream().noneMatch(label -> label.kind() == LabelKind.PREFERRED)) {
            report(Kind.NO_LABEL, draft, "");
        } else {
            concepts.put(draft.uri, draft);
        }
    }

    /** One preferred label a language (S14), and no text twice in a language with different weight (S13). */
    private void tidyLabels(Draft draft) {
        var preferred = new HashMap<String, Label>();
        var texts = new HashSet<String>();
        var kept = new HashSet<Label>();
        var order = Comparator.<Label>comparingInt(label -> WEIGHT.indexOf(label.kind())).thenComparing(Label::lang).thenComparing(Label::text);
        for (var label : draft.labels.stream().sorted(order).toList()) {
            if (label.kind() == LabelKind.PREFERRED && preferred.putIfAbsent(label.lang(), label) != null) {
                report(Kind.SECOND_LABEL, draft, label.text() + " (" + label.lang() + ")");
                if (texts.add(label.lang() + " " + label.text())) {
                    kept.add(new Label(label.lang(), LabelKind.ALTERNATIVE, label.text()));
                }
            } else if (label.kind() == LabelKind.SINGULAR || texts.add(label.lang() + " " + label.text())) {
                kept.add(label);
            } else {
                report(Kind.SAME_LABEL, draft, label.text() + " (" + label.lang() + ")");
            }
        }
        draft.labels.clear();
        draft.labels.addAll(kept);
    }

    /** Hierarchy and association hold between concepts that are taken; matches may lead anywhere. */
    private void keepLinksInside(Draft draft) {
        draft.links.removeIf(link -> (link.kind() == LinkKind.BROADER || link.kind() == LinkKind.RELATED)
                && (!concepts.containsKey(link.target()) || link.target().equals(draft.uri))
                && reportIfItself(draft, link));
        draft.links.removeIf(link -> link.target().length() > 500);
    }

    private boolean reportIfItself(Draft draft, Link link) {
        if (link.target().equals(draft.uri)) {
            report(link.kind() == LinkKind.BROADER ? Kind.CYCLE : Kind.RELATED_ABOVE, draft, draft.uri);
        }
        return true;
    }

    /** Walks up from every concept without recursion; a way that leads back to where it came from is cut and reported. */
    private void breakCircles() {
        var done = new HashSet<String>();
        var under = new HashSet<String>();
        for (var start : concepts.keySet()) {
            if (!done.contains(start)) {
                walk(start, done, under);
            }
        }
    }

    private record Step(Draft draft, Iterator<String> above) {}

    private void walk(String start, Set<String> done, Set<String> under) {
        Deque<Step> way = new ArrayDeque<>();
        way.push(step(start, under));
        while (!way.isEmpty()) {
            var step = way.peek();
            if (!step.above().hasNext()) {
                under.remove(step.draft().uri);
                done.add(step.draft().uri);
                way.pop();
                continue;
            }
            var above = step.above().next();
            if (under.contains(above)) {
                step.draft().links.remove(new Link(LinkKind.BROADER, above));
                report(Kind.CYCLE, step.draft(), above);
            } else if (!done.contains(above)) {
                way.push(step(above, under));
            }
        }
    }

    private Step step(String uri, Set<String> under) {
        under.add(uri);
        var draft = java.util.Objects.requireNonNull(concepts.get(uri));
        return new Step(draft, new ArrayList<>(draft.targets(LinkKind.BROADER)).iterator());
    }

    /** What is above or below is not merely related (S27). */
    private void tidyRelated(Draft draft) {
        for (var other : draft.targets(LinkKind.RELATED)) {
            if (isAbove(draft.uri, other) || isAbove(other, draft.uri)) {
                draft.links.remove(new Link(LinkKind.RELATED, other));
                if (draft.uri.compareTo(other) < 0) {
                    report(Kind.RELATED_ABOVE, draft, other);
                }
                java.util.Objects.requireNonNull(concepts.get(other)).links.remove(new Link(LinkKind.RELATED, draft.uri));
            }
        }
    }

    private boolean isAbove(String below, String wanted) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(below));
        while (!open.isEmpty()) {
            var draft = concepts.get(open.remove());
            for (var above : draft == null ? Set.<String>of() : draft.targets(LinkKind.BROADER)) {
                if (above.equals(wanted)) {
                    return true;
                }
                if (seen.add(above)) {
                    open.add(above);
                }
            }
        }
        return false;
    }

    /** An exact match is not at once a broader or related one (S46). */
    private void tidyMatches(Draft draft) {
        for (var exact : draft.targets(LinkKind.EXACT)) {
            for (var kind : List.of(LinkKind.BROAD, LinkKind.NARROW, LinkKind.RELATED_MATCH)) {
                if (draft.links.remove(new Link(kind, exact))) {
                    report(Kind.TWO_MATCHES, draft, exact);
                }
            }
        }
    }

    private void report(Kind kind, Draft draft, String detail) {
        gathering.report(new Problem(kind, draft.uri, detail));
    }
}
