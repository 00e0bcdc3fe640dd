package fi.kutomo.ecosystem.ties;

import fi.kutomo.catalogue.Card;
import fi.kutomo.catalogue.Catalogue;
import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorRules;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.actors.Reaches;
import fi.kutomo.ecosystem.actors.Sight;
import fi.kutomo.ecosystem.trust.Answers.Item;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tells ties in the reader's language. */
@Component
public class TieWords {

    static final int RUNGS = 4;

    private final ActorStore actors;
    private final Catalogue catalogue;
    private final Clock clock;

    TieWords(ActorStore actors, Catalogue catalogue, Clock clock) {
        this.actors = actors;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Ui.ZONE);
    }

    public static String phrase(TieKind kind, boolean forth) {
        return Ui.t("ecosystem.ties.kind." + kind.name() + (forth || !kind.directed() ? ".forth" : ".back"));
    }

    /** The phrase between the names of both ends. */
    static String between(TieKind kind) {
        return StringUtils.uncapitalize(phrase(kind, true));
    }

    public static String strength(int rung) {
        return Ui.t("ecosystem.ties.strength." + rung);
    }

    /** What is asked of working together. */
    public static String trust(Item item) {
        return Ui.t("ecosystem.ties.trust." + item.name());
    }

    /** What can be answered to it. */
    public static String trustRung(int rung) {
        return Ui.t("ecosystem.ties.trust.rung." + rung);
    }

    /** What is to be known of a tie besides its ends. */
    List<String> facts(Tie tie) {
        var facts = new ArrayList<String>();
        tie.strength().ifPresent(rung -> facts.add(tie.oneSided() ? Ui.t("ecosystem.ties.oneSided", strength(rung)) : strength(rung)));
        if (tie.state() != Tie.State.CONFIRMED) {
            facts.add(Ui.t("ecosystem.ties.state." + tie.state().name()));
        } else if (tie.over(today())) {
            facts.add(Ui.t("ecosystem.ties.state.ENDED"));
        }
        facts.addAll(period(tie.since(), tie.until()));
        if (!tie.source().isEmpty()) {
            facts.add(Ui.t("ecosystem.ties.source", tie.source()));
        }
        return facts;
    }

    private static List<String> period(Optional<LocalDate> from, Optional<LocalDate> to) {
        return Stream.concat(
                        from.map(day -> Ui.t("ecosystem.ties.since", Ui.date(day))).stream(), to.map(day -> Ui.t("ecosystem.ties.until", Ui.date(day))).stream())
                .toList();
    }

    Map<UUID, Actor> known(Collection<UUID> ids, Sight sight) {
        return actors.find(ids, sight).stream().collect(Collectors.toMap(Actor::id, Function.identity()));
    }

    List<TieLine> stated(Actor actor, List<Tie> ties, Sight sight, Caller caller, Lang lang) {
        var known = known(ties.stream().flatMap(tie -> Stream.of(tie.from().actor(), tie.to().actor())).distinct().toList(), sight);
        return ties.stream()
                .flatMap(tie -> {
                    boolean forth = tie.from().actor().equals(actor.id());
                    return Optional.ofNullable(known.get(forth ? tie.to().actor() : tie.from().actor())).stream().map(other -> new TieLine(
                            phrase(tie.kind(), forth), other.name().in(lang), Ui.foreign(other.name().langFor(lang)), Ui.url(other.path()), facts(tie), List.of(),
                            ActorRules.weaves(caller) || ActorRules.speaks(actor, sight) || ActorRules.speaks(other, sight)
                                    ? Optional.of(Ui.url(tie.path()))
                                    : Optional.empty()));
                })
                .toList();
    }

    List<TieLine> derived(Actor actor, List<DerivedTie> ties, Sight sight, Lang lang) {
        var known = known(ties.stream().flatMap(tie -> Stream.of(tie.from(), tie.to())).distinct().toList(), sight);
        var works = catalogue.find(ties.stream().flatMap(tie -> tie.examples().stream()).distinct().toList());
        return ties.stream()
                .flatMap(tie -> {
                    boolean forth = tie.from().equals(actor.id());
                    return Optional.ofNullable(known.get(forth ? tie.to() : tie.from())).stream().map(other -> {
                        var facts = new ArrayList<String>();
                        facts.add(counted(tie.kind(), tie.undertakings()));
                        facts.addAll(period(tie.began(), tie.ended()));
                        return new TieLine(
                                Ui.t("ecosystem.ties.derived." + tie.kind().name() + (forth || !tie.kind().directed() ? ".forth" : ".back")),
                                other.name().in(lang), Ui.foreign(other.name().langFor(lang)), Ui.url(other.path()), facts, basis(tie.examples(), works, lang),
                                Optional.empty());
                    });
                })
                .toList();
    }

    private static String counted(DerivedTie.Kind kind, int undertakings) {
        return Ui.t("ecosystem.ties.derived." + kind.counted(), undertakings);
    }

    /** From how much a derived tie of this kind follows. */
    public static String counted(String kind, int undertakings) {
        return counted(DerivedTie.Kind.valueOf(kind), undertakings);
    }

    private static List<TieLine.Basis> basis(List<UUID> examples, Map<UUID, Card> works, Lang lang) {
        return examples.stream()
                .flatMap(id -> Stream.ofNullable(works.get(id)))
                .flatMap(work -> {
                    var told = work.texts().containsKey(lang) ? lang : work.original();
                    return Stream.ofNullable(work.texts().get(told)).map(text -> new TieLine.Basis(text.title(), Ui.foreign(told), Ui.url(work.path())));
                })
                .toList();
    }

    static List<Option> rungs(String chosen) {
        return IntStream.rangeClosed(1, RUNGS)
                .mapToObj(rung -> Option.of(String.valueOf(rung), strength(rung), String.valueOf(rung).equals(chosen))
                        .help(Ui.t("ecosystem.ties.strength." + rung + ".text")))
                .toList();
    }

    static List<Option> reaches(String chosen) {
        return Reaches.options(Reaches.ALL, chosen, reach -> Ui.t("ecosystem.ties.reach." + reach.name() + ".text"));
    }
}
