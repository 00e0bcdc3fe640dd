package fi.kutomo.search.index;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How search reads languages.
 *
 * @param voikko the Finnish dictionary file or its folder; empty: the usual places; {@code none}: do without
 */
@ConfigurationProperties("kutomo.search")
record SearchSettings(Optional<String> voikko) {

    boolean withoutDictionary() {
        return voikko.filter(text -> text.equals("none")).isPresent();
    }

    Optional<Path> place() {
        return voikko.filter(text -> !text.isBlank()).map(Path::of);
    }
}
