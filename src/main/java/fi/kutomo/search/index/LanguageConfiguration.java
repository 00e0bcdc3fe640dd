package fi.kutomo.search.index;

import fi.kutomo.search.language.FinnishDictionary;
import fi.kutomo.search.language.Languages;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the Finnish dictionary of this machine. */
@Configuration
class LanguageConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageConfiguration.class);

    @Bean
    Languages searchLanguages(SearchSettings settings) {
        var dictionary = settings.withoutDictionary() ? Optional.<FinnishDictionary>empty() : FinnishDictionary.find(settings.place());
        dictionary.ifPresentOrElse(
                found -> LOG.info("Finnish is read with the dictionary {}", found.place()),
                () -> LOG.info("No Finnish dictionary here: Finnish is read by rule, with compounds split by the vocabulary"));
        return new Languages(dictionary);
    }
}
