package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.passwords.PasswordStore;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All ways by which a person can sign in, taken together, so that nobody takes away the last one. */
@Component
public class Ways {

    private final PasswordStore passwords;
    private final ObjectProvider<SigninMethod> methods;

    Ways(PasswordStore passwords, ObjectProvider<SigninMethod> methods) {
        this.passwords = passwords;
        this.methods = methods;
    }

    /** Whether the person can sign in at all. */
    public boolean any(UUID person) {
        return passwords.hash(person).isPresent() || all().stream().anyMatch(method -> method.usedBy(person));
    }

    private List<SigninMethod> all() {
        return methods.stream().toList();
    }
}
