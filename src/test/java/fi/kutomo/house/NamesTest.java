package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Pattern FORBIDDEN =
            Pattern.compile(".*(Service|Manager|Helper|Util|Utils|Impl|Dto|DTO|Entity|VO|Bean|Data|Info|Processor)\\.java");

    private static final Pattern UNNUMBERED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b(?! #\\d)");

    @Test
    void sayWhatAThingIs() {
        assertThat(Sources.java()).noneMatch(source -> FORBIDDEN.matcher(source.name()).matches());
    }

    @Test
    void leaveNothingForLaterWithoutANumber() {
        assertThat(Sources.java()).noneMatch(source -> UNNUMBERED.matcher(source.text()).find());
        assertThat(Sources.templates()).noneMatch(source -> UNNUMBERED.matcher(source.text()).find());
    }

    @Test
    void nameNoAuthor() {
        assertThat(Sources.java()).noneMatch(source -> source.text().contains("@author"));
    }

    @Test
    void giveEveryModuleThreeSentences() {
        for (String module : Sources.MODULES) {
            var info = Sources.java().stream()
                    .filter(source -> source.name().endsWith("/fi/kutomo/" + module + "/package-info.java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No package-info of " + module));
            var prose = info.text().substring(0, info.text().indexOf("*/"));
            assertThat(prose.split("[.:](\\s|$)").length).as(module).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void keepEveryPackageNullMarked() {
        var packages = Sources.java().stream().map(source -> source.path().getParent()).distinct().toList();
        var marked = Sources.java().stream()
                .filter(source -> source.name().endsWith("package-info.java") && source.text().contains("@NullMarked"))
                .map(source -> source.path().getParent())
                .toList();
        List<String> bare = packages.stream()
                .filter(folder -> !marked.contains(folder))
                .map(Object::toString)
                .filter(folder -> !folder.endsWith("fi/kutomo"))
                .toList();
        assertThat(bare).isEmpty();
    }
}
