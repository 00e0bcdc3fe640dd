package fi.kutomo.accounts.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> OWN = List.of("Maija Esimerkki", "maija.e", "maija.esimerkki");

    private final PasswordRules rules = new PasswordRules(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"vihreä kuutio soi", "correct horse battery staple", "xkq7 plmn", "ÅÄÖ on hieno rivi", "日本語のパスワード", "        a b c"})
    void takesWhatIsHardToGuessWithoutRulesOfComposition(String password) {
        assertThat(rules.refusal(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "salasana", "Salasana2026", "perkele!!!", "qwertyuiop", "sommaren26", "abcdefgh", "87654321", "aaaaaaaaaa", "ababababab", "!!kesäloma!!"})
    void refusesWhatManyUse(String password) {
        assertThat(rules.refusal(password, OWN)).contains("accounts.passwords.common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"maijaesimerkki", "Esimerkki12", "kutomo2026", "maija.esimerkki"})
    void refusesTheOwnNameWithALittleAroundIt(String password) {
        assertThat(rules.refusal(password, OWN)).contains("accounts.passwords.own");
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(rules.refusal("kq7 plm", OWN)).contains("accounts.passwords.short");
        assertThat(rules.refusal("🙂🙃😀😎🤖👻🐸🦊", OWN)).isEmpty();
        assertThat(rules.refusal("kuutio soi ".repeat(6).substring(0, 64), OWN)).isEmpty();
        assertThat(rules.refusal("kuutio soi ".repeat(12).substring(0, 128), OWN)).isEmpty();
        assertThat(rules.refusal("kuutio soi ".repeat(12).substring(0, 129), OWN)).contains("accounts.passwords.long");
    }
}
