package fi.kutomo.ecosystem.bringing;

import static fi.kutomo.platform.web.Ui.t;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.actors.Facet;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.netfiles.Problem;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Crumb;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistakes;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the form by which a network file is sent. */
@Component
class BroughtNetForms {

    private final Choices choices;

    BroughtNetForms(Choices choices) {
        this.choices = choices;
    }

    BroughtNetFormPage of(SourceForm form, List<Problem> problems, Mistakes mistakes, Lang lang) {
        var regions = Stream.concat(
                        Stream.of(Option.of("", t("ecosystem.bringing.region.none"), form.at("region").isEmpty())),
                        choices.of(Facet.REGION, form.at("region"), lang).stream().filter(each -> each.value().startsWith("region/")))
                .toList();
        var reach = form.at("reach").isEmpty() ? Scope.PUBLIC.name() : form.at("reach");
        return new BroughtNetFormPage(
                t("ecosystem.bringing.fresh"), Ui.url(BroughtNet.PLURAL), form.fields(), regions,
                Reaches.ALL.stream().map(each -> Option.of(each.name(), Reaches.name(each), each.name().equals(reach))).toList(),
                problems.stream().map(problem -> new BroughtNetFormPage.Trouble(problem.where().told(), problem.told())).toList(), mistakes, List.of(top()));
    }

    static Crumb top() {
        return new Crumb(t("ecosystem.maps.bring"), "network-file");
    }
}
