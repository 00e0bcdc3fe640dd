package fi.kutomo.ecosystem.visiting;

import fi.kutomo.ecosystem.actors.Actor;
import fi.kutomo.ecosystem.actors.ActorStore;
import fi.kutomo.ecosystem.contacts.ContactRules;
import fi.kutomo.ecosystem.contacts.Note;
import fi.kutomo.ecosystem.contacts.NoteChoices;
import fi.kutomo.ecosystem.contacts.NoteForm;
import fi.kutomo.ecosystem.contacts.NoteReading;
import fi.kutomo.ecosystem.contacts.Reader;
import fi.kutomo.ecosystem.visiting.VisitStore.Arrived;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Forbidden;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.NotFound;
import fi.kutomo.platform.kernel.Refused;
import fi.kutomo.platform.web.Access;
import fi.kutomo.platform.web.Ui;
import fi.kutomo.platform.web.ui.Mistake;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes as devices send them, again and again until they hear an answer. */
@Controller
class ArrivalController {

    private static final int MERGES = 20;

    private final Arriving arriving;
    private final VisitStore visits;
    private final NoteReading reading;
    private final NoteChoices choices;
    private final ContactRules rules;
    private final ActorStore actors;

    ArrivalController(Arriving arriving, VisitStore visits, NoteReading reading, NoteChoices choices, ContactRules rules, ActorStore actors) {
        this.arriving = arriving;
        this.visits = visits;
        this.reading = reading;
        this.choices = choices;
        this.rules = rules;
        this.actors = actors;
    }

    /** The program that keeps the page of visits on a device. It is the same for everybody and stands where it may answer for that page only. */
    @Access(Access.Level.PUBLIC)
    @GetMapping("/{lang}/weaving/visits-worker.js")
    ResponseEntity<byte[]> worker(Lang lang) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/ecosystem/visits-worker.js").getContentAsByteArray());
    }

    @Access(Access.Level.WEAVER)
    @PostMapping("/{lang}/weaving/visits/notes")
    ResponseEntity<VisitAnswer> take(Lang lang, @RequestParam MultiValueMap<String, String> sent, Caller caller) {
        var reader = rules.require(caller);
        var form = NoteForm.of(sent);
        var id = form.value("note");
        if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") || !form.value("sequence").matches("\\d{1,9}")) {
            return ResponseEntity.badRequest().build();
        }
        // What was answered once is answered again, whatever has changed since
        var earlier = visits.find(reader.self(), UUID.fromString(id));
        return earlier.isPresent() ? taken(earlier.get(), "") : first(UUID.fromString(id), form, reader, caller, lang);
    }

    private ResponseEntity<VisitAnswer> first(UUID id, NoteForm form, Reader reader, Caller caller, Lang lang) {
        var actor = current(form.value("actor"), reader);
        if (actor.isEmpty()) {
            return refused(Ui.t("ecosystem.visiting.refused.gone"));
        }
        if (!rules.writes(actor.get(), reader)) {
            return refused(Ui.t("ecosystem.visiting.refused.elsewhere"));
        }
        var read = reading.readLate(form, choices.place(actor.get(), reader, caller, lang));
        if (read.draft().isEmpty()) {
            return ResponseEntity.status(422).body(VisitAnswer.wrong(read.mistakes().all().stream().map(Mistake::text).distinct().toList()));
        }
        try {
            var arrived = arriving.take(id, Integer.parseInt(form.value("sequence")), actor.get(), read.draft().get(), caller);
            boolean merged = !actor.get().slug().equals(form.value("actor"));
            return taken(arrived, merged ? Ui.t("ecosystem.visiting.merged", actor.get().name().in(lang)) : "");
        } catch (Forbidden meanwhile) {
            return refused(Ui.t("ecosystem.visiting.refused.elsewhere"));
        } catch (NotFound gone) {
            return refused(Ui.t("ecosystem.visiting.refused.gone"));
        } catch (Refused no) {
            return refused(Ui.t(no.messageKey(), no.arguments().toArray()));
        }
    }

    /** Who stands in the place of this actor now; nobody when it has gone, or is not shown to the weaver any more. */
    private Optional<Actor> current(String slug, Reader reader) {
        var found = actors.at(slug, reader.sight());
        for (int merges = 0; merges < MERGES && found.filter(each -> each.state() == Actor.State.GONE).isPresent(); merges++) {
            found = found.flatMap(Actor::became).flatMap(next -> actors.at(next, reader.sight()));
        }
        return found.filter(actor -> actor.state() != Actor.State.GONE);
    }

    private static ResponseEntity<VisitAnswer> taken(Arrived arrived, String text) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(VisitAnswer.taken(arrived.note().map(id -> Ui.url(Note.PATH + "/" + id)).orElse(""), text));
    }

    private static ResponseEntity<VisitAnswer> refused(String text) {
        return ResponseEntity.status(409).cacheControl(CacheControl.noStore()).body(VisitAnswer.refused(text));
    }
}
