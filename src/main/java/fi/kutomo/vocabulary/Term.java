package fi.kutomo.vocabulary;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import java.util.List;
import java.util.Map;

/**
 * A word of a shared vocabulary. The key, such as {@code theme/homelessness} or {@code yso/p10735}, never changes; the URI is the
 * concept's name in linked data.
 */
public record Term(
        String key,
        String scheme,
        String uri,
        LocalizedText label,
        Map<Lang, List<String>> alternatives,
        List<String> broader,
        boolean retired) {}
