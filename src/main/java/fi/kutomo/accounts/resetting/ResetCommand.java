package fi.kutomo.accounts.resetting;

import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.SiteSettings;
import java.io.PrintWriter;
import org.springframework.stereotype.Component;

/** Lets an operator help somebody who can neither sign in nor read the mail at the address. */
@Component
class ResetCommand implements Command {

    private final Resetting resetting;
    private final PersonStore people;
    private final SiteSettings site;

    ResetCommand(Resetting resetting, PersonStore people, SiteSettings site) {
        this.resetting = resetting;
        this.people = people;
        this.site = site;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public String summary() {
        return "lets somebody in again who cannot sign in";
    }

    @Override
    public String usage() {
        return """
                account link EMAIL
                  Prints a link, good once and for an hour, at which the person sets a new password. Ask first who it is.
                account forget-second EMAIL
                  Removes the authenticator app and the recovery codes, as when the telephone is lost.""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var words = invocation.arguments();
        if (words.size() != 2) {
            out.println(usage());
            return 2;
        }
        var person = people.byEmail(words.get(1));
        if (person.isEmpty()) {
            out.println("Nobody has the address " + words.get(1) + ".");
            return 2;
        }
        return switch (words.get(0)) {
            case "link" -> {
                if (site.url().isEmpty()) {
                    out.println("kutomo.site.url is not set, so this link works on this machine only. Set it behind bin/run or as KUTOMO_SITE_URL.");
                }
                out.println(resetting.link(person.get(), site.url().orElse("http://localhost:8080")));
                yield 0;
            }
            case "forget-second" -> {
                resetting.forgetSecond(person.get());
                out.println("The authenticator app and the recovery codes are removed.");
                yield 0;
            }
            default -> {
                out.println(usage());
                yield 2;
            }
        };
    }
}
