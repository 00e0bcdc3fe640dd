package fi.kutomo.platform.audit;

import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import org.springframework.stereotype.Component;

/** {@code audit verify}. */
@Component
class AuditCommand implements Command {

    private final Verifying verifying;

    AuditCommand(Verifying verifying) {
        this.verifying = verifying;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String summary() {
        return "checks that the audit log was not changed";
    }

    @Override
    public String usage() {
        return """
                audit verify
                  Walks the whole chain of seals, in the database and in the file audit-seals, and names every entry that was
                  changed, deleted or put in, and a log that was cut. Exit code 1 when something is wrong.""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        if (!invocation.arguments().equals(java.util.List.of("verify"))) {
            out.println(usage());
            return 2;
        }
        var result = verifying.verify();
        for (var finding : result.findings()) {
            out.printf("%s: seal %d%s%s %s%n",
                    finding.wrong(),
                    finding.seq(),
                    finding.entry().map(entry -> ", entry " + entry).orElse(""),
                    finding.at().map(at -> ", of " + at).orElse(""),
                    finding.what());
        }
        out.printf("%s: %d entries sealed, %d waiting, newest seal %s%n",
                result.whole() ? "whole" : "NOT WHOLE", result.entries(), result.waiting(), result.seal());
        return result.whole() ? 0 : 1;
    }
}
