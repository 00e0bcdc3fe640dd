package fi.kutomo.evidence.studies;

import fi.kutomo.evidence.Studies;
import fi.kutomo.evidence.StudyId;
import fi.kutomo.evidence.StudyRecord;
import fi.kutomo.knowledge.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Answers about published studies from the database, always in the order of their ids. */
@Component
class KnownStudies implements Studies {

    private static final int PORTION = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final StudyStore store;
    private final StudyRows rows;

    KnownStudies(StudyStore store, StudyRows rows) {
        this.store = store;
        this.rows = rows;
    }

    @Override
    public Optional<StudyRecord> find(StudyId id) {
        return store.find(id).filter(Study::isPublic).map(Study::record);
    }

    @Override
    public List<StudyRecord> find(Collection<StudyId> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.read("where s.state = 'PUBLISHED' and s.id = any (:key) order by s.id", ids.stream().map(StudyId::value).toArray(UUID[]::new))
                        .stream()
                        .map(Study::record)
                        .toList();
    }

    @Override
    public Map<EntryId, List<StudyRecord>> about(Collection<EntryId> entries) {
        var asked = new HashSet<>(entries);
        var found = new LinkedHashMap<EntryId, List<StudyRecord>>();
        var studies = rows.read("""
                where s.state = 'PUBLISHED' and s.id in (select se.study from evidence.study_entry se where se.entry = any (:key))
                order by s.id
                """, asked.stream().map(EntryId::value).toArray(UUID[]::new));
        for (var study : studies) {
            var record = study.record();
            record.entries().stream().filter(asked::contains)
                    .forEach(entry -> found.computeIfAbsent(entry, _ -> new ArrayList<>()).add(record));
        }
        return found;
    }

    @Override
    public void all(Consumer<List<StudyRecord>> portion) {
        var last = BEFORE_ALL;
        while (true) {
            var studies = rows.read("where s.state = 'PUBLISHED' and s.id > :key order by s.id limit " + PORTION, last);
            if (studies.isEmpty()) {
                return;
            }
            portion.accept(studies.stream().map(Study::record).toList());
            last = studies.getLast().id().value();
        }
    }
}
