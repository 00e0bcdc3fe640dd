package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.ApplicationModuleListener;

class EventsTest {

    /** Announced for modules that are still to come. */
    private static final java.util.Set<String> FOR_OTHERS =
            java.util.Set.of("knowledge.EntryPublished", "knowledge.EntryWithdrawn", "vocabulary.TermRenamed", "accounts.PersonErased", "evidence.GradeChanged", "platform.notices.Notice");

    private static final Map<String, TreeSet<String>> LISTENERS = listeners();

    @Test
    void reachAListenerOrAreMeantForOthers() {
        for (var source : Sources.java()) {
            var announced = java.util.regex.Pattern.compile("announce\\(\\s*new (\\w+)\\(").matcher(source.text());
            while (announced.find()) {
                var event = announced.group(1);
                var known = LISTENERS.keySet().stream().anyMatch(name -> name.endsWith("." + event))
                        || FOR_OTHERS.stream().anyMatch(name -> name.endsWith("." + event));
                assertThat(known).as("%s announces %s and nobody listens", source.name(), event).isTrue();
            }
        }
    }

    @Test
    void standAsDocumented() {
        var lines = new StringBuilder("Announcements and who listens.\n");
        FOR_OTHERS.forEach(event -> LISTENERS.computeIfAbsent(event, any -> new TreeSet<>()));
        LISTENERS.forEach((event, listeners) ->
                lines.append("%-32s %s%n".formatted(event, listeners.isEmpty() ? "(open to other modules)" : String.join(", ", listeners))));
        Generated.check("events.txt", lines.toString());
    }

    private static Map<String, TreeSet<String>> listeners() {
        var found = new TreeMap<String, TreeSet<String>>();
        Sources.classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ApplicationModuleListener.class))
                .forEach(method -> found.computeIfAbsent(event(method), any -> new TreeSet<>())
                        .add(brief(method.getOwner().getName()) + "." + method.getName()));
        return found;
    }

    private static String event(JavaMethod method) {
        return brief(method.getRawParameterTypes().get(0).getName());
    }

    private static String brief(String name) {
        return name.substring("fi.kutomo.".length());
    }
}
