package fi.kutomo.accounts.identity;

import fi.kutomo.platform.shell.Command;
import java.io.PrintWriter;
import org.springframework.stereotype.Component;

/** Takes a new key for pseudonyms into use. */
@Component
class PseudonymKeyCommand implements Command {

    private final PseudonymKeys keys;

    PseudonymKeyCommand(PseudonymKeys keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "pseudonym-key";
    }

    @Override
    public String summary() {
        return "shows which key of pseudonyms is in use, or takes a new one into use";
    }

    @Override
    public String usage() {
        return """
                pseudonym-key          tells the version in use
                pseudonym-key next     makes the next version and takes it into use; older ones stay in the data folder,
                                       because people identified under them must be known again""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        if (invocation.arguments().isEmpty()) {
            out.println("Version " + keys.current() + " is in use");
            return 0;
        }
        if (!invocation.has("next") || invocation.arguments().size() > 1) {
            out.println(usage());
            return 2;
        }
        out.println("Version " + keys.next() + " is in use now; keep all of secrets/pseudonym-key-* with the backups of the data folder");
        return 0;
    }
}
