package fi.kutomo.vocabulary.skos;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A SKOS file in three steps: bring it, look at what it would do, say yes. */
@Controller
class UploadController {

    private static final int SHOWN = 100;

    private final Exchanging exchanging;
    private final SkosReader reader;
    private final UploadStore uploads;
    private final Messages messages;

    UploadController(Exchanging exchanging, SkosReader reader, UploadStore uploads, Messages messages) {
        this.exchanging = exchanging;
        this.reader = reader;
        this.uploads = uploads;
        this.messages = messages;
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/vocabulary-import")
    ImportPage fresh(Lang lang) {
        return page(lang, "", Mistakes.none());
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/vocabulary-import")
    Reply create(Lang lang, @RequestParam(defaultValue = "") String scheme, @RequestParam("file") MultipartFile file, Caller caller)
            throws IOException {
        if (file.isEmpty()) {
            return wrong(lang, scheme, "file", "vocabulary.skos.import.noFile");
        }
        var content = file.getBytes();
        try {
            exchanging.preview(scheme, reader.read(content));
        } catch (Refused refused) {
            var field = refused.messageKey().startsWith("vocabulary.skos.scheme.") ? "scheme" : "file";
            return wrong(lang, scheme, field, refused.messageKey(), refused.arguments().toArray());
        }
        var name = String.valueOf(file.getOriginalFilename());
        var id = uploads.keep(scheme, name.length() > 200 ? name.substring(0, 200) : name, content, caller.person());
        return Reply.seeOther("/" + lang.tag() + "/vocabulary-import/" + id);
    }

    private Reply wrong(Lang lang, String scheme, String field, String key, Object... arguments) {
        return Reply.of(page(lang, scheme, Mistakes.none().and(field, messages.in(lang, key, arguments))), 422);
    }

    private ImportPage page(Lang lang, String scheme, Mistakes mistakes) {
        return new ImportPage(messages.in(lang, "vocabulary.skos.import.title"), scheme, mistakes);
    }

    @Access(Access.Level.EDITOR)
    @GetMapping("/{lang}/vocabulary-import/{id}")
    PreviewPage show(Lang lang, @PathVariable UUID id, Caller caller) {
        var upload = uploads.find(id, caller.person()).orElseThrow(() -> new NotFound("upload"));
        var preview = exchanging.preview(upload.scheme(), reader.read(upload.content()));
        var comparison = preview.comparison();
        var problems = preview.reading().problems();
        return new PreviewPage(
                messages.in(lang, "vocabulary.skos.preview.title", upload.name(), upload.scheme()),
                id.toString(),
                upload.scheme(),
                groups(comparison),
                comparison.unchanged(),
                problems.stream().limit(SHOWN)
                        .map(problem -> new PreviewPage.Trouble(problem.uri(), problem.kind().messageKey(), problem.detail()))
                        .toList(),
                problems.size(),
                preview.reading().leftOut(),
                !comparison.added().isEmpty() || !comparison.changed().isEmpty() || !comparison.missing().isEmpty(),
                List.of(new Crumb(messages.in(lang, "vocabulary.skos.import.title"), "vocabulary-import")));
    }

    private static List<PreviewPage.Group> groups(Comparison comparison) {
        var groups = new ArrayList<PreviewPage.Group>();
        add(groups, "vocabulary.skos.preview.added",
                comparison.added().stream().map(concept -> new PreviewPage.Line("", concept.anyName())).toList());
        add(groups, "vocabulary.skos.preview.renamed",
                comparison.changed().stream().filter(Comparison.Change::isRenamed).map(UploadController::renamed).toList());
        add(groups, "vocabulary.skos.preview.moved",
                comparison.changed().stream().filter(Comparison.Change::isMoved).map(UploadController::same).toList());
        add(groups, "vocabulary.skos.preview.otherwise",
                comparison.changed().stream().filter(change -> !change.isMoved() && !change.isRenamed()).map(UploadController::same).toList());
        add(groups, "vocabulary.skos.preview.missing",
                comparison.missing().stream().map(concept -> new PreviewPage.Line("", concept.anyName())).toList());
        return groups;
    }

    private static void add(List<PreviewPage.Group> groups, String key, List<PreviewPage.Line> lines) {
        if (!lines.isEmpty()) {
            groups.add(new PreviewPage.Group(key, lines.size(), lines.stream().limit(SHOWN).toList()));
        }
    }

    private static PreviewPage.Line same(Comparison.Change change) {
        return new PreviewPage.Line("", change.after().anyName());
    }

    /** The labels that go and the labels that come. */
    private static PreviewPage.Line renamed(Comparison.Change change) {
        return new PreviewPage.Line(
                only(change.before().labels(), change.after().labels()), only(change.after().labels(), change.before().labels()));
    }

    private static String only(Set<fi.kutomo.vocabulary.terms.Concept.Label> these, Set<fi.kutomo.vocabulary.terms.Concept.Label> others) {
        return these.stream()
                .filter(label -> !others.contains(label))
                .map(label -> label.lang().isEmpty() ? label.text() : label.text() + " (" + label.lang() + ")")
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    @Access(Access.Level.EDITOR)
    @PostMapping("/{lang}/vocabulary-import/{id}")
    Reply take(Lang lang, @PathVariable UUID id, @RequestParam(defaultValue = "") String retire, Caller caller) {
        var upload = uploads.find(id, caller.person()).orElseThrow(() -> new NotFound("upload"));
        exchanging.take(upload.scheme(), reader.read(upload.content()), !retire.isEmpty(), caller);
        uploads.forget(id);
        return Reply.seeOther("/" + lang.tag() + "/themes?scheme=" + upload.scheme(), "vocabulary.skos.import.done");
    }
}
