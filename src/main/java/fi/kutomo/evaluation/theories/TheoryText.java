package fi.kutomo.evaluation.theories;

import fi.kutomo.evaluation.theory.Assumption;
import fi.kutomo.evaluation.theory.Link;
import fi.kutomo.platform.web.Ui;

/** All that a theory says, as plain text: the same as the picture and its table. */
final class TheoryText {

    private final StringBuilder out = new StringBuilder();
    private final TheoryView view;

    private TheoryText(TheoryView view) {
        this.view = view;
    }

    static String of(String title, TheoryView view) {
        var text = new TheoryText(view);
        text.line(0, title);
        view.headline().ifPresent(headline -> text.line(0, headline));
        text.boxes();
        text.links();
        text.flaws();
        return text.out.toString();
    }

    private void boxes() {
        for (var group : view.groups()) {
            head(Ui.t("evaluation.theory.kinds." + group.kind()));
            for (var node : group.nodes()) {
                line(0, "- " + Ui.text(node.text()) + (view.doubtful(node) ? " (" + Ui.t("evaluation.theory.doubt") + ")" : ""));
                view.gauges(node).forEach(this::gauge);
            }
        }
    }

    private void gauge(Gauge gauge) {
        var value = gauge.quote()
                .map(quote -> quote.told() + ". " + quote.step() + ". " + Ui.absolute(Ui.url(quote.path())))
                .orElseGet(() -> Ui.t("evaluation.theory.indicator.noValue"));
        told("evaluation.theory.indicator", gauge.name() + ": " + value);
    }

    private void links() {
        if (view.graph().links().isEmpty()) {
            return;
        }
        head(Ui.t("evaluation.theory.table"));
        view.graph().links().forEach(this::link);
    }

    private void link(Link link) {
        var loop = link.feedback() ? " (" + Ui.t("evaluation.theory.loop") + ")" : "";
        line(0, view.number(link) + ". " + view.name(link.from()) + " → " + view.name(link.to()) + loop);
        told("evaluation.theory.column.why", link.rationale().isEmpty() ? Ui.t("evaluation.theory.untold") : Ui.text(link.rationale()));
        told("evaluation.theory.column.strength", Ui.t("evaluation.theory.strength." + view.support(link).strength()));
        for (var origin : view.origins(link)) {
            var stance = origin.stance() == fi.kutomo.evaluation.theory.Stance.WEAKENS ? Ui.t("evaluation.theory.weakens") + " " : "";
            line(2, "- " + stance + origin.title() + origin.address().map(address -> ", " + Ui.absolute(address)).orElse(""));
        }
        link.assumptions().forEach(this::assumption);
    }

    private void assumption(Assumption assumption) {
        var words = Ui.text(assumption.text()) + ": " + Ui.t("evaluation.theory.state." + assumption.state())
                + (assumption.owner().isEmpty() ? "" : ", " + Ui.t("evaluation.theory.ownedBy", assumption.owner()))
                + assumption.testBy().map(day -> ", " + Ui.t("evaluation.theory.testedBy", Ui.date(day))).orElse("")
                + (assumption.finding().isEmpty() ? "" : ". " + Ui.text(assumption.finding()));
        told("evaluation.theory.assumption", words);
    }

    private void flaws() {
        if (view.seen().flaws().isEmpty()) {
            return;
        }
        head(Ui.t("evaluation.theory.flaws"));
        view.seen().flaws().forEach(flaw -> line(0, "- " + view.tell(flaw)));
    }

    private void head(String words) {
        line(0, "");
        line(0, words);
        line(0, "=".repeat(words.length()));
    }

    private void told(String key, String words) {
        line(1, Ui.t(key) + ": " + words);
    }

    private void line(int depth, String words) {
        out.append("   ".repeat(depth)).append(words.replaceAll("\\s+", " ").stripTrailing()).append('\n');
    }
}
