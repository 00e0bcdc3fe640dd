package fi.kutomo.knowledge.writing;

import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.knowledge.entries.EntryRules;
import fi.kutomo.knowledge.entries.EntryStore;
import fi.kutomo.knowledge.templates.TemplateStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.web.Access;
import fi.kutomo.vocabulary.Areas;
import fi.kutomo.vocabulary.Terms;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests terms, areas and entries for the field in which a writer types. */
@Controller
class WordsController {

    private static final int MOST = 12;

    private final EntryStore entries;
    private final TemplateStore templates;
    private final EntryRules rules;
    private final Terms terms;
    private final Areas areas;
    private final JdbcClient sql;

    WordsController(EntryStore entries, TemplateStore templates, EntryRules rules, Terms terms, Areas areas, JdbcClient sql) {
        this.entries = entries;
        this.templates = templates;
        this.rules = rules;
        this.terms = terms;
        this.areas = areas;
        this.sql = sql;
    }

    @Access(Access.Level.WRITER)
    @GetMapping("/{lang}/write/{id}/words")
    WordsFragment list(Lang lang, Caller caller, @PathVariable String id, @RequestParam Map<String, String> sent) {
        var entry = PermanentId.parse(id).flatMap(entries::withPermanentId).orElseThrow(() -> new NotFound(id));
        rules.requireSeeWorking(caller, entry);
        var template = templates.version(entry.kind(), entry.template());
        return sent.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith("t-") && parameter.getValue().strip().length() >= 2)
                .findFirst()
                .flatMap(parameter -> template.field(parameter.getKey().substring(2))
                        .map(field -> new WordsFragment(words(field, parameter.getValue().strip(), lang))))
                .orElse(new WordsFragment(List.of()));
    }

    private List<String> words(Template.Field field, String typed, Lang lang) {
        return switch (field.input()) {
            case TERMS -> terms.suggest(field.scheme(), typed, lang, MOST).stream().map(term -> term.label().in(lang)).toList();
            case AREAS -> areas.suggest(typed, lang, MOST).stream().map(area -> area.name().in(lang)).toList();
            case ENTRIES -> titles(field, typed);
            default -> List.of();
        };
    }

    /** Public entries whose title begins like the typed text, in any language; the card's own text is not ours to read. */
    private List<String> titles(Template.Field field, String typed) {
        var kind = EntryKind.of(field.scheme()).map(EntryKind::word).orElse("");
        return sql.sql(
                        """
                        select c.value || ' (' || e.permanent_id || ')'
                        from knowledge.entry_code c
                        join knowledge.entry e on e.id = c.entry
                        where c.field = 'title' and (:kind = '' or c.kind = :kind) and c.value ilike :typed and e.publication = 'PUBLISHED'
                        order by length(c.value), c.value
                        limit :most
                        """)
                .param("kind", kind)
                .param("typed", typed.replaceAll("[%_\\\\]", "") + "%")
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
