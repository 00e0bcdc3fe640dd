package fi.kutomo.accounts.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * What sessions hold, as bytes. Only objects of classes named here are made again; anything else in the table is refused before its
 * class is loaded (JEP 290).
 */
final class Attributes {

    private static final ObjectInputFilter ALLOWED = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxbytes=65536",
            "maxdepth=20",
            "maxrefs=2000",
            "maxarray=10000",
            "fi.kutomo.accounts.signin.SignedIn",
            "fi.kutomo.accounts.signin.Pending",
            "fi.kutomo.accounts.signin.Method",
            "fi.kutomo.accounts.passkeys.*",
            "fi.kutomo.accounts.providers.*",
            "java.lang.Boolean",
            "java.lang.Enum",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Record",
            "java.lang.String",
            "java.net.URI",
            "java.time.*",
            "java.util.*",
            "org.springframework.security.oauth2.core.**",
            // Kept there by Spring Security's tools for tests
            "org.springframework.security.web.csrf.DefaultCsrfToken",
            "org.springframework.security.web.webauthn.api.*",
            "!*"));

    /** Who is signed in is read with every page and never changes itself: the same bytes are the same words. */
    private static final Cache<ByteBuffer, Object> LATELY = Caffeine.newBuilder().maximumSize(2000).build();

    private Attributes() {}

    static byte[] written(Object value) {
        var bytes = new ByteArrayOutputStream();
        try (var output = new ObjectOutputStream(bytes)) {
            output.writeObject(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    static Object read(byte[] bytes) {
        var key = ByteBuffer.wrap(bytes);
        var known = LATELY.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var made = made(bytes);
        if (made instanceof SignedIn) {
            LATELY.put(key, made);
        }
        return made;
    }

    private static Object made(byte[] bytes) {
        try (var input = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            input.setObjectInputFilter(ALLOWED);
            return input.readObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
