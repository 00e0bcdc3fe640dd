package fi.kutomo.accounts.providers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A provider that says whatever a test makes it say. */
final class StubProvider implements AutoCloseable {

    static final String CLIENT = "kutomo";
    static final String SECRET = "a-client-secret-of-at-least-32-bytes-length";

    /** Made once: they take longer than all else here. Two stubs with one key differ only in what a client must look at. */
    private static final RSAKey KEY = made();

    private static final RSAKey UNKNOWN_KEY = made();

    final RSAKey key = KEY;
    final List<Map<String, String>> exchanges = new ArrayList<>();

    /** What its discovery document calls it; usually its address. */
    String issuer;

    /** Further members of the discovery document. */
    String more = "";

    /** The answer's ID token. */
    String token = "";

    /** Answer of the userinfo endpoint; empty: nothing but the subject of the last good word. */
    String userinfo = "";

    private String spokenOf = "";

    private final HttpServer server;

    StubProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = address();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::exchange);
        server.createContext("/userinfo", exchange -> answer(exchange, userinfo.isEmpty() ? "{\"sub\": \"" + spokenOf + "\"}" : userinfo));
        server.start();
    }

    private static RSAKey made() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A good word about this subject, changed by the test. */
    JWTClaimsSet.Builder good(String subject, String nonce) {
        var now = Instant.now();
        spokenOf = subject;
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .subject(subject)
                .claim("nonce", nonce)
                .claim("name", "Joku Esimerkki")
                .claim("email", "joku@example.org")
                .claim("email_verified", true)
                .claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120)));
    }

    String signed(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.RS256, signer(key));
    }

    String signedByAStranger(JWTClaimsSet claims) {
        return signed(claims, JWSAlgorithm.RS256, signer(UNKNOWN_KEY));
    }

    String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with something public or shared as if it were a secret. */
    String shared(JWTClaimsSet claims, byte[] secret) {
        try {
            return signed(claims, JWSAlgorithm.HS256, new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("k1").build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String discovery() {
        var at = address();
        return """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token", "jwks_uri": "%s/jwks",
                 "userinfo_endpoint": "%s/userinfo", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"], "code_challenge_methods_supported": ["S256"]%s}
                """.formatted(issuer, at, at, at, at, more);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        var form = new java.util.HashMap<String, String>();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        form.put("authorization", String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchanges.add(form);
        answer(exchange, """
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(token));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Changes a good word. */
    interface Change extends UnaryOperator<JWTClaimsSet.Builder> {}
}
