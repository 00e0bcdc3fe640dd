package fi.kutomo.knowledge.entries;

import fi.kutomo.platform.files.FileStore;
import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * What a person has written. Published texts and their revisions stay under "former member", because others build on them; drafts
 * that never were public go or stay without a name, as the person wishes.
 */
@Component
class AuthorsHolding implements Holding {

    private final AuthorStore authors;
    private final FileStore files;

    AuthorsHolding(AuthorStore authors, FileStore files) {
        this.authors = authors;
        this.files = files;
    }

    @Bean
    static Purpose contributionsPurpose() {
        return Purpose.of("knowledge", "contributions", Purpose.Ground.PUBLIC_TASK);
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(
                new Section("knowledge.authors.entries", authors.entries(person)),
                new Section("knowledge.authors.edits", authors.edits(person)),
                new Section("knowledge.authors.comments", authors.comments(person)),
                new Section("knowledge.authors.suggestions", authors.suggestions(person)));
    }

    @Override
    public Forecast forecast(UUID person) {
        return forecast(new Subject(person, Set.of(), false));
    }

    @Override
    public Forecast forecast(Subject subject) {
        var drafts = Map.of("knowledge.authors.drafts", (long) authors.drafts(subject.person()).size());
        var stays = Map.of(
                "knowledge.authors.published", authors.countPublished(subject.person()),
                "knowledge.authors.edits", (long) authors.edits(subject.person()).size(),
                "knowledge.authors.comments", (long) authors.comments(subject.person()).size(),
                "knowledge.authors.suggestions", (long) authors.suggestions(subject.person()).size());
        return new Forecast(drafts, stays);
    }

    @Override
    public void erase(UUID person) {
        erase(new Subject(person, Set.of(), false));
    }

    @Override
    public void erase(Subject subject) {
        if (subject.draftsToo()) {
            var drafts = authors.drafts(subject.person());
            var shownNowhereElse = authors.filesOf(drafts);
            authors.delete(drafts);
            files.release(shownNowhereElse);
        }
        authors.forget(subject.person());
    }
}
