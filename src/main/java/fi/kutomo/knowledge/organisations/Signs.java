package fi.kutomo.knowledge.organisations;

import fi.kutomo.knowledge.BusinessId;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Text;
import fi.kutomo.knowledge.entries.Entry;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By what an organisation is known again.
 *
 * @param names titles in all languages and other names
 * @param businessId only with the right check digit
 * @param municipalities keys of areas
 */
public record Signs(Set<String> names, Optional<String> businessId, Set<String> municipalities) {

    static final String OTHER_NAMES = "alternativeNames";
    static final String BUSINESS_ID = "businessId";
    static final String AREAS = "areas";

    private static final String MUNICIPALITY = "municipality/";

    static Signs of(Entry organisation) {
        var content = organisation.content();
        var names = content.texts(Content.TITLE).values().stream().map(Text::text).collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(content.values(OTHER_NAMES));
        return new Signs(
                names,
                content.value(BUSINESS_ID).flatMap(BusinessId::read),
                content.values(AREAS).stream().filter(area -> area.startsWith(MUNICIPALITY)).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
