package fi.kutomo.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Under whose name PostgreSQL's programs run. They refuse root, so root enters a user namespace of its own, or, where the machine
 * forbids that, hands the folder to a user without rights.
 *
 * @param identity words before a program that change who runs it
 * @param session words before the server that keep the terminal's Ctrl-C away and end it with us
 * @param owner the user id that must own the folder, or -1 for whoever we are
 */
record Runner(List<String> identity, List<String> session, int owner) {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    static Runner forHome(Path home) throws IOException {
        if (!Binaries.isLinux()) {
            return new Runner(List.of(), List.of(), -1);
        }
        var data = home.resolve("data");
        int owner = Files.exists(data) ? uid(data) : myself();
        if (myself() != 0) {
            if (owner != myself()) {
                throw new IOException("The folder " + data.toAbsolutePath() + " belongs to user " + owner
                        + ", not to you. Start Kutomo as that user, or name another folder with --data.");
            }
            return with(List.of(), -1);
        }
        if (owner != 0) {
            return as(owner);
        }
        return works(join(NAMESPACE, List.of("true"))) ? with(NAMESPACE, -1) : as(unprivileged());
    }

    /** Runs as another user, to whom the folder is given. */
    static Runner as(int uid) {
        var id = String.valueOf(uid);
        return with(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), uid);
    }

    private static Runner with(List<String> identity, int owner) {
        var session = new ArrayList<String>();
        if (works(List.of("setpriv", "--pdeathsig", "INT", "true"))) {
            session.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        return new Runner(identity, List.copyOf(session), owner);
    }

    /** Gives the folder to the user who will run the programs. */
    void own(Path home) throws IOException {
        if (owner < 0) {
            return;
        }
        try (var paths = Files.walk(home)) {
            for (var path : paths.filter(path -> !path.startsWith(home.resolve("lock"))).toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    ProcessBuilder tool(List<String> command) {
        return prepared(join(identity, command));
    }

    ProcessBuilder server(List<String> command) {
        var leader = Binaries.isLinux() && works(List.of("setsid", "true")) ? List.of("setsid") : List.<String>of();
        return prepared(join(leader, join(identity, join(session, command))));
    }

    private static ProcessBuilder prepared(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static List<String> join(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The user "postgres" of the machine, else "nobody". */
    private static int unprivileged() throws IOException {
        for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
            var fields = line.split(":");
            if (fields.length > 2 && fields[0].equals("postgres")) {
                return Integer.parseInt(fields[2]);
            }
        }
        return 65534;
    }

    private static int myself() throws IOException {
        return uid(Path.of("/proc/self"));
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
