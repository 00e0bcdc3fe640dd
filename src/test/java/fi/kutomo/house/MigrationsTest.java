package fi.kutomo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9_]+\\.sql|R__[a-z0-9_]+\\.sql");

    @Test
    void liveInTheirModulesFolder() {
        assertThat(Sources.under("src/main/resources/db/migration", ".sql"))
                .allMatch(file -> Sources.MODULES.contains(file.path().getParent().getFileName().toString()))
                .allMatch(file -> NAME.matcher(file.path().getFileName().toString()).matches());
    }

    @Test
    void haveATimeOfTheirOwn() {
        var times = Sources.under("src/main/resources/db/migration", ".sql").stream()
                .map(file -> file.path().getFileName().toString().split("__")[0])
                .filter(time -> time.startsWith("V"))
                .toList();
        assertThat(times).doesNotHaveDuplicates();
    }
}
