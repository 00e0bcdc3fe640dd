package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import fi.kutomo.platform.kernel.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\"((?:" + String.join("|", Sources.MODULES) + ")\\.[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9_-]+)*\\.?)\"");

    /** The privacy notice puts the keys of a purpose together. */
    private static final Pattern PURPOSE = Pattern.compile("Purpose\\.of\\(\\s*\"([a-z]+)\",\\s*\"([a-z-]+)\"");

    @Test
    void areCompleteInThreeLanguages() {
        for (String module : Sources.MODULES) {
            var finnish = keys(module, Lang.FI);
            assertThat(keys(module, Lang.SV)).as("%s sv", module).isEqualTo(finnish);
            assertThat(keys(module, Lang.EN)).as("%s en", module).isEqualTo(finnish);
        }
    }

    @Test
    void takeTheSameArguments() {
        for (String module : Sources.MODULES) {
            var finnish = read(module, Lang.FI);
            for (Lang lang : Lang.ALL) {
                read(module, lang).forEach((key, text) -> assertThat(arguments(text))
                        .as("%s in %s", key, lang.tag())
                        .isEqualTo(arguments(finnish.getOrDefault(key, ""))));
            }
        }
    }

    @Test
    void areAllUsed() {
        var used = used();
        var unused = all().stream().filter(key -> used.stream().noneMatch(use -> matches(use, key))).toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void existWhereTheyAreUsed() {
        var all = all();
        var missing = used().stream()
                .filter(use -> !use.endsWith("."))
                .filter(use -> !all.contains(use))
                .filter(use -> all.stream().noneMatch(key -> key.startsWith(use + ".")))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void sayNothingTwiceInASentenceOfGlue() {
        for (String module : Sources.MODULES) {
            for (Lang lang : Lang.ALL) {
                read(module, lang).forEach((key, text) -> assertThat(text).as("%s in %s", key, lang.tag()).isNotBlank());
            }
        }
    }

    /** A use that ends with a dot is put together with a word at run time and counts for all keys below it. */
    private static boolean matches(String use, String key) {
        return use.equals(key) || use.endsWith(".") && key.startsWith(use) || key.startsWith(use + ".");
    }

    private static Set<String> used() {
        var found = new TreeSet<String>();
        var sources = new ArrayList<>(Sources.java());
        sources.addAll(Sources.templates());
        for (var source : sources) {
            var matcher = KEY.matcher(source.text());
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            var purpose = PURPOSE.matcher(source.text());
            while (purpose.find()) {
                found.add(purpose.group(1) + ".purpose." + purpose.group(2));
            }
        }
        return found.stream().filter(MessagesTest::looksLikeAKey).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    /** Table names and event names also begin with a module's word; messages have three words or end with a dot. */
    private static boolean looksLikeAKey(String text) {
        return text.endsWith(".") || text.chars().filter(c -> c == '.').count() >= 2;
    }

    private static Set<String> all() {
        var all = new TreeSet<String>();
        Sources.MODULES.forEach(module -> all.addAll(keys(module, Lang.FI)));
        return all;
    }

    private static Set<String> keys(String module, Lang lang) {
        return read(module, lang).keySet();
    }

    private static Map<String, String> read(String module, Lang lang) {
        var file = Path.of("src/main/resources/messages", module + "_" + lang.tag() + ".properties");
        var texts = new TreeMap<String, String>();
        if (!Files.exists(file)) {
            return texts;
        }
        try (var reader = Files.newBufferedReader(file)) {
            var properties = new Properties();
            properties.load(reader);
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return texts;
    }

    private static List<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return List.copyOf(names);
    }
}
