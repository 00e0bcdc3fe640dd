package fi.kutomo.evaluation.factors;

import fi.kutomo.evaluation.forms.NamedEntry;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import fi.kutomo.platform.web.Html;
import fi.kutomo.platform.web.Panel;
import fi.kutomo.platform.web.PanelSource;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Tags;
import fi.kutomo.platform.web.ui.Tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On an entry's page: which factors of success it has; for coders, where to code. */
@Component
class FactorPanel implements PanelSource {

    private static final int ORDER = 70;

    private final CodingStore store;
    private final Factors factors;
    private final Entries entries;
    private final Html html;

    FactorPanel(CodingStore store, Factors factors, Entries entries, Html html) {
        this.store = store;
        this.factors = factors;
        this.entries = entries;
        this.html = html;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> about(Ref ref, Caller caller) {
        if (EntryKind.of(ref.kind()).filter(NamedEntry.EVALUATED::contains).isEmpty()) {
            return Optional.empty();
        }
        var entry = new EntryId(ref.id());
        var coded = store.of(entry);
        var present = keys(coded, true);
        var absent = keys(coded, false);
        if (present.isEmpty() && absent.isEmpty() && !Coding.may(caller)) {
            return Optional.empty();
        }
        return Optional.ofNullable(entries.described(List.of(entry)).get(entry))
                .map(described -> new FactorList(tags(present, caller.lang()), absent.size(), described.path() + "/factors", Coding.may(caller)))
                .map(list -> new Panel("factors", Ui.t("evaluation.factors.panel"), html.content(list)));
    }

    private static Set<String> keys(List<Coded> coded, boolean present) {
        return coded.stream().filter(each -> each.present().filter(is -> is == present).isPresent()).map(Coded::factor).collect(Collectors.toSet());
    }

    private Optional<Tags> tags(Set<String> present, Lang lang) {
        var tags = factors.coded(lang).stream()
                .filter(term -> present.contains(term.key()))
                .map(term -> new Tag(term.label().in(lang), null, Ui.foreign(term.label().langFor(lang))))
                .toList();
        return tags.isEmpty() ? Optional.empty() : Optional.of(new Tags(Ui.t("evaluation.factors.panel"), tags));
    }
}
