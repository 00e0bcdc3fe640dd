package fi.kutomo.exchange.origins;

import fi.kutomo.exchange.importing.Provenance;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.PublicEntry;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.Text;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells readers from which line of which source each field of a public entry came. The words of the source stay in the source. */
@Controller
@Access(Access.Level.PUBLIC)
class OriginController {

    private final Entries entries;
    private final Provenance provenance;
    private final Messages messages;

    OriginController(Entries entries, Provenance provenance, Messages messages) {
        this.entries = entries;
        this.provenance = provenance;
        this.messages = messages;
    }

    @GetMapping("/{lang}/sources/{id}")
    OriginsPage show(Lang lang, @PathVariable String id) {
        var entry = PermanentId.parse(id).flatMap(entries::published).orElseThrow(() -> new NotFound(id));
        var template = entries.template(entry.kind());
        var title = entry.content().text(Content.TITLE, lang)
                .or(() -> entry.content().text(Content.TITLE, entry.original()))
                .map(Text::text)
                .orElse(id);
        var sources = provenance.of(entry.id()).stream()
                .map(line -> new OriginsPage.Source(line.sourceName(), address(line), lines(entry, template, line, lang)))
                .filter(source -> !source.lines().isEmpty())
                .toList();
        return new OriginsPage(messages.in(lang, "exchange.origins.title", title), entry.path(), title, sources);
    }

    private static Optional<String> address(Provenance.Line line) {
        return Optional.of(line.address()).filter(address -> address.startsWith("https://") || address.startsWith("http://"));
    }

    /** In the order of the template; a field that is empty now has nothing that came from anywhere. */
    private List<OriginsPage.Line> lines(PublicEntry entry, Template template, Provenance.Line line, Lang lang) {
        return template.fields().stream()
                .map(field -> {
                    var values = values(entry, field.key());
                    var from = line.fields().get(field.key());
                    return from == null || values.isEmpty()
                            ? null
                            : new OriginsPage.Line(field.label().in(lang), provenance.where(from, lang), !from.brought(values));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> values(PublicEntry entry, String field) {
        return entry.content().text(field, entry.original()).map(Text::text).map(List::of).orElseGet(() -> entry.content().values(field));
    }
}
