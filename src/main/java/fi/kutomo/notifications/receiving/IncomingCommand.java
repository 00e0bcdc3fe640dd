package fi.kutomo.notifications.receiving;

import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.shell.Command;
import fi.kutomo.platform.shell.Shell;
import fi.kutomo.platform.web.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code bin/kutomo mailbox}: the mailbox that takes answers, for whoever runs the machine. */
@Component
class IncomingCommand implements Command {

    private static final Lang LANG = Lang.EN;
    private static final Set<String> FIELDS = Set.of("address", "host", "port", "tls", "user", "judge");
    private static final Set<String> SECRETS = Set.of("password", "secret");

    private final MailboxSetting setting;
    private final Fetching fetching;
    private final Receiving receiving;
    private final Messages messages;

    IncomingCommand(MailboxSetting setting, Fetching fetching, Receiving receiving, Messages messages) {
        this.setting = setting;
        this.fetching = fetching;
        this.receiving = receiving;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public String summary() {
        return "sets, tries and reads the mailbox that takes answers by mail";
    }

    @Override
    public String usage() {
        return """
                bin/kutomo mailbox show
                bin/kutomo mailbox set [address=…] [host=…] [port=…] [tls=NONE|STARTTLS|TLS] [user=…] [judge=…] [password=@FILE] [secret=@FILE]
                bin/kutomo mailbox test            looks into the mailbox and changes nothing
                bin/kutomo mailbox fetch           takes what is in it now
                bin/kutomo mailbox take FILE …     takes mails from files, as a program at /incoming-mail would hand them over""";
    }

    @Override
    public int run(Invocation invocation, PrintWriter out) throws IOException {
        var words = invocation.arguments();
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "show" -> show(out);
            case "set" -> set(invocation, words.subList(1, words.size()), out);
            case "test" -> test(out);
            case "fetch" -> fetch(out);
            case "take" -> take(invocation, words.subList(1, words.size()), out);
            default -> {
                out.println(usage());
                yield Shell.NOTHING_DONE;
            }
        };
    }

    private int show(PrintWriter out) {
        var form = MailboxForm.of(setting.now());
        form.sent().forEach((field, value) -> out.println(field + "=" + value));
        out.println("password " + (setting.now().password().isEmpty() ? "not set" : "set") + ", secret " + (setting.now().secret().isEmpty() ? "not set" : "set"));
        return 0;
    }

    private int set(Invocation invocation, List<String> words, PrintWriter out) throws IOException {
        var sent = new HashMap<>(MailboxForm.of(setting.now()).sent());
        for (var word : words) {
            var parts = word.split("=", 2);
            boolean secret = SECRETS.contains(parts[0]);
            if (parts.length < 2 || !secret && !FIELDS.contains(parts[0]) || secret && !parts[1].startsWith("@")) {
                out.println(usage());
                return Shell.NOTHING_DONE;
            }
            sent.put(parts[0], secret ? Files.readString(invocation.path(parts[1].substring(1))).strip() : parts[1]);
        }
        var form = new MailboxForm(Map.copyOf(sent));
        form.problems().forEach((field, key) -> out.println(field + ": " + messages.in(LANG, key)));
        if (!form.problems().isEmpty()) {
            return Shell.NOTHING_DONE;
        }
        setting.save(form, Caller.system());
        return show(out);
    }

    private int test(PrintWriter out) {
        var answer = setting.test(Caller.system());
        out.println(messages.in(LANG, answer.key(), answer.waiting()) + (answer.said().isEmpty() ? "" : " " + answer.said()));
        return answer.reached() ? 0 : Shell.NOTHING_DONE;
    }

    private int fetch(PrintWriter out) {
        if (!setting.now().fetches()) {
            out.println(messages.in(LANG, "notifications.receiving.none"));
            return Shell.NOTHING_DONE;
        }
        out.println(fetching.fetch(setting.now()) + " mails");
        fetching.trouble().ifPresent(out::println);
        return fetching.trouble().isPresent() ? 1 : 0;
    }

    private int take(Invocation invocation, List<String> files, PrintWriter out) throws IOException {
        int unread = 0;
        for (var file : files) {
            var outcome = receiving.receive(Files.readAllBytes(invocation.path(file)));
            out.println(file + ": " + outcome.name().toLowerCase(Locale.ROOT));
            unread += outcome == Outcome.UNREADABLE ? 1 : 0;
        }
        return unread == 0 ? 0 : 1;
    }
}
