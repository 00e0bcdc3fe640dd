package fi.kutomo.accounts.passwords;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a password may be: 8 to 128 characters, none that many people use, and not the person's own name with a little around it. No
 * rules of composition (NIST SP 800-63B, 3.1.1.2).
 */
@Component
public class PasswordRules {

    public static final int LEAST = 8;
    public static final int MOST = 128;

    /** Fewer characters than this around a known word add nothing. */
    private static final int ADDED = 5;

    private final CommonPasswords common;

    PasswordRules(CommonPasswords common) {
        this.common = common;
    }

    /**
     * The message key of what is wrong with the password; empty where it may be used.
     *
     * @param own words about the person: name, address, user name
     */
    public Optional<String> refusal(String password, Collection<String> own) {
        var length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of("accounts.passwords.short");
        }
        if (length > MOST) {
            return Optional.of("accounts.passwords.long");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (simple(lower) || common.contains(lower) || common.contains(core(lower))) {
            return Optional.of("accounts.passwords.common");
        }
        return tooNear(lower, own) ? Optional.of("accounts.passwords.own") : Optional.empty();
    }

    /** One or two characters again and again, or a row such as abcdefgh or 87654321. */
    private static boolean simple(String password) {
        if (password.chars().distinct().count() <= 2) {
            return true;
        }
        var step = password.charAt(1) - password.charAt(0);
        for (int i = 1; i < password.length(); i++) {
            if (password.charAt(i) - password.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) == 1;
    }

    /** The word inside, where at most four characters that are no letters stand around it. */
    private static String core(String password) {
        var core = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return password.length() - core.length() < ADDED && core.length() >= 4 ? core : password;
    }

    private static boolean tooNear(String password, Collection<String> own) {
        var rest = password.replace("kutomo", "");
        for (var text : own) {
            for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                rest = word.length() >= 4 ? rest.replace(word, "") : rest;
            }
        }
        return rest.length() < password.length() && rest.codePointCount(0, rest.length()) < ADDED;
    }
}
