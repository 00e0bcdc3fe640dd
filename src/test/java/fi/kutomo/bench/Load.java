package fi.kutomo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of some processes with all that they have begun, also what has ended since. */
record Load(List<ProcessHandle> processes) {

    private static final double TICKS = 100;

    /** Each process once: a database that a program began may be named beside it. */
    double seconds() throws IOException {
        double ticks = 0;
        for (var each : all()) {
            var words = words(Path.of("/proc/" + each.pid() + "/stat"));
            ticks += own(words) + (processes.contains(each) ? number(words, 13) + number(words, 14) : 0);
        }
        return ticks / TICKS;
    }

    /** The part of it that Java took to compile what it runs, in compilers that still stand by. */
    double compiling() throws IOException {
        double ticks = 0;
        for (var each : all()) {
            var threads = Path.of("/proc/" + each.pid() + "/task");
            try (var some = Files.exists(threads) ? Files.list(threads) : Stream.<Path>empty()) {
                for (var thread : some.toList()) {
                    var name = thread.resolve("comm");
                    ticks += Files.exists(name) && Files.readString(name).matches("C[12] Compiler.*\\s*") ? own(words(thread.resolve("stat"))) : 0;
                }
            }
        }
        return ticks / TICKS;
    }

    private List<ProcessHandle> all() {
        return processes.stream().flatMap(process -> Stream.concat(Stream.of(process), process.descendants())).distinct().toList();
    }

    private static double own(List<String> words) {
        return number(words, 11) + number(words, 12);
    }

    private static double number(List<String> words, int place) {
        return place < words.size() ? Double.parseDouble(words.get(place)) : 0;
    }

    /** What stands behind the name, or nothing where it has ended. */
    private static List<String> words(Path stat) throws IOException {
        return Files.exists(stat) ? List.of(Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ")) : List.of();
    }
}
