package fi.kutomo.ecosystem.actors;

import fi.kutomo.accounts.Consents.Scope;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.util.List;
import java.util.function.Function;

/**
 * How far something said of an actor or a tie may go, in words: a ladder, on which whoever a lower rung reaches is reached by every
 * higher one. Consents are told otherwise, because each of them stands by itself.
 */
public final class Reaches {

    public static final List<Scope> ALL = List.of(Scope.WEAVER, Scope.COMMUNITY, Scope.REGION, Scope.PUBLIC, Scope.EXPORTED);

    private Reaches() {}

    public static String name(Scope reach) {
        return Ui.t("ecosystem.actors.reach." + reach.name());
    }

    /** To choose from; {@code help} tells who sees it then. */
    public static List<Option> options(List<Scope> offered, String chosen, Function<Scope, String> help) {
        return offered.stream().map(each -> Option.of(each.name(), name(each), each.name().equals(chosen)).help(help.apply(each))).toList();
    }
}
