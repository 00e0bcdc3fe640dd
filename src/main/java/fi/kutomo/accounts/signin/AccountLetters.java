package fi.kutomo.accounts.signin;

import fi.kutomo.accounts.people.Person;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.audit.Whence;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Ui;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells a person by letter, in the person's language, that a way to sign in was added, changed or removed, when and from where, so that
 * nobody does it unseen. A letter never holds a secret: no password, code or key.
 */
@Component
public class AccountLetters {

    private final PersonStore people;
    private final Post post;
    private final Messages messages;
    private final Clock clock;

    AccountLetters(PersonStore people, Post post, Messages messages, Clock clock) {
        this.people = people;
        this.post = post;
        this.messages = messages;
        this.clock = clock;
    }

    /** Writes to the person with this id; see the other. */
    public void changed(UUID person, String key, String... names) {
        people.find(person).ifPresent(known -> changed(known, key, names));
    }

    /**
     * Takes the letter with the act that causes it.
     *
     * @param key of the letter; {@code {0}} in its text says when and from where
     * @param names what the letter names, such as a passkey as its owner calls it, from {@code {1}} on
     */
    public void changed(Person person, String key, String... names) {
        var arguments = new ArrayList<Object>();
        arguments.add(where(person.lang()));
        arguments.addAll(List.of(names));
        post.take(new Letter(Optional.of(person.id()), person.email(), person.lang(), key, arguments, Optional.empty()));
    }

    private String where(Lang lang) {
        var now = clock.instant();
        var when = messages.in(lang, "platform.time.dateTime", Ui.date(lang, now), Ui.time(lang, now));
        var whence = Whence.now();
        if (whence.address().isEmpty()) {
            return messages.in(lang, "accounts.letter.where.machine", when);
        }
        var browser = Browsers.brief(whence.agent().orElse(null));
        return browser.isEmpty()
                ? messages.in(lang, "accounts.letter.where.network", when, whence.address().get())
                : messages.in(lang, "accounts.letter.where.browser", when, whence.address().get(), browser);
    }
}
