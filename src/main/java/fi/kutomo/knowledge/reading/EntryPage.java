package fi.kutomo.knowledge.reading;

import fi.kutomo.platform.text.Markdown;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Page;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.ui.Table;
import fi.kutomo.platform.web.ui.Tabs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry as everybody may read it: its summary, its whole path, or one of its former versions. */
public record EntryPage(
        Head head,
        Column column,
        Body body,
        Around around,
        Optional<Own> own,
        Optional<Old> old,
        Optional<String> linkedData,
        Optional<String> picture)
        implements Page {

    /** The texts, with what belongs to them. */
    public record Body(boolean wholePath, Tabs tabs, List<Part> parts, Optional<Table> money, Optional<Picture> cover, List<FileLine> files) {}

    /** What leads on from here. */
    public record Around(List<CardGroup> groups, List<Picture> logos, List<Panel> panels, Citation citation) {}

    /** What only those see who write here: what nobody has told yet, and whether changes wait to be published. */
    public record Own(String editPath, List<String> untold, boolean unpublished) {}

    /** Which former version this is. */
    public record Old(int number, Instant published) {}

    @Override
    public String title() {
        return head.title();
    }

    @Override
    public Optional<String> summary() {
        return Optional.of(Markdown.plain(head.summary())).filter(words -> !words.isEmpty());
    }

    @Override
    public List<Crumb> trail() {
        var trail = new ArrayList<Crumb>();
        trail.add(new Crumb(head.kindsName(), head.kindPath()));
        if (old.isPresent() || body.wholePath()) {
            trail.add(new Crumb(head.title(), head.path()));
        }
        return trail;
    }

    @Override
    public boolean indexed() {
        return old.isEmpty();
    }

    /** Places on a long page, for those who want to jump. */
    public List<Jump> contents() {
        var jumps = new ArrayList<Jump>();
        for (var part : body.parts()) {
            if (!part.heading().isEmpty()) {
                jumps.add(new Jump("#part-" + part.key(), part.heading()));
            } else if (part.sections().size() == 1) {
                part.sections().getFirst().titles().forEach(title -> jumps.add(new Jump("#" + title.id(), title.text())));
            } else {
                part.sections().stream()
                        .filter(section -> !section.heading().isEmpty())
                        .forEach(section -> jumps.add(new Jump("#field-" + section.key(), section.heading())));
            }
        }
        return jumps.size() < 4 ? List.of() : jumps;
    }

    /** A place on the page. */
    public record Jump(String address, String label) {}
}
