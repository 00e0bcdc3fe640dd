package fi.kutomo.platform.web.styleguide;

import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the parts from which pages are made, for those who build them and those who judge them. */
@Controller
class StyleguideController {

    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/styleguide")
    StyleguidePage show(Lang lang) {
        return new StyleguidePage(Ui.t("platform.styleguide.title"), Pair.ALLOWED, StyleguidePage.DYES, StyleguidePage.ICONS);
    }
}
