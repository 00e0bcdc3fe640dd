package fi.kutomo.accounts.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Passwords that many people use: the list that comes with nbvcxz, about a hundred thousand, and words that people in Finland choose.
 * Read when the first password is set.
 */
@Component
class CommonPasswords {

    private static final String WORLD = "/dictionaries/passwords.txt";
    private static final String FINLAND = "/accounts/common-passwords.txt";

    private volatile Set<String> known = Set.of();

    boolean contains(String lower) {
        if (known.isEmpty()) {
            known = read();
        }
        return known.contains(lower);
    }

    private static Set<String> read() {
        var all = new HashSet<String>();
        for (var file : new String[] {WORLD, FINLAND}) {
            var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(file), file);
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                reader.lines()
                        .map(line -> line.split("[\\s,]", 2)[0].toLowerCase(Locale.ROOT))
                        .filter(word -> !word.isEmpty() && !word.startsWith("#"))
                        .forEach(all::add);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return all;
    }
}
