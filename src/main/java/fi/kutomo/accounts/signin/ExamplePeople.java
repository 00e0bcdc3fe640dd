package fi.kutomo.accounts.signin;

import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Four example people, one per role, made once when there is nobody. Their passwords are drawn anew for every data folder and kept
 * readable only by the operator, so that no known password stands on a public site.
 */
@Component
@Order(10)
class ExamplePeople implements ApplicationRunner {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final AccountSettings settings;
    private final Path file;

    ExamplePeople(PersonStore people, PasswordEncoder passwords, AccountSettings settings, Environment environment) {
        this.people = people;
        this.passwords = passwords;
        this.settings = settings;
        this.file = Path.of(environment.getProperty("kutomo.data", "data"), "secrets", "example-logins");
    }

    private record Example(String email, String name, Set<Role> roles) {}

    private static final List<Example> EXAMPLES = List.of(
            new Example("lukija@example.org", "Lukija Esimerkki", EnumSet.noneOf(Role.class)),
            new Example("kirjoittaja@example.org", "Kirjoittaja Esimerkki", EnumSet.of(Role.WRITER)),
            new Example("toimittaja@example.org", "Toimittaja Esimerkki", EnumSet.of(Role.WRITER, Role.EDITOR)),
            new Example("yllapitaja@example.org", "Ylläpitäjä Esimerkki", EnumSet.of(Role.WRITER, Role.EDITOR, Role.OPERATOR)));

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.examples() || !people.examples().isEmpty()) {
            return;
        }
        var logins = new Properties();
        for (var example : EXAMPLES) {
            var password = draw();
            var hash = java.util.Objects.requireNonNull(passwords.encode(password));
            people.add(new Person(Ids.next(), example.email(), example.name(), hash, example.roles(), true));
            logins.setProperty(example.email(), password);
        }
        Secrets.write(file, logins);
    }

    /** E-mail and password of each example person, in order of role; empty where the file is gone. */
    List<String> logins() {
        if (!Files.isReadable(file) || people.examples().isEmpty()) {
            return List.of();
        }
        var logins = Secrets.read(file);
        return EXAMPLES.stream()
                .filter(example -> logins.containsKey(example.email()))
                .map(example -> "%-28s %s".formatted(example.email(), logins.getProperty(example.email())))
                .toList();
    }

    private static String draw() {
        var random = new SecureRandom();
        var word = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            word.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
