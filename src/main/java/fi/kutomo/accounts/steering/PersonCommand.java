package fi.kutomo.accounts.steering;

import fi.kutomo.accounts.invitations.Inviting;
import fi.kutomo.accounts.people.GrantStore;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.accounts.people.Scope;
import fi.kutomo.accounts.roles.Granting;
import fi.kutomo.accounts.roles.RoleRules;
import fi.kutomo.accounts.roles.Wish;
import fi.kutomo.accounts.teams.ChosenTeam;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.kernel.Role;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Shell;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.DateField;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code bin/kutomo person}: people and roles for whoever runs the machine. It makes the first operator of an empty site, and does
 * what otherwise needs two operators.
 */
@Component
class PersonCommand implements Command {

    private static final Lang LANG = Lang.EN;

    private final PeopleQuery query;
    private final PersonStore people;
    private final GrantStore grants;
    private final Granting granting;
    private final Suspending suspending;
    private final Inviting inviting;
    private final SiteSettings site;
    private final Messages messages;
    private final Clock clock;

    PersonCommand(
            PeopleQuery query,
            PersonStore people,
            GrantStore grants,
            Granting granting,
            Suspending suspending,
            Inviting inviting,
            SiteSettings site,
            Messages messages,
            Clock clock) {
        this.query = query;
        this.people = people;
        this.grants = grants;
        this.granting = granting;
        this.suspending = suspending;
        this.inviting = inviting;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public String summary() {
        return "lists people, invites, gives and ends roles, suspends";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo person list [PART OF NAME OR HANDLE, OR AN ADDRESS]
                bin/kutomo person invite ADDRESS [LANGUAGE] [ROLE]     prints the link, which also goes out by mail
                bin/kutomo person role ADDRESS ROLE REASON [--from DAY] [--until DAY] [--region KEY]
                bin/kutomo person role ADDRESS ROLE REASON --end
                bin/kutomo person suspend ADDRESS REASON [--until DAY]
                bin/kutomo person suspend ADDRESS --end
                Roles: %s"""
                .formatted(String.join(", ", RoleRules.granted().stream().map(role -> role.name().toLowerCase(Locale.ROOT)).toList()));
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var words = invocation.arguments();
        try {
            return switch (words.isEmpty() ? "" : words.getFirst()) {
                case "list" -> list(words, out);
                case "invite" -> invite(words, out);
                case "role" -> role(words, out);
                case "suspend" -> suspend(words, out);
                default -> wrong(out);
            };
        } catch (Refused no) {
            out.println(messages.in(LANG, no.messageKey(), no.arguments().toArray()));
            return Shell.NOTHING_DONE;
        }
    }

    private int list(List<String> words, PrintWriter out) {
        var asked = new PeopleQuery.Asked(words.size() > 1 ? words.get(1) : "", "", "", "");
        var page = query.find(asked, 1);
        for (int number = 1; number <= page.pages(); number++) {
            query.find(asked, number)
                    .items()
                    .forEach(line -> out.printf(
                            "%-24s %-32s %-12s %s%s%n",
                            line.handle(),
                            line.name(),
                            line.assurance().name().toLowerCase(Locale.ROOT),
                            String.join(" ", line.roles()).toLowerCase(Locale.ROOT),
                            line.suspendedUntil().isPresent() ? " (suspended)" : ""));
        }
        out.println(page.total() + " people");
        return 0;
    }

    private int invite(List<String> words, PrintWriter out) {
        if (words.size() < 2 || words.size() > 4) {
            return wrong(out);
        }
        var lang = words.size() > 2 ? Lang.of(words.get(2)).orElse(Lang.FI) : Lang.FI;
        var role = words.size() > 3 ? Optional.of(roleOf(words.get(3))) : Optional.<Role>empty();
        var base = site.url();
        if (base.isEmpty()) {
            // The letter would lead its reader to a machine of his or her own
            out.println("""
                    Nobody was invited: this Kutomo does not know its own address, so the link would lead nowhere.
                    Start it with --kutomo.site.url=https://kutomo.example.org behind bin/run, or with KUTOMO_SITE_URL in the
                    environment. For trying on this machine alone: --kutomo.site.url=http://localhost:8080.""");
            return Shell.NOTHING_DONE;
        }
        var offer = new Inviting.Offer(lang, role, Scope.EVERYWHERE, ChosenTeam.NONE, Optional.empty(), "");
        out.println(inviting.invite(List.of(words.get(1).toLowerCase(Locale.ROOT)), offer, base.get(), Caller.system()).getFirst());
        return 0;
    }

    private int role(List<String> words, PrintWriter out) {
        if (words.size() < 4) {
            return wrong(out);
        }
        var person = person(words.get(1));
        var role = roleOf(words.get(2));
        var reason = words.get(3);
        if (words.contains("--end")) {
            var running = grants.of(person.id()).stream()
                    .filter(grant -> grant.role() == role && (grant.runs(clock.instant()) || grant.awaits(clock.instant())))
                    .toList();
            running.forEach(grant -> granting.end(person.id(), grant.id(), reason, Caller.system()));
            out.println(person.handle() + ": " + running.size() + " ended");
            return running.isEmpty() ? 1 : 0;
        }
        var scope = option(words, "--region").map(Scope::area).orElse(Scope.EVERYWHERE);
        var begins = from(words).filter(clock.instant()::isBefore);
        granting.grant(person.id(), new Wish(role, scope, ChosenTeam.NONE, begins, until(words), reason), Caller.system());
        var when = begins.map(first -> " will be, from " + Ui.date(LANG, first) + " on, ").orElse(" is now ");
        out.println(person.handle() + when + role.name().toLowerCase(Locale.ROOT));
        return 0;
    }

    private int suspend(List<String> words, PrintWriter out) {
        if (words.size() < 3) {
            return wrong(out);
        }
        var person = person(words.get(1));
        if (words.contains("--end")) {
            suspending.restore(person.id(), Caller.system());
            out.println(person.handle() + " is back");
            return 0;
        }
        suspending.suspend(person.id(), until(words), words.get(2), Caller.system());
        out.println(person.handle() + " is suspended");
        return 0;
    }

    private int wrong(PrintWriter out) {
        out.println(usage());
        return Shell.NOTHING_DONE;
    }

    private Person person(String address) {
        return people.byEmail(address)
                .or(() -> people.byHandle(address))
                .orElseThrow(() -> new Refused("accounts.steering.command.nobody", address));
    }

    private static Role roleOf(String word) {
        return RoleRules.granted().stream()
                .filter(role -> role.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Refused("accounts.steering.command.noRole", word));
    }

    private static Optional<Instant> from(List<String> words) {
        return day(words, "--from").map(day -> day.atStartOfDay(Ui.ZONE).toInstant());
    }

    private static Optional<Instant> until(List<String> words) {
        return day(words, "--until").map(day -> day.plusDays(1).atStartOfDay(Ui.ZONE).toInstant());
    }

    private static Optional<LocalDate> day(List<String> words, String name) {
        return option(words, name).map(day -> DateField.read(day).orElseThrow(() -> new Refused("accounts.steering.command.noDay", day)));
    }

    private static Optional<String> option(List<String> words, String name) {
        var at = words.indexOf(name);
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }
}
