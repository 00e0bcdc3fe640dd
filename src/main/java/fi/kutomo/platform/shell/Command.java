package fi.kutomo.platform.shell;

import java.io.PrintWriter;
import java.util.List;

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
     * Does it.
     *
     * @return the exit code: 0 done, 1 done in part, 2 nothing could be done
     */
    int run(Invocation invocation, PrintWriter out) throws Exception;

    /** The words behind the command's name; relative paths are to be resolved against {@code folder}. */
    record Invocation(List<String> arguments, java.nio.file.Path folder) {

        public boolean has(String option) {
            return arguments.contains(option);
        }

        public java.nio.file.Path path(String argument) {
            return folder.resolve(argument).normalize();
        }
    }
}
