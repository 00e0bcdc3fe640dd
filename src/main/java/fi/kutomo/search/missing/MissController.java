package fi.kutomo.search.missing;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.limits.Pace;
import fi.kutomo.platform.limits.TooMany;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Pacing;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The wish form and the editors' page about what was sought in vain. */
@Controller
class MissController {

    private static final int SHOWN = 300;

    private final MissStore store;
    private final Wishing wishing;
    private final Pacing pacing;

    MissController(MissStore store, Wishing wishing, Pacing pacing) {
        this.store = store;
        this.wishing = wishing;
        this.pacing = pacing;
    }

    @Bean
    static Door.Place missesPlace() {
        return Door.Place.of(null, 60, "search.missing.title", "search/misses", List.of(Role.EDITOR));
    }

    @GetMapping("/{lang}/search/misses")
    @Access(Access.Level.EDITOR)
    MissesPage list() {
        return new MissesPage(store.waiting(), store.most(SHOWN));
    }

    @PostMapping("/{lang}/search/wishes")
    @Access(Access.Level.PUBLIC)
    Reply tell(@ModelAttribute WishForm form, Lang lang, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var mistake = form.mistake();
        if (mistake.isPresent()) {
            return Reply.of(new WishPage(form, Mistakes.none().and("wish", Ui.t(mistake.get()))), 422);
        }
        if (!form.byProgram()) {
            try {
                pacing.take(Pace.MESSAGE, caller, request);
            } catch (TooMany often) {
                response.setHeader("Retry-After", String.valueOf(often.seconds()));
                return Reply.of(new WishPage(form, Mistakes.none().and("wish", Ui.t("search.missing.wish.tooMany"))), 429);
            }
            wishing.tell(form.words(), form.wish(), lang);
        }
        return Reply.seeOther(Ui.url("search"), "search.missing.wish.thanks");
    }

    @PostMapping("/{lang}/search/wishes/{id}/handled")
    @Access(Access.Level.EDITOR)
    Reply handle(@PathVariable UUID id, Caller caller) {
        wishing.handle(id, caller);
        return Reply.seeOther(Ui.url("search/misses"), "search.missing.wish.handled");
    }
}
