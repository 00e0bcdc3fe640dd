package fi.kutomo.evidence.studies;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.platform.web.Access;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a list of studies shows, as a file. */
@Controller
class StudyFileController {

    private static final int PORTION = 500;

    private final StudyStore store;
    private final StudyListing listing;
    private final StudyForms forms;

    StudyFileController(StudyStore store, StudyListing listing, StudyForms forms) {
        this.store = store;
        this.listing = listing;
        this.forms = forms;
    }

    @GetMapping("/{lang}/studies.csv")
    @Access(Access.Level.PUBLIC)
    void table(@RequestParam Map<String, String> sent, HttpServletResponse response) throws IOException {
        var filter = StudyFilter.of(sent);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"studies.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        try (var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            StudyCsv.head(csv);
            List<UUID> ids = listing.find(filter, 0, PORTION);
            for (int offset = 0; !ids.isEmpty(); ids = listing.find(filter, offset, PORTION)) {
                forms.of(store.find(ids)).forEach(form -> StudyCsv.write(form, csv));
                offset += PORTION;
            }
        }
    }
}
