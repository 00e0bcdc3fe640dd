package fi.kutomo.accounts.passwords;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How passwords are kept: Argon2id (RFC 9106) with 19 MiB, two passes and one lane. Each hash says how it was made, so that older
 * ones, bcrypt among them, are known and made anew at the next sign-in.
 */
@Configuration
class PasswordConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    @Bean
    static PasswordEncoder passwords() {
        var argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
        return new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon, "bcrypt", new BCryptPasswordEncoder()));
    }
}
