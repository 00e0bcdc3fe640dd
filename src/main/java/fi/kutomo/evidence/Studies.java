package fi.kutomo.evidence;

import fi.kutomo.knowledge.EntryId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers about published studies. Drafts and withdrawn studies are never among them. */
public interface Studies {

    Optional<StudyRecord> find(StudyId id);

    /** Those of them that are published, in a fixed order. */
    default List<StudyRecord> find(Collection<StudyId> ids) {
        return ids.stream().distinct().sorted(java.util.Comparator.comparing(StudyId::value)).flatMap(id -> find(id).stream()).toList();
    }

    /** Studies of each of these entries; an entry without studies is not a key. In a fixed order. */
    Map<EntryId, List<StudyRecord>> about(Collection<EntryId> entries);

    default List<StudyRecord> about(EntryId entry) {
        return about(List.of(entry)).getOrDefault(entry, List.of());
    }

    /** Every published study once, in portions, in a fixed order. */
    void all(Consumer<List<StudyRecord>> portion);
}
