package fi.kutomo.search.missing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Door;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int ENOUGH = 6;

    private final MissStore store;
    private final Wishing wishing;
    private final Cache<String, AtomicInteger> senders =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(50_000).build();

    MissController(MissStore store, Wishing wishing) {
        this.store = store;
        this.wishing = wishing;
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
    Reply tell(@ModelAttribute WishForm form, Lang lang, HttpServletRequest request) {
        var mistake = form.mistake();
        if (mistake.isPresent()) {
            return Reply.of(new WishPage(form, Mistakes.none().and("wish", Ui.t(mistake.get()))), 422);
        }
        if (!form.byProgram()) {
            if (senders.get(request.getRemoteAddr(), any -> new AtomicInteger()).incrementAndGet() > ENOUGH) {
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
