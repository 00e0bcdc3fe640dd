package fi.kutomo.exchange.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.outside.Networks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchingTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            byte[] body = path.equals("/big") ? new byte[5000] : "hyvää päivää".getBytes(StandardCharsets.UTF_8);
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().add("Location", path.equals("/to/self") ? "/to/self" : "/page");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/inside")) {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/slow")) {
                sleep();
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(path.equals("/gone") ? 404 : 200, path.equals("/chunked") ? 0 : body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fetchesAPageBehindARedirect() {
        var fetched = trusting().fetch(at("/to/page"));

        assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo("hyvää päivää");
        assertThat(fetched.name()).isEqualTo("page");
        assertThat(fetched.address()).isEqualTo(at("/page"));
        assertThat(trusting().fetch(at("/chunked")).bytes()).hasSize(fetched.bytes().length);
    }

    @Test
    void refusesAnAnswerThatIsTooLargeTooSlowOrNone() {
        refuses(at("/big"), "exchange.fetching.too-large", trusting());
        refuses(at("/slow"), "exchange.fetching.slow", trusting());
        refuses(at("/gone"), "exchange.fetching.status", trusting());
        refuses(at("/to/self"), "exchange.fetching.redirects", trusting());
    }

    @Test
    void followsNoRedirectIntoAPrivateNetwork() {
        var halfTrusting = new Fetching(
                address -> address.isLoopbackAddress() || Networks.isPublic(address), Set.of(80, server.getAddress().getPort()), 1000, Duration.ofSeconds(2));

        refuses(at("/inside"), "exchange.fetching.private", halfTrusting);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1/", "http://localhost/", "http://0.0.0.0/", "http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/",
        "http://169.254.169.254/", "http://100.64.0.1/", "http://198.18.0.1/", "http://224.0.0.1/", "http://240.0.0.1/", "http://255.255.255.255/",
        "http://[::1]/", "http://[::]/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd12:3456::1]/", "http://[ff02::1]/",
        "http://[::ffff:127.0.0.1]/", "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[2001:db8::1]/",
        "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/"
    })
    void refusesAddressesThatAreNotPublic(String address) {
        assertThatThrownBy(() -> new Fetching().fetch(address)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "http:///x", "http://user:word@example.org/", "javascript:alert(1)", "::", ""})
    void refusesWhatIsNoWebAddress(String address) {
        refuses(address, "exchange.fetching.address", new Fetching());
    }

    @Test
    void refusesOtherPorts() {
        refuses("http://example.org:22/", "exchange.fetching.port", new Fetching());
    }

    @Test
    void knowsPublicNetworks() throws IOException {
        for (var address : new String[] {"193.166.4.1", "8.8.8.8", "2a00:1450:400f:80d::200e", "64:ff9b::808:808"}) {
            assertThat(Networks.isPublic(InetAddress.getByName(address))).as(address).isTrue();
        }
    }

    private Fetching trusting() {
        return new Fetching(InetAddress::isLoopbackAddress, Set.of(server.getAddress().getPort()), 1000, Duration.ofSeconds(1));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void refuses(String address, String reason, Fetching fetching) {
        assertThatThrownBy(() -> fetching.fetch(address)).isInstanceOf(Refused.class).hasMessage(reason);
    }

    private static void sleep() {
        try {
            Thread.sleep(2000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
