package fi.kutomo.platform.shell;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One word of the operator's shell, {@code bin/kutomo <name> …}. The same bean serves a running instance (asked over loopback with
 * the data folder's token) and a shell that starts the program on its own.
 */
public interface Command {

    /** The word, such as {@code import}. */
    String name();

    /** One line for the list of commands. */
    String summary();

    /** How it is called, with its options, over several lines if need be. */
    String usage();

    /**
     * Does it. A command that takes long asks {@link Invocation#stopped()} now and then and ends politely when the operator has
     * pressed Ctrl-C.
     *
     * @return the exit code: 0 done, 1 done in part, 2 nothing could be done
     */
    int run(Invocation invocation, PrintWriter out) throws Exception;

    /**
     * The words behind the command's name; relative paths are to be resolved against {@code folder}.
     *
     * @param stop becomes true when the operator wants the command to end
     */
    record Invocation(List<String> arguments, Path folder, AtomicBoolean stop) {

        public Invocation(List<String> arguments, Path folder) {
            this(arguments, folder, new AtomicBoolean());
        }

        public boolean has(String option) {
            return arguments.contains(option);
        }

        public Path path(String argument) {
            return folder.resolve(argument).normalize();
        }

        /** Whether the operator has asked to end, or has gone away. */
        public boolean stopped() {
            return stop.get();
        }
    }
}
