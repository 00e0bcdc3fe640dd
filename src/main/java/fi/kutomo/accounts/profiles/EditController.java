package fi.kutomo.accounts.profiles;

import fi.kutomo.accounts.Consents;
import fi.kutomo.accounts.Topics;
import fi.kutomo.accounts.people.PersonStore;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Messages;
import fi.kutomo.platform.web.Reply;
import fi.kutomo.platform.web.ui.Mistake;
import fi.kutomo.platform.web.ui.Mistakes;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A person's own profile: what is told, and how far each part goes. */
@Controller
@RequestMapping("/{lang}/account/profile")
@Access(Access.Level.MEMBER)
class EditController {

    private final ProfileStore profiles;
    private final PersonStore people;
    private final Profiling profiling;
    private final Consents consents;
    private final Topics topics;
    private final Messages messages;

    EditController(ProfileStore profiles, PersonStore people, Profiling profiling, Consents consents, Topics topics, Messages messages) {
        this.profiles = profiles;
        this.people = people;
        this.profiling = profiling;
        this.consents = consents;
        this.topics = topics;
        this.messages = messages;
    }

    @GetMapping
    EditPage edit(Lang lang, Caller caller) {
        return page(lang, caller, form(caller), Mistakes.none());
    }

    @PostMapping
    Reply update(Lang lang, Caller caller, @RequestParam MultiValueMap<String, String> sent) {
        var form = ProfileForm.of(sent);
        var problems = form.problems(
                topics.regions(lang).stream().map(Topics.Topic::key).collect(Collectors.toSet()),
                topics.themes(lang).stream().map(Topics.Topic::key).collect(Collectors.toSet()));
        if (!problems.isEmpty()) {
            var mistakes = problems.entrySet().stream()
                    .map(each -> new Mistake(each.getKey(), messages.in(lang, each.getValue())))
                    .toList();
            return Reply.of(page(lang, caller, form, new Mistakes(mistakes)), 422);
        }
        profiling.save(form, caller);
        return Reply.seeOther("/" + lang.tag() + "/account/profile", "accounts.profiles.saved");
    }

    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(Caller caller) {
        var photo = profiles.ownPhoto(self(caller)).orElseThrow(() -> new NotFound("photo"));
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).cacheControl(CacheControl.noStore()).body(photo.jpeg());
    }

    @PostMapping("/photo")
    Reply givePhoto(
            Lang lang,
            Caller caller,
            @RequestParam MultipartFile picture,
            @RequestParam(defaultValue = "") String alternative)
            throws IOException {
        var text = alternative.strip();
        if (text.length() > ProfileForm.LONGEST_LINE) {
            return wrong(lang, caller, "alternative", messages.in(lang, "accounts.profiles.wrong.photoText"));
        }
        if (picture.isEmpty()) {
            return wrong(lang, caller, "picture", messages.in(lang, "accounts.profiles.wrong.noPhoto"));
        }
        try (var content = picture.getInputStream()) {
            profiling.keepPhoto(content, text, caller);
        } catch (Refused no) {
            return wrong(lang, caller, "picture", messages.in(lang, no.messageKey(), no.arguments().toArray()));
        }
        return Reply.seeOther("/" + lang.tag() + "/account/profile", "accounts.profiles.photoSaved");
    }

    @PostMapping("/photo/removal")
    Reply removePhoto(Lang lang, Caller caller) {
        profiling.removePhoto(caller);
        return Reply.seeOther("/" + lang.tag() + "/account/profile", "accounts.profiles.photoRemoved");
    }

    private Reply wrong(Lang lang, Caller caller, String field, String text) {
        return Reply.of(page(lang, caller, form(caller), new Mistakes(List.of(new Mistake(field, text)))), 422);
    }

    private EditPage page(Lang lang, Caller caller, ProfileForm form, Mistakes mistakes) {
        var self = self(caller);
        return new EditPage(
                messages.in(lang, "accounts.profiles.edit.title"),
                people.find(self).orElseThrow().handle(),
                form,
                profiles.ownPhoto(self).isPresent(),
                topics.regions(lang),
                topics.themes(lang),
                mistakes);
    }

    private ProfileForm form(Caller caller) {
        var self = self(caller);
        var form = ProfileForm.of(people.find(self).orElseThrow().name(), profiles.own(self));
        return consents.given(self, ProfilePlaces.CONSENT, Consents.Scope.PUBLIC) ? form : form.withoutPublic();
    }

    private static UUID self(Caller caller) {
        return caller.person().orElseThrow(() -> new Forbidden("profile"));
    }
}
