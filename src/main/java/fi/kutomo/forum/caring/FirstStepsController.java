package fi.kutomo.forum.caring;

import fi.kutomo.forum.caring.FirstStepsPage.Step;
import fi.kutomo.forum.threads.Thread;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first steps of a newcomer. */
@Controller
class FirstStepsController {

    @GetMapping("/{lang}/threads/first-steps")
    @Access(Access.Level.PUBLIC)
    FirstStepsPage show(Lang lang) {
        var places = new LinkedHashMap<String, String>();
        places.put("profile", "account/profile");
        places.put("notices", "account/notices");
        places.put("waiting", Thread.PLURAL + "?waiting=1");
        places.put("communities", "communities");
        places.put("asked", "account/consents");
        var steps = places.entrySet().stream()
                .map(each -> new Step(
                        Ui.t("forum.caring.steps." + each.getKey() + ".heading"), Ui.t("forum.caring.steps." + each.getKey() + ".text"),
                        Ui.t("forum.caring.steps." + each.getKey() + ".act"), Ui.url(each.getValue())))
                .toList();
        return new FirstStepsPage(Ui.t("forum.caring.steps.title"), List.of(new Crumb(Ui.t("forum.threads.title"), Thread.PLURAL)), steps);
    }
}
