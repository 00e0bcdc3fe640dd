package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.passwords.PasswordStore;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Attestation;
import fi.kutomo.accounts.people.AttestationStore;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    private final PasswordStore hashes;
    private final AttestationStore attestations;
    private final GrantStore grants;
    private final PasswordEncoder passwords;
    private final AccountSettings settings;
    private final Path file;

    private final Clock clock;

    ExamplePeople(
            PersonStore people,
            PasswordStore hashes,
            AttestationStore attestations,
            GrantStore grants,
            PasswordEncoder passwords,
            AccountSettings settings,
            Clock clock,
            Environment environment) {
        this.people = people;
        this.hashes = hashes;
        this.attestations = attestations;
        this.grants = grants;
        this.clock = clock;
        this.passwords = passwords;
        this.settings = settings;
        this.file = Path.of(environment.getProperty("kutomo.data", "data"), "secrets", "example-logins");
    }

    private record Example(String email, String name, Assurance assurance, Set<Role> roles) {

        String handle() {
            return email.substring(0, email.indexOf('@'));
        }
    }

    private static final List<Example> EXAMPLES = List.of(
            new Example("lukija@example.org", "Lukija Esimerkki", Assurance.EMAIL, EnumSet.noneOf(Role.class)),
            new Example("kirjoittaja@example.org", "Kirjoittaja Esimerkki", Assurance.SPONSORED, EnumSet.of(Role.DEVELOPER)),
            new Example("toimittaja@example.org", "Toimittaja Esimerkki", Assurance.SPONSORED, EnumSet.of(Role.EDITOR)),
            new Example("yllapitaja@example.org", "Ylläpitäjä Esimerkki", Assurance.SPONSORED, EnumSet.of(Role.EDITOR, Role.OPERATOR)));

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!settings.examples() || !people.examples().isEmpty()) {
            return;
        }
        var logins = new Properties();
        for (var example : EXAMPLES) {
            var password = draw();
            var hash = java.util.Objects.requireNonNull(passwords.encode(password));
            add(example, hash);
            logins.setProperty(example.email(), password);
        }
        Secrets.write(file, logins);
    }

    private void add(Example example, String hash) {
        var id = Ids.next();
        people.add(new Person(
                id,
                example.handle(),
                example.email(),
                true,
                example.name(),
                Lang.FI,
                example.assurance(),
                Set.of(),
                true,
                Optional.empty()));
        hashes.keep(id, hash);
        attestations.add(Attestation.plain(id, example.assurance(), "example", clock.instant()));
        example.roles().forEach(role -> grants.add(id, role, Optional.empty(), Optional.empty(), "Example person"));
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
