package fi.kutomo.accounts.identity;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.platform.kernel.Lang;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the organisations are called that stand behind attestations. */
@Component
class OrganisationNames {

    private final Organisations organisations;

    OrganisationNames(Organisations organisations) {
        this.organisations = organisations;
    }

    Map<UUID, String> of(Collection<Word> words, Lang lang) {
        var ids = words.stream().map(Word::organisation).flatMap(Optional::stream).collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        organisations.find(ids, lang).forEach((id, known) -> names.put(id, known.name()));
        return names;
    }
}
