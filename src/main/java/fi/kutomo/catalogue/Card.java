package fi.kutomo.catalogue;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What everybody may know of a published thing.
 *
 * @param ref kind and id at the owner; kinds are words such as {@code model}
 * @param permanentId {@code KTM-2026-000123}; of what has no such number its path, which then never changes
 * @param path address below the language prefix, such as {@code models/asunto-ensin}
 * @param original language in which it was first written
 * @param texts title, summary and searchable body by language
 * @param facets values by facet name: {@code theme, target-group, stage, fund, sector, branch, sdg, esf} hold term keys,
 *     {@code area} area keys, {@code organisation} names, {@code programme} permanent ids
 * @param from first day of what the card is about, for periods
 * @param until last day
 * @param confirmed day on which somebody last confirmed that it is still true
 * @param published when it first became public
 * @param changed when its public content last changed
 * @param codes outside codes by which people look for it, such as a project code
 */
public record Card(
        Ref ref,
        String permanentId,
        String path,
        Lang original,
        Map<Lang, CardText> texts,
        Map<String, List<String>> facets,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<LocalDate> confirmed,
        Instant published,
        Instant changed,
        List<String> codes) {

    /** A card that is found by its words, of a thing that has no number and goes by its path. */
    public static Card of(Ref ref, String path, Lang original, Map<Lang, CardText> texts, Instant published, Instant changed) {
        return new Card(
                ref, path, path, original, texts, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), published, changed, List.of());
    }

    public Card withFacets(Map<String, List<String>> values) {
        return new Card(ref, permanentId, path, original, texts, values, from, until, confirmed, published, changed, codes);
    }

    public Card withCodes(List<String> outside) {
        return new Card(ref, permanentId, path, original, texts, facets, from, until, confirmed, published, changed, outside);
    }

    /** The same, about a time; either end may be open. */
    public Card during(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new Card(ref, permanentId, path, original, texts, facets, first, last, confirmed, published, changed, codes);
    }

    /** The same, new to readers at that moment. */
    public Card since(Instant moment) {
        return new Card(ref, permanentId, path, original, texts, facets, from, until, confirmed, moment, changed, codes);
    }

    /** The language in which to show the card to a reader of {@code wanted}. */
    public Lang langFor(Lang wanted) {
        if (texts.containsKey(wanted)) {
            return wanted;
        }
        return texts.containsKey(original) ? original : texts.keySet().iterator().next();
    }

    public CardText in(Lang wanted) {
        return java.util.Objects.requireNonNull(texts.get(langFor(wanted)));
    }
}
