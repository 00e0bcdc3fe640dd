package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SqlTest {

    private static final Pattern TABLE = Pattern.compile(
            "(?i)\\b(?:from|join|into|update|table|truncate)\\s+((" + String.join("|", Sources.MODULES) + ")\\.[a-z_]+)");

    /** What every module may read of another. */
    private static final Set<String> PUBLISHED = Set.of("catalogue.card");

    @Test
    void staysInItsOwnSchema() {
        var strays = new ArrayList<String>();
        for (var source : Sources.java()) {
            source.strings().forEach(text -> {
                var matcher = TABLE.matcher(text);
                while (matcher.find()) {
                    if (!matcher.group(2).equalsIgnoreCase(source.module()) && !PUBLISHED.contains(matcher.group(1))) {
                        strays.add(source.name() + ": " + matcher.group(1));
                    }
                }
            });
        }
        assertThat(strays).isEmpty();
    }

    @Test
    void isNotGluedFromValues() {
        List<String> glued = Sources.java().stream()
                .filter(source -> Pattern.compile("(?i)\"[^\"\\n]*\\bwhere [a-z_.]+ = '?\" \\+").matcher(source.text()).find())
                .map(Sources.Source::name)
                .toList();
        assertThat(glued).isEmpty();
    }
}
