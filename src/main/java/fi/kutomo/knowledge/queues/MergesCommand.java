package fi.kutomo.knowledge.queues;

import fi.kutomo.knowledge.organisations.ProposalStore;
import fi.kutomo.knowledge.organisations.SureMerging;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Messages;
import java.io.PrintWriter;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo merges}. */
@Component
class MergesCommand implements Command {

    private static final String SURE = "--sure";

    private final ProposalStore proposals;
    private final SureMerging merging;
    private final Messages messages;

    MergesCommand(ProposalStore proposals, SureMerging merging, Messages messages) {
        this.proposals = proposals;
        this.merging = merging;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "merges";
    }

    @Override
    public String summary() {
        return "tells how many pairs of organisations may be one, and merges the sure ones";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo merges [--sure]
                  --sure  merges the pairs whose names differ only in case, punctuation or legal form and of which nothing
                          speaks for two; each can be taken back on the editors' list of merges
                Without the option nothing is changed. Called again it goes on with what is left.""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        boolean merge = invocation.has(SURE);
        if (!List.of(SURE).containsAll(invocation.arguments())) {
            out.println(usage());
            return 2;
        }
        if (!merge) {
            out.printf("%d pairs wait, of which %d are sure%n", proposals.countOpen(), merging.pairs().size());
            return 0;
        }
        var caller = Caller.system();
        var work = merging.merge(messages.in(caller.lang(), "knowledge.queues.merges.reason"), caller, invocation::stopped);
        if (work.isEmpty()) {
            out.println("the sure pairs are being merged already");
            return 2;
        }
        out.printf("merged %d of %d sure pairs; %d pairs wait for an editor%n", work.get().merged(), work.get().whole(), proposals.countOpen());
        return work.get().stopped() || work.get().left() > 0 ? 1 : 0;
    }
}
