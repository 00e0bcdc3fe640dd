package fi.kutomo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

class RoutesByHeadTest {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(RoutesByHead.class, Some.class);
    private final RoutesByHead routes = context.getBean(RoutesByHead.class);

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /fi, front",
        "GET, /robots.txt, robots",
        "GET, /fi/threads, all",
        "GET, /sv/threads/a, one",
        "GET, /fi/threads/new, begin",
        "GET, /fi/threads/a/7, post",
        "POST, /fi/threads/a, change",
        "GET, /assets/1a/css/kutomo.css, asset",
        "GET, /assets/threads/js/live.js, asset",
        "GET, /fi/help/deep/down, help",
        "GET, /fi/threads/a%20b, one",
        "GET, /fi/other/a, any"
    })
    void anAddressFindsItsHandlerWhateverItsFirstWordsAre(String method, String address, String handler) throws Exception {
        assertThat(found(method, address)).isEqualTo(handler);
    }

    @Test
    void anAddressThatNobodyKnowsFindsNothing() throws Exception {
        assertThat(routes.getHandler(request("GET", "/fi/threads/a/b/c/d"))).isNull();
    }

    @Test
    void anAddressThatIsAskedInTheWrongWaySaysWhichWayIsRight() {
        assertThatExceptionOfType(HttpRequestMethodNotSupportedException.class)
                .isThrownBy(() -> found("POST", "/fi/threads/a/7"))
                .satisfies(refused -> assertThat(refused.getSupportedMethods()).containsExactly("GET"));
    }

    private String found(String method, String address) throws Exception {
        var chain = Objects.requireNonNull(routes.getHandler(request(method, address)), address);
        return ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static MockHttpServletRequest request(String method, String address) {
        var request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    @Controller
    static class Some {

        @GetMapping("/{lang}")
        void front() {}

        @GetMapping("/robots.txt")
        void robots() {}

        @GetMapping("/{lang}/threads")
        void all() {}

        @GetMapping("/{lang}/threads/{slug}")
        void one() {}

        @PostMapping("/{lang}/threads/{slug}")
        void change() {}

        @GetMapping("/{lang}/threads/new")
        void begin() {}

        @GetMapping("/{lang}/threads/{slug}/{number:[0-9]+}")
        void post() {}

        @GetMapping("/assets/{version}/{*file}")
        void asset() {}

        @GetMapping("/{lang}/help/**")
        void help() {}

        @GetMapping("/{lang}/{kind}/{slug}")
        void any() {}
    }
}
