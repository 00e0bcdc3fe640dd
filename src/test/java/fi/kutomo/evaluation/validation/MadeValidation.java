package fi.kutomo.evaluation.validation;

import fi.kutomo.accounts.TestPeople;
import fi.kutomo.accounts.people.Assurance;
import fi.kutomo.accounts.people.Person;
import fi.kutomo.evaluation.frameworks.Framework;
import fi.kutomo.evaluation.frameworks.Frameworks;
import fi.kutomo.evaluation.validation.Mark.Confidence;
import fi.kutomo.knowledge.Content;
import fi.kutomo.knowledge.Entries;
import fi.kutomo.knowledge.Entries.Arrival;
import fi.kutomo.knowledge.EntryKind;
import fi.kutomo.knowledge.PermanentId;
import fi.kutomo.knowledge.Template;
import fi.kutomo.platform.kernel.Caller;
import fi.kutomo.platform.kernel.Lang;
import fi.kutomo.platform.kernel.LocalizedText;
import fi.kutomo.platform.kernel.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A validation with everybody who takes part, taken as far as a test wants it. */
public final class MadeValidation {

    static final String REASON = "Perustelu, joka on tarpeeksi pitkä, jotta siitä käy ilmi, mihin arvio nojaa ja mistä se tiedetään.";

    public final Person maker;
    public final Person editor;
    public final Person first;
    public final Person second;
    public final PermanentId model;
    public final String slug;

    private final ApplicationContext program;

    private MadeValidation(ApplicationContext program, Person maker) {
        this.program = program;
        this.maker = maker;
        var people = new TestPeople(program);
        editor = people.with(Assurance.SPONSORED, Role.EDITOR);
        first = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        second = people.with(Assurance.SPONSORED, Role.ASSESSOR);
        model = model();
        slug = bean(Applying.class).begin(model, caller(maker)).slug();
    }

    /** Two assessors have been asked and have no tie; nobody has marked yet. */
    public static MadeValidation assigned(ApplicationContext program) {
        var made = begun(program, new TestPeople(program).with(Assurance.SPONSORED, Role.WRITER)).submitted();
        made.bean(Coordinating.class).check(made.slug, -1, caller(made.editor));
        return made.asked();
    }

    /** A draft of this maker's. */
    static MadeValidation begun(ApplicationContext program, Person maker) {
        return new MadeValidation(program, maker);
    }

    MadeValidation submitted() {
        var answers = new HashMap<String, String>();
        framework().questions().forEach(question -> answers.put(question.code(), "Vastaus, joka on tarpeeksi pitkä."));
        var applying = bean(Applying.class);
        applying.answer(slug, answers, -1, caller(maker));
        applying.submit(slug, caller(maker));
        return this;
    }

    MadeValidation asked() {
        for (var assessor : List.of(first, second)) {
            bean(Coordinating.class).assign(slug, assessor.id(), caller(editor));
            bean(Assessing.class).declare(slug, caller(assessor));
        }
        return this;
    }

    /** Marked alike by both, decided and public. */
    public static MadeValidation published(ApplicationContext program) {
        return assigned(program).marked().decided();
    }

    public MadeValidation marked() {
        marks(first);
        marks(second);
        return this;
    }

    public void marks(Person assessor) {
        marks(assessor, 4);
    }

    void marks(Person assessor, int score) {
        var marks = framework().marked().stream()
                .map(criterion -> new Mark(criterion.code(), false, Optional.of(score), Optional.of(Confidence.HIGH), REASON))
                .toList();
        bean(Assessing.class).keep(slug, marks, caller(assessor));
        bean(Assessing.class).handIn(slug, caller(assessor));
    }

    public MadeValidation decided() {
        bean(Deciding.class).decide(slug, LocalizedText.of(REASON, "", ""), -1, caller(editor));
        bean(Deciding.class).publish(slug, -1, caller(editor));
        return this;
    }

    public Validation now() {
        return bean(ValidationStore.class).get(slug);
    }

    public Decision decision() {
        return bean(DecisionStore.class).newest(List.of(now().id())).getFirst();
    }

    public Framework framework() {
        return bean(Frameworks.class).version(now().framework());
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    public static Caller caller(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), person.roles(), Lang.FI);
    }

    /** A public model with every text that its template asks for. */
    private PermanentId model() {
        var content = Content.empty();
        for (var field : bean(Entries.class).template(EntryKind.MODEL).fields()) {
            if (field.input().isText() && !field.part().equals("source")) {
                content = content.withOriginal(field.key(), Lang.FI, field.input() == Template.Input.LINE
                        ? "Esimerkkitalkkari " + UUID.randomUUID()
                        : "Talkkari käy kodeissa kahdesti viikossa ja kysyy, mikä kannattelee arkea juuri nyt.");
            }
        }
        content = content.withValues("themes", List.of("theme/loneliness")).withValues("areas", List.of("region/06")).withValues("stage", List.of("stage/in-development"));
        return bean(Entries.class).take(List.of(new Arrival(Optional.empty(), EntryKind.MODEL, Lang.FI, content, "")), true, everything(maker)).getFirst().id();
    }

    /** The maker as an editor too, who can make a model public at once. */
    public static Caller everything(Person person) {
        return new Caller(Optional.of(person.id()), person.name(), Set.of(Role.MEMBER, Role.WRITER, Role.EDITOR), Lang.FI);
    }
}
