package fi.kutomo.knowledge.reading;

import fi.kutomo.accounts.Organisations;
import fi.kutomo.accounts.Organisations.Organisation;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.publication.Revision;
import fi.kutomo.knowledge.publication.RevisionStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Paced;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.share.ShareImage;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of every published entry. */
@Controller
@Access(Access.Level.PUBLIC)
class EntryController {

    private static final String KINDS =
            "/{lang}/{plural:models|programmes|projects|results|tools|methods|materials|concepts|organisations}";
    private static final String ENTRY = KINDS + "/{slug}";

    private final Standing standing;
    private final EntryPages pages;
    private final RevisionStore revisions;
    private final Comparing comparing;
    private final Organisations organisations;
    private final ShareImage image;
    private final Messages messages;

    EntryController(
            Standing standing,
            EntryPages pages,
            RevisionStore revisions,
            Comparing comparing,
            Organisations organisations,
            ShareImage image,
            Messages messages) {
        this.standing = standing;
        this.pages = pages;
        this.revisions = revisions;
        this.comparing = comparing;
        this.organisations = organisations;
        this.image = image;
        this.messages = messages;
    }

    /** All of a kind are found by searching. */
    @GetMapping(KINDS)
    Reply list(Lang lang, @PathVariable String plural) {
        return Reply.seeOther(Finding.kind(lang, EntryKind.of(plural).orElseThrow(() -> new NotFound(plural))));
    }

    @GetMapping(ENTRY)
    Reply show(Lang lang, @PathVariable String plural, @PathVariable String slug, Caller caller) {
        return standing.at(lang, plural, slug, "", entry -> Reply.of(pages.page(pages.newest(entry, lang), false, caller)));
    }

    /** The picture for shared links of an entry that has none of its own. */
    @Paced(Pace.PICTURE)
    @GetMapping(ENTRY + "/share.png")
    ResponseEntity<byte[]> picture(Lang lang, @PathVariable String plural, @PathVariable String slug) {
        var entry = standing.publicAt(plural, slug);
        var head = pages.head(pages.newest(entry, lang));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(image.png(head.kindName(), head.title()));
    }

    @GetMapping(ENTRY + "/path")
    Reply path(Lang lang, @PathVariable String plural, @PathVariable String slug, Caller caller) {
        return standing.at(lang, plural, slug, "/path", entry -> {
            var reading = pages.newest(entry, lang);
            return pages.hasPath(reading) ? Reply.of(pages.page(reading, true, caller)) : Reply.seeOther("/" + lang.tag() + "/" + reading.path());
        });
    }

    @GetMapping(ENTRY + "/versions")
    Reply versions(Lang lang, @PathVariable String plural, @PathVariable String slug) {
        return standing.at(lang, plural, slug, "/versions", entry -> {
            var reading = pages.newest(entry, lang);
            var heads = revisions.heads(entry.id());
            int newest = reading.revision().number();
            var known = organisations.find(heads.stream().flatMap(head -> head.actingFor().stream()).distinct().toList(), lang);
            var lines = heads.stream().map(head -> line(head, known, newest, heads.getLast().number())).toList();
            return Reply.of(new VersionsPage(
                    messages.in(lang, "knowledge.reading.versions.title", reading.title()),
                    pages.head(reading),
                    pages.tabs(reading, EntryPages.Tabbed.VERSIONS),
                    lines));
        });
    }

    private static VersionsPage.Line line(Revision.Head head, Map<UUID, Organisation> known, int newest, int first) {
        var actingFor = head.actingFor().stream().map(known::get).filter(Objects::nonNull).toList();
        return new VersionsPage.Line(head.number(), head.published(), head.note(), actingFor, head.number() == newest, head.number() == first);
    }

    @GetMapping(ENTRY + "/versions/{number:\\d{1,6}}")
    Reply version(Lang lang, @PathVariable String plural, @PathVariable String slug, @PathVariable int number, Caller caller) {
        return standing.at(
                lang, plural, slug, "/versions/" + number, entry -> Reply.of(pages.page(pages.version(entry, number, lang), false, caller)));
    }

    @GetMapping(ENTRY + "/versions/{from:\\d{1,6}}/compare/{to:\\d{1,6}}")
    Reply compare(
            Lang lang, @PathVariable String plural, @PathVariable String slug, @PathVariable int from, @PathVariable int to) {
        return standing.at(lang, plural, slug, "/versions/" + from + "/compare/" + to, entry -> {
            var older = revisions.get(entry.id(), from);
            var newer = revisions.get(entry.id(), to);
            return Reply.of(new ComparePage(
                    messages.in(lang, "knowledge.reading.compare.title", from, to),
                    pages.head(pages.newest(entry, lang)),
                    state(older),
                    state(newer),
                    comparing.changes(entry.kind(), older, newer, lang)));
        });
    }

    /** Any two states, as chosen on the page of versions; the older one comes first. */
    @GetMapping(ENTRY + "/versions/compare")
    Reply chosen(
            Lang lang,
            @PathVariable String plural,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(defaultValue = "1") int to) {
        return standing.at(lang, plural, slug, "/versions", entry -> Reply.seeOther(
                "/" + lang.tag() + "/" + plural + "/" + slug + "/versions/" + Math.min(from, to) + "/compare/" + Math.max(from, to)));
    }

    private static ComparePage.State state(Revision revision) {
        return new ComparePage.State(revision.number(), revision.published());
    }

}
