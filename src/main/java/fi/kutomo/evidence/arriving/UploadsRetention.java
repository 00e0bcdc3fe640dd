package fi.kutomo.evidence.arriving;

import fi.kutomo.platform.personal.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of references that were looked at and never taken in do not stay. */
@Configuration
class UploadsRetention {

    @Bean
    static Retention oldStudyUploads(UploadStore uploads) {
        return Retention.of("evidence.arriving.retention", uploads::forgetOld);
    }
}
