package fi.kutomo.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/fi/account", "/sv/search?q=a%20b&page=2", "/fi/models/asunto-ensin#tulokset", "/en/search?q=https%3A%2F%2Fexample.org"})
    void leadsToPathsOfThisSite(String path) {
        assertThat(Local.or(path, "/other")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "https://evil.example",
        "HTTPS:evil.example", "http:evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example", "@evil.example", "/\t/evil.example",
        "/\n/evil.example", "\t//evil.example", " //evil.example", "/fi\r\nLocation: https://evil.example", "/\u0000/evil.example",
        "/%2fevil.example", "/%2Fevil.example", "/%5cevil.example", "/%09/evil.example", "/%0d%0aLocation:%20https://evil.example",
        "/fi/%2e%2e/%2f%2fevil.example", "/\u2028/evil.example", "/．evil.example", "/／evil.example", "?next=//evil.example", "#//evil.example"
    })
    void leadsNowhereElse(String hostile) {
        assertThat(Local.or(hostile, "/other")).isEqualTo("/other");
    }
}
