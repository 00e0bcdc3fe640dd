package fi.kutomo.knowledge.intake;

import fi.kutomo.platform.portable.OutsideName;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Records that travel call an entry by its permanent id: its inner id is another one at each site. */
@Configuration
class Naming {

    @Bean
    static OutsideName entryName() {
        return new OutsideName("entry", "knowledge.entry", "permanent_id");
    }
}
