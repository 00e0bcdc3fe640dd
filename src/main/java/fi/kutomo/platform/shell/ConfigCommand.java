package fi.kutomo.platform.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code config explain}: every setting with its value, where that comes from, its default, and what it means. */
@Component
class ConfigCommand implements Command {

    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|credential|key)$");
    private static final String DESCRIPTIONS = "classpath*:META-INF/spring-configuration-metadata.json";

    /** Settings of the frame that an operator of Kutomo meets. */
    private static final Map<String, String> OF_THE_FRAME = Map.of(
            "server.port", "the port that serves the site",
            "server.address", "the address it listens on; 0.0.0.0 opens it to other machines",
            "spring.datasource.url", "the external database, with kutomo.database.mode=external",
            "spring.datasource.username", "its user",
            "spring.datasource.password", "its password");

    /** Read by the scripts around the program. */
    private static final Set<String> OUTSIDE =
            Set.of("kutomo.java", "kutomo.java.options", "kutomo.aot", "kutomo.address", "kutomo.chromium", "kutomo.test.database.url");

    private final ConfigurableEnvironment environment;
    private final JsonMapper json;

    ConfigCommand(ConfigurableEnvironment environment, JsonMapper json) {
        this.environment = environment;
        this.json = json;
    }

    private record Setting(String name, String description, Optional<String> standard) {}

    @Override
    public String name() {
        return "config";
    }

    @Override
    public String summary() {
        return "explains every setting: value, source, default, meaning";
    }

    @Override
    public String usage() {
        return "config explain [PART OF A NAME]";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) throws IOException {
        var words = invocation.arguments();
        if (words.isEmpty() || !words.getFirst().equals("explain") || words.size() > 2) {
            out.println(usage());
            return Shell.NOTHING_DONE;
        }
        var part = words.size() == 2 ? words.get(1) : "";
        var settings = settings();
        settings.values().stream().filter(setting -> setting.name().contains(part)).forEach(setting -> explain(setting, out));
        var unknown = unknown(settings);
        unknown.forEach(name -> out.println(name + "\n  is set, but Kutomo knows no such setting"));
        return unknown.isEmpty() ? 0 : 1;
    }

    private void explain(Setting setting, PrintWriter out) {
        var found = found(setting.name());
        var value = found.map(ConfigurationProperty::getValue).map(String::valueOf).map(environment::resolvePlaceholders).or(setting::standard).orElse("");
        boolean hidden = SECRET.matcher(setting.name()).matches() && !value.isEmpty();
        out.println(setting.name() + " = " + (hidden ? "(hidden)" : value));
        out.println("  " + setting.description());
        out.println("  " + found.map(ConfigCommand::source).orElse("the default")
                + (found.isPresent() ? setting.standard().map(text -> "; the default is " + text).orElse("") : ""));
    }

    private Optional<ConfigurationProperty> found(String name) {
        var wanted = ConfigurationPropertyName.of(name);
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            var property = source.getConfigurationProperty(wanted);
            if (property != null) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    private static String source(ConfigurationProperty property) {
        var origin = property.getOrigin();
        if (origin != null) {
            return "from " + origin;
        }
        var source = property.getSource();
        return "from " + (source == null ? "the program" : String.valueOf(source.getUnderlyingSource()));
    }

    private TreeMap<String, Setting> settings() throws IOException {
        var settings = new TreeMap<String, Setting>();
        OF_THE_FRAME.forEach((name, meaning) -> settings.put(name, new Setting(name, meaning, Optional.empty())));
        for (var file : new PathMatchingResourcePatternResolver().getResources(DESCRIPTIONS)) {
            for (JsonNode property : json.readTree(file.getContentAsByteArray()).path("properties")) {
                var name = property.path("name").asString("");
                if (name.startsWith("kutomo.")) {
                    var standard = property.path("defaultValue");
                    settings.put(name, new Setting(
                            name,
                            property.path("description").asString("").replaceAll("\\{@\\w+ ([^}]*)}", "$1"),
                            standard.isMissingNode() ? Optional.empty() : Optional.of(standard.asString(standard.toString()))));
                }
            }
        }
        return settings;
    }

    /** Names under {@code kutomo} that somebody has set and nobody reads: most often a slip of the pen. */
    private List<String> unknown(Map<String, Setting> known) {
        var sources = ConfigurationPropertySources.get(environment).spliterator();
        return StreamSupport.stream(sources, false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .map(ConfigurationPropertyName::toString)
                .filter(name -> name.startsWith("kutomo.") && !OUTSIDE.contains(name))
                .filter(name -> known.keySet().stream().noneMatch(each -> sameOrBelow(name, each)))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean sameOrBelow(String name, String known) {
        var plain = name.replace("-", "");
        var other = known.replace("-", "");
        return plain.equals(other) || plain.startsWith(other + ".") || plain.startsWith(other + "[");
    }
}
