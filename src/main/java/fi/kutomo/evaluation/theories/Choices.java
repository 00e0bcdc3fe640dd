package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.AssumptionState;
import fi.kutomo.evaluation.theory.Graph;
import fi.kutomo.evaluation.theory.NodeKind;
import fi.kutomo.evaluation.theory.Stance;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the forms of a theory offer to choose from. */
final class Choices {

    private Choices() {}

    static List<Option> kinds(NodeKind chosen) {
        return Arrays.stream(NodeKind.values())
                .map(kind -> Option.of(kind.name(), Ui.t("evaluation.theory.kind." + kind), kind == chosen))
                .toList();
    }

    static List<Option> boxes(Graph graph, String chosen) {
        return graph.nodes().stream()
                .sorted(java.util.Comparator.comparing(fi.kutomo.evaluation.theory.Node::kind))
                .map(node -> Option.of(
                        node.id(),
                        Ui.t("evaluation.theory.boxOfKind", Ui.t("evaluation.theory.kind." + node.kind()), Ui.text(node.text())),
                        node.id().equals(chosen)))
                .toList();
    }

    static List<Option> states(AssumptionState chosen) {
        return Arrays.stream(AssumptionState.values())
                .map(state -> Option.of(state.name(), Ui.t("evaluation.theory.state." + state), state == chosen))
                .toList();
    }

    static List<Option> stances(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", Ui.t("evaluation.theory.stance.none"), chosen.isEmpty()));
        Arrays.stream(Stance.values())
                .forEach(stance -> options.add(Option.of(stance.name(), Ui.t("evaluation.theory.stance." + stance), stance.name().equals(chosen))));
        return options;
    }
}
