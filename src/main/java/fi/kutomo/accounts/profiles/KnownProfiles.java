package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Profiled;
import fi.kutomo.accounts.people.Reach;
import fi.kutomo.platform.kernel.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The front door's answers from profiles. */
@Component
class KnownProfiles implements Profiled {

    private static final List<ProfileField> TOPICS = List.of(ProfileField.REGIONS, ProfileField.THEMES);

    private final ProfileStore profiles;

    KnownProfiles(ProfileStore profiles) {
        this.profiles = profiles;
    }

    @Override
    public Map<UUID, Set<String>> topics(Collection<UUID> people, Caller reader) {
        var all = new HashMap<UUID, Set<String>>();
        if (!people.isEmpty()) {
            profiles.shown(people, Reach.of(reader)).forEach((person, fields) -> {
                var keys = keys(fields);
                if (!keys.isEmpty()) {
                    all.put(person, keys);
                }
            });
        }
        return all;
    }

    private static Set<String> keys(Map<ProfileField, Told> fields) {
        return TOPICS.stream().flatMap(field -> Stream.ofNullable(fields.get(field))).flatMap(told -> told.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<UUID> naming(Collection<String> topics, Caller reader) {
        return topics.isEmpty() ? Set.of() : profiles.naming(TOPICS, topics, Reach.of(reader));
    }

    @Override
    public Set<String> own(UUID person) {
        return keys(profiles.own(person));
    }
}
