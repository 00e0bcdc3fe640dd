package fi.kutomo.search.lucene;

import fi.kutomo.platform.files.DataFolder;
import fi.kutomo.search.index.SearchIndex;
import fi.kutomo.search.language.Languages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lucene is the engine unless another is configured. */
@Configuration
class LuceneConfiguration {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(DataFolder data, Languages languages) {
        return new LuceneIndex(data.index(), languages);
    }
}
