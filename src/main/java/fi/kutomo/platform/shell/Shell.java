package fi.kutomo.platform.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the command for the operator's words and runs it. */
@Component
public class Shell {

    public static final int NOTHING_DONE = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Shell.class);

    private final ObjectProvider<Command> commands;

    Shell(ObjectProvider<Command> commands) {
        this.commands = commands;
    }

    /** Runs the words and answers with the exit code; trouble is told in words on {@code out}. */
    public int run(List<String> words, Path folder, AtomicBoolean stop, PrintWriter out) {
        try {
            return find(words, folder, stop, out);
        } catch (Exception trouble) {
            LOG.warn("The command {} failed", words.getFirst(), trouble);
            out.println(words.getFirst() + " failed: " + reason(trouble));
            return NOTHING_DONE;
        } finally {
            out.flush();
        }
    }

    private int find(List<String> words, Path folder, AtomicBoolean stop, PrintWriter out) throws Exception {
        var name = words.isEmpty() ? "help" : words.getFirst();
        var command = commands.stream().filter(each -> each.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            boolean asked = List.of("help", "--help", "-h").contains(name);
            out.println(asked ? "bin/kutomo <command> … [--data DIR]" : "There is no command \"" + name + "\". There are:");
            list(out);
            return asked ? 0 : NOTHING_DONE;
        }
        var arguments = words.subList(1, words.size());
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(command.get().summary());
            out.println(command.get().usage());
            return 0;
        }
        return command.get().run(new Command.Invocation(List.copyOf(arguments), folder, stop), out);
    }

    private void list(PrintWriter out) {
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(command -> out.printf("  %-12s %s%n", command.name(), command.summary()));
        out.println("bin/kutomo <command> --help tells more of one.");
    }

    private static String reason(Throwable trouble) {
        var message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }
}
