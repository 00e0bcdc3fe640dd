package fi.kutomo.accounts.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: bcrypt today, and the hash says so, so that a stronger one can follow. */
@Configuration
class SigninConfiguration {

    @Bean
    static PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Keeps Spring from making up a user of its own; sign-in is ours, see {@link Signing}. */
    @Bean
    static AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("Sign in at the sign-in page");
        };
    }
}
