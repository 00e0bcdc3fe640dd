package fi.kutomo.accounts.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;

/** Keeps Spring Security from signing anybody in by itself. */
@Configuration
class SigninConfiguration {

    /** Keeps Spring from making up a user of its own; sign-in is ours, see {@link Signing}. */
    @Bean
    static AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("Sign in at the sign-in page");
        };
    }
}
