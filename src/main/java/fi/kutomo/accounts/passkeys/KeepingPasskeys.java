package fi.kutomo.accounts.passkeys;

import fi.kutomo.accounts.signin.AccountLetters;
import fi.kutomo.accounts.signin.Ways;
import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;

/** Adds, renames, uses and removes passkeys. */
@Workflow
class KeepingPasskeys {

    /** More than anybody needs; a limit against filling the table. */
    static final int MOST = 20;

    private final PasskeyStore passkeys;
    private final Ways ways;
    private final AccountLetters letters;
    private final AuditLog audit;

    KeepingPasskeys(PasskeyStore passkeys, Ways ways, AccountLetters letters, AuditLog audit) {
        this.passkeys = passkeys;
        this.ways = ways;
        this.letters = letters;
        this.audit = audit;
    }

    void add(Caller caller, Passkey passkey) {
        if (passkeys.of(passkey.person()).size() >= MOST) {
            throw new Refused("accounts.passkeys.tooMany", MOST);
        }
        try {
            passkeys.add(passkey);
        } catch (DuplicateKeyException known) {
            throw new Refused("accounts.passkeys.known");
        }
        audit.record(caller, "passkey.added", new Ref("person", passkey.person()), Map.of("passkey", passkey.id().toString()));
        letters.changed(passkey.person(), "accounts.letter.passkeyAdded", passkey.name());
    }

    void rename(Caller caller, UUID id, String name) {
        var person = caller.person().orElseThrow();
        var before = name(person, id);
        if (passkeys.rename(person, id, name) == 0) {
            throw new NotFound("passkey");
        }
        audit.record(caller, "passkey.renamed", new Ref("person", person), Map.of("passkey", id.toString()));
        letters.changed(person, "accounts.letter.passkeyRenamed", before, name);
    }

    /** Never takes the last way to sign in. */
    void remove(Caller caller, UUID id) {
        var person = caller.person().orElseThrow();
        var name = name(person, id);
        if (passkeys.remove(person, id) == 0) {
            throw new NotFound("passkey");
        }
        if (!ways.any(person)) {
            throw new Refused("accounts.passkeys.last");
        }
        audit.record(caller, "passkey.removed", new Ref("person", person), Map.of("passkey", id.toString()));
        letters.changed(person, "accounts.letter.passkeyRemoved", name);
    }

    private String name(UUID person, UUID id) {
        return passkeys.of(person).stream()
                .filter(one -> one.id().equals(id))
                .map(Passkey::name)
                .findFirst()
                .orElseThrow(() -> new NotFound("passkey"));
    }

    /** Whether the use counts; a second use with the same count does not. */
    boolean used(Passkey before, Passkey after) {
        return passkeys.used(before, after.counter(), after.copied());
    }
}
