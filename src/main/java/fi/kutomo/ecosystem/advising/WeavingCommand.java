package fi.kutomo.ecosystem.advising;

import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code kutomo weaving}. */
@Component
class WeavingCommand implements Command {

    private final Watching watching;

    WeavingCommand(Watching watching) {
        this.watching = watching;
    }

    @Override
    public String name() {
        return "weaving";
    }

    @Override
    public String summary() {
        return "looks anew for introductions worth while in the regions of all weavers' desks";
    }

    @Override
    public String usage() {
        return """
                weaving

                  Looks anew at every region at which a weaver's desk looks. They are looked at every day by themselves;
                  this is for making sure after much has changed, such as an import.
                """;
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        long begun = System.nanoTime();
        int looked = watching.lookAtAll(invocation::stopped);
        out.printf(Locale.ROOT, "looked at %d, %.1f s%n", looked, (System.nanoTime() - begun) / 1e9);
        return invocation.stopped() ? 1 : 0;
    }
}
