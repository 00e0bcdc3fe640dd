package fi.kutomo.evidence.studies;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.evidence.StudyChanged;
import fi.kutomo.platform.announce.Announcements;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.portable.Kind;
import fi.kutomo.platform.portable.Portable;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Studies in an export, with all their published states. */
@Component
class StudyPortable implements Portable {

    private final StudyStore store;
    private final RevisionStore revisions;
    private final StudyCards cards;
    private final Catalogue catalogue;
    private final Announcements announcements;
    private final Clock clock;

    StudyPortable(StudyStore store, RevisionStore revisions, StudyCards cards, Catalogue catalogue, Announcements announcements, Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.cards = cards;
        this.catalogue = catalogue;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.of(Study.KIND, "evidence.study")
                .with("evidence.study_outcome")
                .with("evidence.study_entry")
                .with("evidence.study_term")
                .withHistory("evidence.study_revision");
    }

    @Override
    public void arrived(Collection<UUID> ids) {
        var everPublic = store.find(ids).stream().filter(study -> study.state() != StudyState.DRAFT).toList();
        keepAddresses(everPublic);
        everPublic.forEach(this::keepFirst);
        catalogue.publish(everPublic.stream()
                .filter(Study::isPublic)
                .map(study -> cards.of(study, study.publishedAt().orElseGet(clock::instant), study.changedAt()))
                .toList());
        catalogue.withdraw(everPublic.stream().filter(study -> !study.isPublic()).map(study -> study.id().value()).toList());
        everPublic.forEach(study -> announcements.announce(new StudyChanged(study.id())));
    }

    /** What is public stands in the history, even where none was brought along. */
    private void keepFirst(Study study) {
        if (revisions.of(study.id()).isEmpty()) {
            revisions.add(study.id(), study.text(), "", study.publishedAt().orElseGet(clock::instant), Optional.empty());
        }
    }

    private void keepAddresses(List<Study> studies) {
        Map<UUID, String> wanted = new LinkedHashMap<>();
        studies.forEach(study -> study.slug().ifPresent(slug -> wanted.put(study.id().value(), slug)));
        var taken = catalogue.reservePaths(Study.PLURAL, wanted);
        if (studies.stream().anyMatch(study -> !study.path().equals(taken.get(study.id().value())))) {
            throw new Refused("platform.portable.taken");
        }
    }
}
