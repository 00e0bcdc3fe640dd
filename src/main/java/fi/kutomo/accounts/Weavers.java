package fi.kutomo.accounts;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers who weaves where, by the roles that run now. */
public interface Weavers {

    /** Where this person weaves; empty for whoever is no weaver. */
    Optional<Realm> realm(UUID person);

    /** Everybody who weaves now, with where. */
    Map<UUID, Realm> all();

    /**
     * Where somebody weaves.
     *
     * @param regions keys of areas; empty: everywhere
     */
    record Realm(Set<String> regions) {

        public Realm {
            regions = Set.copyOf(regions);
        }

        public boolean everywhere() {
            return regions.isEmpty();
        }

        /** Whether one of these regions is in it. */
        public boolean covers(Collection<String> some) {
            return everywhere() || some.stream().anyMatch(regions::contains);
        }
    }
}
