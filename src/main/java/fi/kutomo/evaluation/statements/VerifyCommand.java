package fi.kutomo.evaluation.statements;

import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Ui;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.security.PublicKey;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code bin/kutomo verify}: whether a statement of validation is genuine, without asking anybody. */
@Component
class VerifyCommand implements Command {

    private final SigningKeys keys;
    private final Clock clock;

    VerifyCommand(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String summary() {
        return "Verifies a signed statement of validation";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo verify FILE [--key FILE]
                  --key  the published keys (/.well-known/kutomo-validation-keys.json) or a PEM; without it, the keys of this site
                Exit code 0 genuine and in force, 1 genuine but expired, withdrawn or not validated, 2 not genuine or not readable""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var arguments = invocation.arguments();
        int key = arguments.indexOf("--key");
        boolean whole = key < 0 ? arguments.size() == 1 : arguments.size() == 3 && key < 2;
        if (!whole) {
            out.println(usage());
            return 2;
        }
        try {
            var known = key < 0 ? keys.all() : PublicKeys.read(Files.readString(invocation.path(arguments.get(key + 1))));
            return verify(Files.readString(invocation.path(arguments.get(key == 0 ? 2 : 0))), known, out);
        } catch (IOException unreadable) {
            out.println("Cannot be read: " + unreadable.getMessage());
            return 2;
        } catch (IllegalArgumentException noKey) {
            out.println("The key cannot be read: " + noKey.getMessage());
            return 2;
        }
    }

    int verify(String document, Map<String, PublicKey> known, PrintWriter out) {
        var verification = Verification.of(document, known);
        if (verification.fault().isPresent()) {
            out.println("NOT GENUINE: " + verification.fault().get());
            return 2;
        }
        var statement = verification.statement().orElseThrow();
        out.println("genuine, signed with key " + verification.key());
        out.println(word(statement, "issuer") + " states of " + word(statement, "permanentId") + " \"" + word(statement, "title") + "\":");
        out.println("  " + word(statement, "state") + ", outcome " + word(statement, "outcome") + ", decided " + word(statement, "decided")
                + (word(statement, "validUntil").isEmpty() ? "" : ", valid until " + word(statement, "validUntil")));
        var newest = word(statement, "newestRevision");
        out.println("  assessed revision " + word(statement, "revision")
                + (newest.isEmpty() || newest.equals(word(statement, "revision")) ? "" : ", when the newest was " + newest)
                + " by framework version " + word(statement, "framework"));
        boolean valid = word(statement, "state").equals("VALID");
        boolean over = valid && LocalDate.parse(word(statement, "validUntil")).isBefore(LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        out.println(over ? "no longer in force: it has expired" : valid ? "in force" : "not in force");
        return valid && !over ? 0 : 1;
    }

    private static String word(JsonNode statement, String name) {
        var value = statement.path(name);
        return value.isMissingNode() || value.isNull() ? "" : value.asString("");
    }
}
