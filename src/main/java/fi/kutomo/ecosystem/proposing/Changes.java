package fi.kutomo.ecosystem.proposing;

import fi.kutomo.ecosystem.effects.Effect;
import fi.kutomo.ecosystem.effects.Sign;
import fi.kutomo.ecosystem.introductions.Introduction;
import fi.kutomo.ecosystem.introductions.IntroductionStore;
import fi.kutomo.ecosystem.introductions.State.Ending;
import fi.kutomo.ecosystem.introductions.State.Over;
import fi.kutomo.ecosystem.network.Breadth;
import fi.kutomo.ecosystem.proposing.RegionalNet.Net;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says what an introduction changed, when a tie came of it: the net of its day without that tie, and with it. */
@Component
class Changes {

    /** A tie that comes later has other reasons, too. */
    private static final Duration COUNTS = Duration.ofDays(180);

    private static final Set<Sign> SHARES = Set.of(Sign.LARGEST_SHARE, Sign.DENSITY, Sign.DEVELOPERS_SUPPORTED);

    private static final int DIGITS = 3;

    private final RegionalNet nets;
    private final IntroductionStore introductions;
    private final Messages messages;

    Changes(RegionalNet nets, IntroductionStore introductions, Messages messages) {
        this.nets = nets;
        this.introductions = introductions;
        this.messages = messages;
    }

    /** Whether a tie came of it by which both still stand. */
    boolean counts(Introduction introduction) {
        return introducedAt(introduction).isPresent() && introduction.tie().filter(introductions::confirmed).isPresent();
    }

    /** Empty as long as both have not said that they work together, and when one of them has taken it back. */
    Optional<Change> of(Introduction introduction, Caller reader, Lang lang) {
        return introducedAt(introduction)
                .filter(_ -> counts(introduction))
                .flatMap(at -> nets.on(LocalDate.ofInstant(at, Ui.ZONE), introduction, reader).map(net -> new Change(Ui.date(lang, at), rows(net, lang), response(net, lang))));
    }

    private static Optional<Instant> introducedAt(Introduction introduction) {
        return introduction.state() instanceof Over over && over.ending() == Ending.TIED
                ? over.introduced().filter(at -> !over.at().isAfter(at.plus(COUNTS)))
                : Optional.empty();
    }

    private List<Change.Row> rows(Net net, Lang lang) {
        var effect = Effect.of(net.before(), Set.of(net.pair()), net.circumstances());
        var rows = new ArrayList<Change.Row>();
        rows.add(new Change.Row(messages.in(lang, "ecosystem.proposing.change.steps"), steps(net, lang), number(1, 0, lang)));
        for (var sign : Sign.values()) {
            var before = words(sign, effect.before().at(sign), lang);
            var after = words(sign, effect.after().at(sign), lang);
            if (!before.equals(after)) {
                rows.add(new Change.Row(messages.in(lang, "ecosystem.proposing.sign." + sign.name()), before, after));
            }
        }
        return rows;
    }

    /** How far the signs can be relied on. */
    private String response(Net net, Lang lang) {
        return net.response()
                .map(share -> messages.in(lang, "ecosystem.proposing.change.response", share.answered(), share.asked(), net.before().size() - share.asked()))
                .orElseGet(() -> messages.in(lang, "ecosystem.proposing.change.nobodyAsked"));
    }

    private String steps(Net net, Lang lang) {
        int steps = new Breadth(net.before()).from(net.pair().first()).distance(net.pair().second());
        return steps == Breadth.UNREACHED ? messages.in(lang, "ecosystem.proposing.change.noWay") : number(steps, 0, lang);
    }

    private String words(Sign sign, OptionalDouble value, Lang lang) {
        if (value.isEmpty()) {
            return messages.in(lang, "ecosystem.proposing.change.undefined");
        }
        if (SHARES.contains(sign)) {
            var format = NumberFormat.getPercentInstance(lang.locale());
            format.setMaximumFractionDigits(1);
            return format.format(value.getAsDouble());
        }
        return number(value.getAsDouble(), DIGITS, lang);
    }

    private static String number(double value, int digits, Lang lang) {
        var format = NumberFormat.getNumberInstance(lang.locale());
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
