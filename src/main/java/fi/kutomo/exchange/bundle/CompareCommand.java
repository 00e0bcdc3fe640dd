package fi.kutomo.exchange.bundle;

import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.shell.Command;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo compare}: whether two exports say the same, whatever their form and the time at which they were made. */
@Component
class CompareCommand implements Command {

    private static final int MOST_SHOWN = 50;

    private final Bundles bundles;
    private final Forms forms;

    CompareCommand(Bundles bundles, Forms forms) {
        this.bundles = bundles;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String summary() {
        return "compares two exports by what they say";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo compare FILE FILE
                Exit code 0 equal, 1 different, 2 not readable""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        if (invocation.arguments().size() != 2) {
            out.println(usage());
            return 2;
        }
        try {
            var different = differences(invocation.path(invocation.arguments().get(0)), invocation.path(invocation.arguments().get(1)));
            different.stream().limit(MOST_SHOWN).forEach(out::println);
            out.println(different.isEmpty() ? "equal" : "different: " + different.size());
            return different.isEmpty() ? 0 : 1;
        } catch (IOException unreadable) {
            out.println("Cannot be read: " + unreadable.getMessage());
            return 2;
        } catch (Refused noExport) {
            out.println("Not an export of Kutomo");
            return 2;
        }
    }

    /** One line for each thing that differs. */
    List<String> differences(Path one, Path other) throws IOException {
        var mine = parts(one);
        var theirs = parts(other);
        var different = new ArrayList<String>();
        var keys = new TreeSet<>(mine.keySet());
        keys.addAll(theirs.keySet());
        for (var key : keys) {
            if (!mine.containsKey(key)) {
                different.add("only in the second: " + key);
            } else if (!theirs.containsKey(key)) {
                different.add("only in the first: " + key);
            } else if (!mine.get(key).equals(theirs.get(key))) {
                different.add("differs: " + key);
            }
        }
        return different;
    }

    /** Everything in an export by name, as JSON text. */
    private Map<String, String> parts(Path file) throws IOException {
        var mapper = forms.mapper();
        var parts = new TreeMap<String, String>();
        try (var bundle = bundles.open(file)) {
            bundle.templates().forEach(template -> parts.put(
                    "template " + template.template().kind().word() + " " + template.template().version(), mapper.writeValueAsString(template)));
            bundle.vocabularies().forEach((scheme, turtle) -> parts.put("vocabulary " + scheme, turtle));
            bundle.files().values().forEach(name -> parts.put("file " + name.sha256(), name.sha256()));
            bundle.entries(entry -> {
                parts.put("entry " + entry.id(), mapper.writeValueAsString(entry));
                return true;
            });
            bundle.records(record -> {
                parts.put(record.kind() + " " + record.key(), mapper.writeValueAsString(record.rows()));
                return true;
            });
            bundle.origins(origin -> {
                parts.put("origin " + origin.sourceKey(), mapper.writeValueAsString(origin));
                return true;
            });
        }
        return parts;
    }
}
