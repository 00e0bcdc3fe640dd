package fi.kutomo.accounts.people;

import fi.kutomo.accounts.Letters;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.mail.Letter;
import fi.kutomo.platform.mail.Letter.Talk;
import fi.kutomo.platform.mail.Post;
import fi.kutomo.platform.web.SiteSettings;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Addresses the letters of other modules. */
@Component
class Writing implements Letters {

    private final PersonStore people;
    private final Post post;
    private final SiteSettings site;

    Writing(PersonStore people, Post post, SiteSettings site) {
        this.people = people;
        this.post = post;
        this.site = site;
    }

    @Override
    public void write(Collection<UUID> to, String key, Function<Lang, List<Object>> arguments, String path, Optional<Talk> talk) {
        to.stream().distinct().flatMap(id -> people.find(id).stream()).forEach(person -> {
            var lang = person.lang();
            var act = site.url().map(url -> url + "/" + lang.tag() + "/" + path);
            post.take(new Letter(Optional.of(person.id()), person.email(), lang, key, arguments.apply(lang), act, talk));
        });
    }
}
