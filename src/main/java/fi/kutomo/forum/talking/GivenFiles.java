package fi.kutomo.forum.talking;

import fi.kutomo.forum.enclosing.Enclosing;
import fi.kutomo.forum.talking.ReplyForms.Typed;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Puts a file that came with a form into the text of the form. */
@Component
class GivenFiles {

    private final Enclosing enclosing;

    GivenFiles(Enclosing enclosing) {
        this.enclosing = enclosing;
    }

    /** The form with the file that came with it, whichever button was pressed: what somebody chose is not left behind. */
    Typed with(ThreadForm form, Optional<MultipartFile> file, Caller caller) throws IOException {
        return form.encloses() || file.filter(each -> !each.isEmpty()).isPresent() ? give(form, file, caller) : Typed.of(form);
    }

    /** A picture needs words for those who do not see it. */
    private Typed give(ThreadForm form, Optional<MultipartFile> file, Caller caller) throws IOException {
        var given = file.filter(each -> !each.isEmpty());
        if (given.isEmpty()) {
            return new Typed(form, Mistakes.none().and("file", Ui.t("forum.files.missing")));
        }
        if (form.value("alt").isEmpty()) {
            return new Typed(form, Mistakes.none().and("alt", Ui.t("forum.files.altMissing")));
        }
        try (var content = given.get().getInputStream()) {
            var enclosure = enclosing.give(content, Optional.ofNullable(given.get().getOriginalFilename()).orElse("tiedosto"), caller);
            return Typed.of(form.below(enclosure.markdown(form.value("alt"))));
        } catch (Refused wrong) {
            return new Typed(form, Mistakes.none().and("file", Ui.t(wrong.messageKey(), wrong.arguments().toArray())));
        }
    }
}
