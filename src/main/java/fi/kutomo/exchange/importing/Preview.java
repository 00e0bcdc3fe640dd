package fi.kutomo.exchange.importing;

import fi.kutomo.exchange.importing.Run.Counts;
import fi.kutomo.exchange.reading.Reading;
import fi.kutomo.exchange.reading.Remark;
import fi.kutomo.platform.kernel.Lang;
import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells an operator in the shell what an import would do. */
@Component
class Preview {

    private static final int FULLY = 5;
    private static final int LONGEST = 90;
    private static final int MOST_REMARKS = 40;

    private final StagedStore staged;
    private final Rejects rejects;

    Preview(StagedStore staged, Rejects rejects) {
        this.staged = staged;
        this.rejects = rejects;
    }

    void print(Reading reading, List<Plan> plans, PrintWriter out) {
        plans.stream().filter(plan -> plan.wish().finding().described()).limit(FULLY).forEach(plan -> print(plan, out));
        long more = reading.described().size() - FULLY;
        if (more > 0) {
            out.printf("  … and %d more%n", more);
        }
        plans.stream().filter(plan -> !plan.wish().finding().described()).forEach(plan -> suggested(plan.wish().finding(), out));
        var told = reading.remarks().stream().filter(remark -> remark.kind() != Remark.Kind.IGNORED).toList();
        told.stream().limit(MOST_REMARKS).forEach(remark -> out.printf(
                "  %s, line %d: %s: %s%n", remark.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), remark.passage().from(),
                rejects.reason(remark, Lang.EN), shortened(remark.passage().text())));
        if (told.size() > MOST_REMARKS) {
            out.printf("  … and %d more remarks%n", told.size() - MOST_REMARKS);
        }
    }

    private static void print(Plan plan, PrintWriter out) {
        out.printf("  %s %s \"%s\"%s%n", plan.doing().name().toLowerCase(java.util.Locale.ROOT), plan.kind().word(), plan.wish().finding().title(),
                plan.target().map(id -> " " + id).orElse(""));
        plan.twin().ifPresent(twin -> out.println("    an entry of the same title is here: " + twin));
        for (var field : plan.fields()) {
            out.printf("    %-8s %-20s line %-4d %s%n", field.step().name().toLowerCase(java.util.Locale.ROOT), field.found().field(),
                    field.found().passage().from(), shortened(String.join(" · ", field.now().isEmpty() ? field.unknown() : field.now())));
        }
    }

    /** What the source only names; nobody in the shell ticks it, so it is told. */
    void suggested(UUID run, PrintWriter out) {
        staged.page(run, false, 0, 500).stream().filter(each -> each.outcome().isEmpty()).forEach(each -> suggested(each.finding(), out));
    }

    private static void suggested(fi.kutomo.exchange.reading.Finding finding, PrintWriter out) {
        var passage = finding.fields().getFirst().passage();
        out.printf("  suggested: %s \"%s\" (line %d)%n", finding.kind().word(), finding.title(), passage.from());
    }

    Counts counts(Reading reading, List<Plan> plans) {
        int created = doing(plans, Plan.Doing.CREATE);
        int changed = doing(plans, Plan.Doing.CHANGE);
        int unchanged = doing(plans, Plan.Doing.NOTHING);
        return new Counts(plans.size(), 0, created, changed, unchanged, reading.remarks(Remark.Kind.REJECTED).size(), 0);
    }

    private static int doing(List<Plan> plans, Plan.Doing doing) {
        return (int) plans.stream().filter(plan -> plan.wish().finding().described() && plan.doing() == doing).count();
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
