package fi.kutomo.accounts.signin;

import fi.kutomo.platform.ops.Greeting;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the operator how to sign in as each of the example people. */
@Component
class ExampleGreeting implements Greeting {

    private final ExamplePeople examples;

    ExampleGreeting(ExamplePeople examples) {
        this.examples = examples;
    }

    @Override
    public List<String> lines() {
        var logins = examples.logins();
        if (logins.isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("Example people, one per role (reader, writer, editor, operator):");
        logins.forEach(login -> lines.add("  " + login));
        return lines;
    }
}
