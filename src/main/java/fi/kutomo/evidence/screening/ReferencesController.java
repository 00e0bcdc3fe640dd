package fi.kutomo.evidence.screening;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The references of a screening, for who leads it. */
@Controller
@RequestMapping("/{lang}/screenings/{slug}/references")
@Access(Access.Level.MEMBER)
class ReferencesController {

    private static final int SLIPS_SHOWN = 20;

    private final ScreeningStore screenings;
    private final Gathering gathering;
    private final ScreeningPages pages;
    private final Messages messages;

    ReferencesController(ScreeningStore screenings, Gathering gathering, ScreeningPages pages, Messages messages) {
        this.screenings = screenings;
        this.gathering = gathering;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping
    ReferencesPage list(Lang lang, @PathVariable String slug, @RequestParam(defaultValue = "1") int page, Caller caller) {
        return pages.references(
                led(slug, caller), Math.clamp(page, 1, 10_000), pages.adding("", "", "DATABASE", lang), pages.marking("", "", "DUPLICATE", lang), lang, Mistakes.none());
    }

    /** Takes all references of the pasted text or the file, or none when one cannot be read. */
    @PostMapping
    Reply add(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String sourceName,
            Caller caller) {
        var screening = led(slug, caller);
        var given = file == null || file.isEmpty() ? text : content(file);
        var reading = ReferenceReader.read(given);
        var from = Arrays.stream(Source.values()).filter(each -> each.name().equals(source)).findFirst();
        var mistakes = Mistakes.none();
        for (var slip : reading.slips().subList(0, Math.min(SLIPS_SHOWN, reading.slips().size()))) {
            mistakes = mistakes.and("text", messages.in(lang, "evidence.screening.slip." + slip.reason(), slip.at()));
        }
        if (from.isEmpty()) {
            mistakes = mistakes.and("source", messages.in(lang, "evidence.screening.wrong.source"));
        }
        if (sourceName.length() > 200) {
            mistakes = mistakes.and("sourceName", messages.in(lang, "evidence.screening.wrong.long"));
        }
        if (mistakes.isEmpty()) {
            try {
                gathering.add(slug, from.orElseThrow(), sourceName.strip(), reading.found(), caller);
                return back(lang, slug, "evidence.screening.added");
            } catch (Refused many) {
                mistakes = mistakes.and("text", messages.in(lang, many.messageKey()));
            }
        }
        return Reply.of(
                pages.references(screening, 1, pages.adding(text, sourceName, source, lang), pages.marking("", "", "DUPLICATE", lang), lang, mistakes), 422);
    }

    @PostMapping("/duplicates")
    Reply duplicates(Lang lang, @PathVariable String slug, Caller caller) {
        gathering.markDuplicates(slug, caller);
        return back(lang, slug, "evidence.screening.duplicatesMarked");
    }

    @PostMapping("/marks")
    Reply mark(
            Lang lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String mark,
            Caller caller) {
        var screening = led(slug, caller);
        var chosen = Arrays.stream(Gathering.Mark.values()).filter(each -> each.name().equals(mark)).findFirst();
        var mistakes = Mistakes.none();
        try {
            gathering.mark(
                    slug,
                    DeskController.number(number).orElseThrow(() -> new Refused("evidence.screening.refused.number")),
                    chosen.orElseThrow(() -> new Refused("evidence.screening.refused.number")),
                    DeskController.number(other),
                    caller);
            return back(lang, slug, "evidence.screening.marked");
        } catch (Refused refused) {
            var field = refused.messageKey().endsWith(".number") ? "number" : "other";
            mistakes = mistakes.and(field, messages.in(lang, refused.messageKey()));
        } catch (NotFound unknown) {
            mistakes = mistakes.and("number", messages.in(lang, "evidence.screening.refused.number"));
        }
        return Reply.of(
                pages.references(screening, 1, pages.adding("", "", "DATABASE", lang), pages.marking(number, other, mark, lang), lang, mistakes), 422);
    }

    private Screening led(String slug, Caller caller) {
        var screening = screenings.find(slug).filter(found -> found.readableBy(caller)).orElseThrow(() -> new NotFound("screening"));
        if (!screening.ledBy(caller)) {
            throw new Forbidden("screening");
        }
        return screening;
    }

    private static String content(MultipartFile file) {
        try {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static Reply back(Lang lang, String slug, String messageKey) {
        return Reply.seeOther("/" + lang.tag() + "/screenings/" + slug + "/references", messageKey);
    }
}
