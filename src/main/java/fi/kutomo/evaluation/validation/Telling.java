package fi.kutomo.evaluation.validation;

import fi.kutomo.accounts.Letters;
import fi.kutomo.accounts.People;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.kernel.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells those concerned by letter what has happened in a validation. */
@Component
class Telling {

    private final Letters letters;
    private final People people;
    private final Entries entries;

    Telling(Letters letters, People people, Entries entries) {
        this.letters = letters;
        this.people = people;
        this.entries = entries;
    }

    static Ref ref(Validation validation) {
        return new Ref(Validation.KIND, validation.id());
    }

    void editors(String key, Validation validation) {
        tell(people.with(Role.EDITOR), key, validation);
    }

    void submitter(String key, Validation validation) {
        tell(validation.submitter().stream().toList(), key, validation);
    }

    void assessors(String key, Validation validation, List<Assignment> assigned) {
        tell(assigned.stream().map(Assignment::person).flatMap(Optional::stream).toList(), key, validation);
    }

    void tell(Collection<UUID> whom, String key, Validation validation) {
        tell(whom, key, validation, "");
    }

    /** With a button that leads to this place below the validation. */
    void tell(Collection<UUID> whom, String key, Validation validation, String place) {
        if (!whom.isEmpty()) {
            letters.write(whom, key, lang -> List.of(title(validation.permanentId(), lang)), validation.path() + place);
        }
    }

    private String title(PermanentId id, Lang lang) {
        return entries.find(id)
                .map(entry -> entry.titles().getOrDefault(lang, entry.titles().getOrDefault(entry.original(), id.value())))
                .orElse(id.value());
    }
}
