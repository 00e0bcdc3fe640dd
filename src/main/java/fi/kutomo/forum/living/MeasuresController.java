package fi.kutomo.forum.living;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fi.kutomo.ecosystem.Communities;
import fi.kutomo.forum.threads.ThreadRules;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Paced;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** How alive conversations are: public ones for everybody, as a page, as a table and for programs; those of a community for whoever belongs to it. */
@Controller
@Access(Access.Level.PUBLIC)
class MeasuresController {

    private final MeasuresPages pages;
    private final Months months;
    private final Communities communities;
    private final ThreadRules rules;

    MeasuresController(MeasuresPages pages, Months months, Communities communities, ThreadRules rules) {
        this.pages = pages;
        this.months = months;
        this.communities = communities;
        this.rules = rules;
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/threads/measures")
    MeasuresPage show(Lang lang, @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String theme) {
        return pages.open(key(region), key(theme), lang);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/communities/{slug}/threads/measures")
    @Access(Access.Level.MEMBER)
    MeasuresPage within(Lang lang, @PathVariable String slug, Caller caller) {
        var standing = communities.at(slug, caller).flatMap(community -> rules.standing(community.id(), caller)).orElseThrow(() -> new NotFound("community"));
        return pages.within(standing.community(), lang);
    }

    @Paced(Pace.SEARCH)
    @GetMapping("/{lang}/threads/measures.csv")
    void table(Lang lang, @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String theme, HttpServletResponse response) throws IOException {
        var measured = months.of(MeasuresPages.scope(key(region), key(theme)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"conversations.csv\"");
        response.setHeader("Cache-Control", "no-cache");
        try (var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord("month", "measure", "value", "of");
            measured.forEach((month, values) -> values.forEach((measure, value) -> csv.writeRecord(
                    month.toString(), measure.word(), value.value().isPresent() ? exact(value).toPlainString() : "", value.hidden() ? "<" + Measure.LEAST : String.valueOf(value.of()))));
        }
    }

    /** Measures of twelve months. */
    record View(String region, String theme, List<Month> months) {}

    /** What was measured in a month, by measure. */
    record Month(String month, Map<String, Told> measures) {}

    /**
     * A figure.
     *
     * @param of how many questions, people, pairs or replies it rests on
     * @param hidden whether those are too few for it to be told
     */
    record Told(@Nullable BigDecimal value, int of, boolean hidden) {}

    @Paced(Pace.SEARCH)
    @GetMapping("/api/v1/threads/measures")
    @ResponseBody
    ResponseEntity<View> view(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String theme) {
        var measured = months.of(MeasuresPages.scope(key(region), key(theme))).entrySet().stream()
                .map(month -> {
                    var told = new TreeMap<String, Told>();
                    month.getValue().forEach((measure, value) -> told.put(measure.word(), new Told(value.value().isPresent() ? exact(value) : null, value.of(), value.hidden())));
                    return new Month(month.getKey().toString(), told);
                })
                .toList();
        return ResponseEntity.ok().header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache").body(new View(key(region), key(theme), measured));
    }

    private static BigDecimal exact(Value value) {
        return BigDecimal.valueOf(value.value().orElseThrow()).setScale(4, RoundingMode.HALF_UP);
    }

    private static String key(String typed) {
        return typed.matches("[a-z-]+/[A-Za-z0-9-]{1,80}") ? typed : "";
    }
}
