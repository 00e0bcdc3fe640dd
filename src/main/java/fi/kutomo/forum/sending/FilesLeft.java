package fi.kutomo.forum.sending;

import fi.kutomo.accounts.People;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;

import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to whoever answered by mail which files of the letter could not be taken, and why. */
@Component
class FilesLeft {

    private final People people;
    private final Messages messages;
    private final Post post;
    private final SiteSettings site;

    FilesLeft(People people, Messages messages, Post post, SiteSettings site) {
        this.people = people;
        this.messages = messages;
        this.post = post;
        this.site = site;
    }

    void tell(Map<String, Refused> left, String path, Caller writer) {
        var person = writer.person().orElseThrow();
        var mailbox = Optional.ofNullable(people.mailboxes(Set.of(person)).get(person)).filter(_ -> !left.isEmpty());
        mailbox.ifPresent(to -> {
            var lines = left.entrySet().stream()
                    .map(each -> "– " + each.getKey() + ": " + messages.in(to.lang(), each.getValue().messageKey(), each.getValue().arguments().toArray()))
                    .collect(Collectors.joining("\n"));
            post.take(new Letter(
                    Optional.of(person), to.email(), to.lang(), "forum.mail.filesLeft", List.of(lines), site.url().map(url -> url + "/" + to.lang().tag() + "/" + path)));
        });
    }
}
