package fi.kutomo.platform.web;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Who may do what to whose things: the declared access of every address, and for addresses that name one of many things the rules of
 * {@code <module>/objects.txt}. The page for operators and the test that tries every cell are both made from this.
 *
 * <p>A line of the file has four parts, parted by {@code |}: method and path as in the mapping; the sort of thing; who may if the
 * thing is their own; who may if it is somebody else's. {@code *} means everybody for whom the address is open, {@code -} nobody,
 * otherwise roles parted by commas.
 */
@Component
public class AccessTable {

    private final Routes routes;
    private final List<Rule> rules;

    AccessTable(Routes routes) {
        this.routes = routes;
        this.rules = read();
    }

    /** Somebody who calls: a visitor, a suspended person, or a member with one role more. */
    public enum Kind {
        VISITOR,
        SUSPENDED,
        MEMBER,
        WRITER,
        DEVELOPER,
        FUNDER,
        DECIDER,
        WEAVER,
        EDITOR,
        ASSESSOR,
        MODERATOR,
        OPERATOR;

        public Caller caller() {
            if (this == VISITOR) {
                return Caller.visitor(Lang.FI);
            }
            return new Caller(Optional.of(new UUID(0, ordinal())), name(), roles(), Lang.FI);
        }

        private Set<Role> roles() {
            return switch (this) {
                case VISITOR, SUSPENDED -> Set.of();
                case MEMBER -> EnumSet.of(Role.MEMBER, Role.ACQUAINTED, Role.PARTICIPANT);
                case WRITER -> EnumSet.of(Role.MEMBER, Role.ACQUAINTED, Role.PARTICIPANT, Role.WRITER, Role.IDENTIFIED);
                default -> EnumSet.of(Role.MEMBER, Role.ACQUAINTED, Role.PARTICIPANT, Role.valueOf(name()));
            };
        }
    }

    /** What a caller may do at an address. */
    public enum Verdict {
        /** To everything there. */
        YES,
        /** Only to what is the caller's own. */
        OWN,
        NO
    }

    /** Who may, as one line of a file says it. */
    public record Rule(String method, String path, String thing, Set<String> own, Set<String> others) {

        private static boolean names(Set<String> who, Caller caller) {
            return who.contains("*") || caller.roles().stream().anyMatch(role -> who.contains(role.name()));
        }
    }

    /** One address with one sort of thing. Empty: the address carries none. */
    public record Row(Routes.Route route, Optional<Rule> rule) {

        /** Without a declared access, or without a rule for the thing that it names, an address is for nobody. */
        public Verdict verdict(Caller caller) {
            if (route.access().filter(level -> level.openTo(caller)).isEmpty()) {
                return Verdict.NO;
            }
            if (rule.isEmpty()) {
                return route.carriesObject() ? Verdict.NO : Verdict.YES;
            }
            if (Rule.names(rule.get().others(), caller)) {
                return Verdict.YES;
            }
            return Rule.names(rule.get().own(), caller) ? Verdict.OWN : Verdict.NO;
        }
    }

    /** Every address, once for each sort of thing that it may name. */
    public List<Row> rows() {
        return routes.all().stream()
                .flatMap(route -> {
                    var fitting = rules.stream()
                            .filter(rule -> rule.path().equals(route.path()) && rule.method().equals(route.method()))
                            .toList();
                    return fitting.isEmpty()
                            ? Stream.of(new Row(route, Optional.empty()))
                            : fitting.stream().map(rule -> new Row(route, Optional.of(rule)));
                })
                .toList();
    }

    /** Lines of the files that no address answers any more. */
    public List<Rule> stray() {
        var all = routes.all();
        return rules.stream()
                .filter(rule -> all.stream().noneMatch(route -> route.path().equals(rule.path()) && route.method().equals(rule.method())))
                .toList();
    }

    private static List<Rule> read() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:*/objects.txt");
            var rules = new java.util.ArrayList<Rule>();
            for (var file : files) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> rules.addAll(rules(line)));
            }
            return List.copyOf(rules);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One line may name several methods: {@code GET,POST /path}. A bar inside the path belongs to a pattern and has no blanks around it. */
    private static List<Rule> rules(String line) {
        var parts = line.split("\\s+\\|\\s+");
        if (parts.length != 4) {
            throw new IllegalArgumentException("Four parts are wanted: " + line);
        }
        var address = parts[0].strip().split("\\s+", 2);
        return Arrays.stream(address[0].split(","))
                .map(method -> new Rule(method, address[1], parts[1].strip(), words(parts[2]), words(parts[3])))
                .toList();
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s*,\\s*"));
    }
}
