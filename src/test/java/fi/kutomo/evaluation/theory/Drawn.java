package fi.kutomo.evaluation.theory;

import fi.kutomo.evidence.ClaimRecord;
import fi.kutomo.evidence.EvidenceGrade;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.evidence.claims.KnownBearing;
import fi.kutomo.evidence.scales.RuleFiles;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.sql.TestJson;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Theories written shortly for tests: boxes by a letter, links by two. */
final class Drawn {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Map<Character, NodeKind> KINDS = Map.of(
            'n', NodeKind.NEED, 'i', NodeKind.INPUT, 'a', NodeKind.ACTIVITY, 'o', NodeKind.OUTPUT, 's', NodeKind.OUTCOME_SHORT,
            'm', NodeKind.OUTCOME_MID, 'w', NodeKind.IMPACT, 'x', NodeKind.EXTERNAL);

    static final Function<Collection<StudyRecord>, EvidenceGrade> BEARING =
            KnownBearing.by(RuleFiles.read(RuleFiles.CLAIM, TestJson.json()));

    private static final UUID INDICATOR = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final Map<String, String> ids = new HashMap<>();
    private final Map<UUID, ClaimRecord> claims = new HashMap<>();
    private Graph graph = Graph.empty();

    /** Boxes such as {@code a1 o1 s1}, links such as {@code a1-o1}; with {@code ~} instead of the hyphen a loop back. */
    static Drawn of(String text) {
        var drawn = new Drawn();
        Arrays.stream(text.split("\\s+")).forEach(drawn::add);
        return drawn;
    }

    private void add(String word) {
        var ends = word.split("[-~]");
        if (ends.length == 1) {
            var id = graph.fresh("n");
            ids.put(word, id);
            graph = graph.with(new Node(id, KINDS.get(word.charAt(0)), LocalizedText.of(word, word, word), List.of(INDICATOR)));
            return;
        }
        var id = graph.fresh("l");
        ids.put(word, id);
        graph = graph.with(new Link(
                id, ids.get(ends[0]), ids.get(ends[1]), LocalizedText.of("Koska " + word, "", ""), word.contains("~"), List.of(), List.of()));
    }

    Graph graph() {
        return graph;
    }

    String id(String word) {
        return ids.get(word);
    }

    Link link(String word) {
        return graph.link(id(word)).orElseThrow();
    }

    Drawn with(Link link) {
        graph = graph.with(link);
        return this;
    }

    /** Takes the indicator away that every box has otherwise. */
    Drawn unmeasured(String word) {
        var node = graph.node(id(word)).orElseThrow();
        graph = graph.with(Node.plain(node.id(), node.kind(), node.text()));
        return this;
    }

    /** A book on each of these links, or on all. */
    Drawn sourced(String... words) {
        var wanted = Arrays.stream(words).map(this::id).toList();
        graph.links().stream()
                .filter(link -> wanted.isEmpty() || wanted.contains(link.id()))
                .forEach(link -> graph = graph.with(link.with(List.of(Source.elsewhere("Esimerkki 2024", Optional.empty())))));
        return this;
    }

    Drawn assuming(String word, AssumptionState state, LocalDate testBy) {
        return with(link(word).with(new Assumption(
                graph.fresh("a"), LocalizedText.of("Kävijät palaavat", "", ""), "Esimerkkiyhdistys", Optional.of(testBy), state, LocalizedText.empty())));
    }

    /** A public claim, which links may rest on. */
    Drawn knowing(ClaimRecord claim) {
        claims.put(claim.id(), claim);
        return this;
    }

    Examination look(StudyRecord... studies) {
        var known = new HashMap<fi.kutomo.evidence.StudyId, StudyRecord>();
        Arrays.stream(studies).forEach(study -> known.put(study.id(), study));
        return Examination.of(graph, new Known(known, claims, BEARING), TODAY);
    }

    List<String> flaws(StudyRecord... studies) {
        var words = new HashMap<String, String>();
        ids.forEach((word, id) -> words.put(id, word));
        return look(studies).flaws().stream().map(flaw -> (flaw.kind() + " " + words.getOrDefault(flaw.place(), "")).strip()).toList();
    }
}
