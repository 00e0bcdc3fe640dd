package fi.kutomo.accounts.providers;

import fi.kutomo.platform.audit.AuditLog;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Ids;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Workflow;
import fi.kutomo.platform.secrets.Vault;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** Operators write providers down. A provider that people have used is closed, not deleted: its subjects belong to accounts. */
@Workflow
class KeepingProviders {

    private final ProviderStore providers;
    private final Discovery discovery;
    private final Vault vault;
    private final AuditLog audit;

    KeepingProviders(ProviderStore providers, Discovery discovery, Vault vault, AuditLog audit) {
        this.providers = providers;
        this.discovery = discovery;
        this.vault = vault;
        this.audit = audit;
    }

    void add(Caller caller, ProviderForm form) {
        try {
            save(caller, form.provider(Ids.next(), sealed(form)), "provider.added");
        } catch (DuplicateKeyException taken) {
            throw new Refused("accounts.providers.form.key.taken");
        }
    }

    /** The key stands in addresses that the provider knows, so it stays. */
    void change(Caller caller, Provider before, ProviderForm form) {
        save(caller, form.provider(before.id(), sealed(form).or(before::secret)), "provider.changed");
        discovery.forget(before.issuer());
    }

    private Optional<String> sealed(ProviderForm form) {
        var secret = String.valueOf(form.secret());
        return secret.isEmpty() ? Optional.empty() : Optional.of(vault.seal(CodeFlow.SECRET, secret));
    }

    private void save(Caller caller, Provider provider, String act) {
        providers.save(provider);
        audit.record(caller, act, new Ref("provider", provider.id()), Map.of("key", provider.key(), "issuer", provider.issuer()));
    }
}
