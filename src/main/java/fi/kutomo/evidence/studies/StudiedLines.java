package fi.kutomo.evidence.studies;

import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.EntrySummary;
import fi.kutomo.knowledge.EntryId;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.platform.kernel.Lang;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was studied, as people write it: a permanent id or an address on each line, and {@code v3} where the version is known. */
@Component
public class StudiedLines {

    private static final Pattern ID = Pattern.compile("(?i)\\bKTM-\\d{4}-\\d{6,}\\b");
    private static final Pattern ADDRESS = Pattern.compile("/(?:fi|sv|en)/([a-z]+/[a-z0-9-]+)");
    private static final Pattern VERSION = Pattern.compile("\\bv\\.?\\s?(\\d{1,6})\\b");

    private final Entries entries;
    private final Catalogue catalogue;

    StudiedLines(Entries entries, Catalogue catalogue) {
        this.entries = entries;
        this.catalogue = catalogue;
    }

    /** An entry that everybody may open. */
    public record Linked(String title, String path, String permanentId, Lang lang, OptionalInt revision) {}

    /** What the lines name, and whether some line names nothing that is here. */
    public record Found(List<Studied> studied, boolean someUnknown) {}

    public Found read(String text) {
        var byLine = new LinkedHashMap<String, Optional<PermanentId>>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(200).forEach(line -> byLine.put(line, id(line)));
        var known = entries.find(byLine.values().stream().flatMap(Optional::stream).toList());
        var studied = new LinkedHashMap<EntryId, Studied>();
        boolean unknown = false;
        for (var line : byLine.entrySet()) {
            var entry = line.getValue().map(known::get);
            if (entry.isEmpty()) {
                unknown = true;
                continue;
            }
            var version = VERSION.matcher(line.getKey());
            studied.put(
                    entry.get().entry(),
                    new Studied(entry.get().entry(), version.find() ? OptionalInt.of(Integer.parseInt(version.group(1))) : OptionalInt.empty()));
        }
        return new Found(List.copyOf(studied.values()), unknown);
    }

    private Optional<PermanentId> id(String line) {
        var id = ID.matcher(line);
        if (id.find()) {
            return PermanentId.parse(id.group());
        }
        var address = ADDRESS.matcher(line);
        return address.find()
                ? catalogue.at(address.group(1)).flatMap(card -> PermanentId.parse(card.permanentId()))
                : Optional.empty();
    }

    /** The lines again. */
    public String lines(Collection<Studied> studied) {
        var known = entries.named(studied.stream().map(Studied::entry).toList());
        return studied.stream()
                .filter(each -> known.containsKey(each.entry()))
                .map(each -> line(name(known, each), each))
                .collect(Collectors.joining("\n"));
    }

    /** A line for each of those that everybody may open. */
    Map<Studied, String> openLines(Collection<Studied> studied) {
        var known = entries.named(studied.stream().map(Studied::entry).distinct().toList());
        var lines = new LinkedHashMap<Studied, String>();
        for (var each : studied) {
            Optional.ofNullable(known.get(each.entry())).filter(entry -> entry.path().isPresent())
                    .ifPresent(entry -> lines.put(each, line(entry, each)));
        }
        return lines;
    }

    private static String line(EntrySummary entry, Studied studied) {
        return entry.id() + (studied.revision().isPresent() ? " v" + studied.revision().getAsInt() : "");
    }

    /** Those that are public, for readers. */
    public List<Linked> links(Collection<Studied> studied, Lang lang) {
        var known = entries.named(studied.stream().map(Studied::entry).toList());
        var links = new ArrayList<Linked>();
        for (var each : studied) {
            Optional.ofNullable(known.get(each.entry())).filter(entry -> entry.path().isPresent()).ifPresent(entry -> links.add(link(entry, each, lang)));
        }
        return links;
    }

    private static Linked link(EntrySummary entry, Studied studied, Lang lang) {
        var shown = entry.titles().containsKey(lang) ? lang : entry.original();
        return new Linked(
                entry.titles().getOrDefault(shown, entry.id().value()), entry.path().orElseThrow(), entry.id().value(), shown, studied.revision());
    }

    private static EntrySummary name(Map<EntryId, EntrySummary> known, Studied studied) {
        return java.util.Objects.requireNonNull(known.get(studied.entry()));
    }
}
