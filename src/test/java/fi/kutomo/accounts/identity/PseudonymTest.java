package fi.kutomo.accounts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kutomo.accounts.identity.OfficialIdentifier.Kind;
import fi.kutomo.platform.files.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymTest {

    private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void isTheKeyedHashOfAFinnishCode() {
        assertThat(Pseudonym.of(OfficialIdentifier.of(Kind.FINNISH, "010190-900P").orElseThrow(), KEY, 1).value())
                .isEqualTo("0a428d3d3eb5663c1451d62e1c5525161e9b17699ab7610179cbe8db53df7cb1");
    }

    @Test
    void isTheKeyedHashOfAEuropeanIdentifier() {
        assertThat(Pseudonym.of(OfficialIdentifier.of(Kind.EUROPEAN, "FI/SE/198001011234").orElseThrow(), KEY, 1).value())
                .isEqualTo("95432ee11b04a4ce677fdfeda21fdf4f9a632bfd499dcd5d7539fcdf4609dc40");
    }

    @Test
    void isKnownUnderEveryKeyThatWasEverUsed(@TempDir Path folder) {
        var keys = new PseudonymKeys(new DataFolder(folder));
        var code = OfficialIdentifier.of(Kind.FINNISH, "131052-308T").orElseThrow();
        var before = keys.all(code);

        assertThat(keys.next()).isEqualTo(2);

        var after = keys.all(code);
        assertThat(after).extracting(Pseudonym::keyVersion).containsExactly(2, 1);
        assertThat(after.getLast()).isEqualTo(before.getFirst());
        assertThat(after.getFirst().value()).isNotEqualTo(before.getFirst().value());
    }

    @Test
    void isMadeWithKeysThatLieInTheDataFolder(@TempDir Path folder) {
        var keys = new PseudonymKeys(new DataFolder(folder));
        keys.all(OfficialIdentifier.of(Kind.FINNISH, "131052-308T").orElseThrow());
        assertThat(Files.exists(folder.resolve("secrets/pseudonym-key-1"))).isTrue();
    }
}
