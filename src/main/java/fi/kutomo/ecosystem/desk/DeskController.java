package fi.kutomo.ecosystem.desk;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Door;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The weaver's desk. */
@Controller
@RequestMapping("/{lang}/weaving")
@Access(Access.Level.WEAVER)
class DeskController {

    private static final int ORDER = 60;

    private final DeskPages pages;

    DeskController(DeskPages pages) {
        this.pages = pages;
    }

    @Bean
    static Door.Place weavingPlace() {
        return Door.Place.of(null, ORDER, "ecosystem.desk.title", "weaving", List.of(Role.WEAVER));
    }

    @GetMapping
    DeskPage desk(Lang lang, @RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String kind, Caller caller) {
        return pages.page(region, kind, lang, caller);
    }
}
