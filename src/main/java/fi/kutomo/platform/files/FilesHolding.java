package fi.kutomo.platform.files;

import fi.kutomo.platform.personal.Holding;
import fi.kutomo.platform.personal.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Files that a person has uploaded. What is shown in public stays, without who gave it and how it was called. */
@Component
class FilesHolding implements Holding {

    private final FileStore files;

    FilesHolding(FileStore files) {
        this.files = files;
    }

    @Bean
    static Purpose filesPurpose() {
        return Purpose.of("platform", "files", Purpose.Ground.PUBLIC_TASK);
    }

    /** After those whose drafts let their files go. */
    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Section> about(UUID person) {
        return List.of(new Section("platform.files.holding", files.by(person).stream().map(this::row).toList()));
    }

    private Map<String, Object> row(StoredFile file) {
        var row = new LinkedHashMap<String, Object>();
        row.put("platform.files.name", file.name());
        row.put("platform.files.stored", file.stored());
        row.put("platform.files.file", new Enclosure(file.name(), files.path(file)));
        return row;
    }

    @Override
    public Forecast forecast(UUID person) {
        return new Forecast(Map.of(), Map.of("platform.files.holding", (long) files.by(person).size()));
    }

    @Override
    public void erase(UUID person) {
        files.forgetGiver(person);
    }
}
