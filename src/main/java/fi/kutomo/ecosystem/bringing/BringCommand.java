package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.actors.Choices;
import fi.kutomo.ecosystem.netfiles.NetSource;
import fi.kutomo.ecosystem.netfiles.Problem;
import fi.kutomo.ecosystem.netfiles.Where;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code kutomo bring}: sends network files for review, as members do on the page. */
@Component
class BringCommand implements Command {

    private static final Set<String> OPTIONS = Set.of("--maker", "--made", "--permission", "--region", "--reach");

    private final Bringing bringing;
    private final Choices choices;
    private final Messages messages;
    private final Clock clock;

    BringCommand(Bringing bringing, Choices choices, Messages messages, Clock clock) {
        this.bringing = bringing;
        this.choices = choices;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bring";
    }

    @Override
    public String summary() {
        return "sends a network file to weavers and editors for review";
    }

    @Override
    public String usage() {
        return """
                bring FILE... --maker TEXT --permission TEXT [--made DAY] [--region KEY] [--reach WEAVER|COMMUNITY|REGION|PUBLIC|EXPORTED]
                  FILE          CSV (actors and ties may be two files), XLSX, GraphML, GEXF or JSON of Kumu
                  --maker       the organisation or project that made the file
                  --permission  what allows using it, such as a licence or an agreement
                  --made        a day such as 2026-01-01, not later than today
                  --region      whose weavers are asked, such as region/06; without it all weavers
                  --reach       how far what the file says of new actors may go; PUBLIC unless said otherwise

                Nothing becomes public before somebody has decided on it. Rows of people are left out.""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) {
        var fields = new HashMap<String, String>();
        var sources = new ArrayList<NetSource>();
        var words = invocation.arguments();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (OPTIONS.contains(word) && i + 1 < words.size()) {
                fields.put(word.substring(2), words.get(++i));
            } else {
                var file = invocation.path(word);
                if (!Files.isRegularFile(file)) {
                    out.println("There is no file " + word);
                    return 2;
                }
                sources.add(NetSource.of(String.valueOf(file.getFileName()), file));
            }
        }
        return send(new SourceForm(fields), new GivenFiles(sources), out);
    }

    private int send(SourceForm form, GivenFiles given, PrintWriter out) {
        var slips = form.slips(choices, LocalDate.ofInstant(clock.instant(), Ui.ZONE));
        if (!given.countable() || !slips.isEmpty()) {
            slips.forEach(slip -> out.println("--" + slip.field() + ": " + messages.in(Lang.EN, slip.key(), slip.arguments().toArray())));
            out.println(usage());
            return 2;
        }
        var reading = given.read();
        reading.problems().forEach(problem -> out.println(told(problem)));
        if (reading.refused()) {
            return 2;
        }
        try {
            var sent = bringing.send(reading, given.digest(), form.source(), Caller.system());
            out.println(sent.fresh()
                    ? sent.actors() + " actors and " + sent.ties() + " ties wait for review; rows of people left out: " + sent.people()
                    : "the same file was sent before");
            out.println("/" + Caller.system().lang().tag() + "/" + BroughtNet.PLURAL + "/" + sent.id());
            return 0;
        } catch (Refused refused) {
            out.println(messages.in(Lang.EN, refused.messageKey()));
            return 2;
        }
    }

    private String told(Problem problem) {
        var arguments = problem.arguments().stream().map(argument -> argument instanceof Where where ? place(where) : argument).toArray();
        return place(problem.where()) + ": " + messages.in(Lang.EN, "ecosystem.netfiles.problem." + problem.sort(), arguments);
    }

    private static String place(Where where) {
        return where.part() + (where.line() == 0 ? "" : ":" + where.line()) + (where.at().isEmpty() ? "" : " " + where.at());
    }
}
